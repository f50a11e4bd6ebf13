/// Finds the example that a description gives: `such as cn-east-1a` → `cn-east-1a`.
enum ExampleReader {
    private static let markers = [
        "such as ", "for example ", "for example, ", "e.g. ", "for instance ", "例如：", "例如:", "例如", "比如",
    ]

    /// The first word after the first marker; nil where there is none.
    static func example(in description: String) -> String? {
        // No page says more in a cell than this; it bounds the search.
        let text = description.prefix(4000)
        for marker in markers {
            guard let range = text.firstRange(of: marker) else { continue }
            let word = text[range.upperBound...].drop { "`\"'“‘ ".contains($0) }
                .prefix { !$0.isWhitespace && !"`\"'”’,，。；;、()（）<|".contains($0) }
            let trimmed = word.last == "." ? word.dropLast() : word
            if !trimmed.isEmpty, trimmed.count <= 64 { return String(trimmed) }
        }
        return nil
    }
}
