import APIModel

/// Pages that only list operations which other pages describe.
enum Overviews {
    /// Takes out the operations of which nothing but the route is said where another page says more of them.
    ///
    /// - Parameter other: what a page is on which no operation is left.
    static func remove(from results: inout [PageResult], other: (Int) -> OtherPage) {
        var described: [String: Int] = [:]
        for (index, result) in results.enumerated() {
            for page in pages(of: result) where saysMore(page) { described[key(page)] = described[key(page)] ?? index }
        }
        guard !described.isEmpty else { return }
        for index in results.indices {
            let all = pages(of: results[index])
            let left = all.filter { page in saysMore(page) || described[key(page)].map { $0 == index } ?? true }
            guard left.count < all.count else { continue }
            results[index].content = left.isEmpty ? .other(other(index)) : .operations(left)
        }
    }

    private static func pages(of result: PageResult) -> [PageReading] {
        guard case .operations(let pages) = result.content else { return [] }
        return pages
    }

    private static func saysMore(_ page: PageReading) -> Bool {
        !page.requestRows.isEmpty || !page.responseRows.isEmpty || !page.pathRows.isEmpty || page.requestType != nil
            || page.responseType != nil || !page.examples.isEmpty
    }

    /// The route with all placeholders alike.
    private static func key(_ page: PageReading) -> String {
        var path = ""
        var isInside = false
        for character in page.address.path {
            if character == "{" { path += "{" }
            if character == "{" || character == "}" {
                isInside = character == "{"
            } else if !isInside {
                path.append(character)
            }
        }
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return "\(page.method.rawValue) \(path) \(page.selector?.value ?? "")"
    }
}
