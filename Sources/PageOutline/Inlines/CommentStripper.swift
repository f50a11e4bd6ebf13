/// Comments of HTML in a text: libcmark keeps those with two hyphens inside as text.
enum CommentStripper {
    /// A text without its comments, but for those in code.
    static func stripped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")), text.contains("<!--") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var unclosed: Set<Int> = []
        var index = 0
        while index < bytes.count {
            var next = index + 1
            if bytes[index] == UInt8(ascii: "`") {
                next = CodeSpans.end(of: index, in: bytes, bytes.count, &unclosed).index
            } else if bytes.has("<!--", at: index, before: bytes.count) {
                guard let end = bytes.firstOffset(of: "-->", in: (index + 4)..<bytes.count) else {
                    result.append(contentsOf: bytes[index...])
                    break
                }
                index = end + 3
                continue
            }
            result.append(contentsOf: bytes[index..<next])
            index = next
        }
        return String(decoding: result, as: UTF8.self)
    }
}
