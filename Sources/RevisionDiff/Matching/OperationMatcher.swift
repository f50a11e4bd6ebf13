import APIModel

/// Finds which operation of NEW each operation of OLD became, inside one service: by title, then by method and address,
/// then by likeness.
struct OperationMatcher {
    private(set) var pairs: [(old: Page, new: Page)] = []
    private(set) var removed: [Page]
    private(set) var added: [Page]

    init(old: [Operation], new: [Operation], findsRenames: Bool) {
        removed = old.map(Page.init)
        added = new.map(Page.init)
        // Where one title stands at several addresses, the address tells them apart.
        pair { $0.operation.title + "\u{0}" + Self.address(of: $0) }
        pair { $0.operation.id }
        pair { $0.operation.title }
        guard findsRenames else { return }
        pair { Self.address(of: $0) }
        pairByLikeness()
    }

    /// The method and the address without host and names of placeholders.
    static func address(of page: Page) -> String {
        let address = page.operation.address
        let selector = page.operation.selector.map { " \($0.parameter)=\($0.value)" } ?? ""
        return "\(page.operation.method.rawValue) \(address.version ?? "") \(AddressParts(address).trimmed)\(selector)"
    }

    /// Pairs the operations whose key is the same and stands once on each side.
    private mutating func pair(by key: (Page) -> String) {
        var olds: [String: Int] = [:]
        for page in removed { olds[key(page), default: 0] += 1 }
        var news: [String: [Page]] = [:]
        for page in added { news[key(page), default: []].append(page) }
        var taken: Set<String> = []
        removed.removeAll { page in
            let name = key(page)
            guard olds[name] == 1, let candidates = news[name], candidates.count == 1 else { return false }
            pairs.append((page, candidates[0]))
            taken.insert(name)
            return true
        }
        added.removeAll { taken.contains(key($0)) }
    }

    /// Pairs operations that say the same in the same tables under another name.
    private mutating func pairByLikeness() {
        // The work is the product of both sides; a service whose every operation changed is no rename.
        guard removed.count * added.count <= 40_000 else { return }
        let scores = removed.map { old in added.map { Self.likeness(old, $0) } }
        var found: [(Int, Int)] = []
        for i in removed.indices {
            guard let best = added.indices.max(by: { scores[i][$0] < scores[i][$1] }), scores[i][best] >= 0.75 else {
                continue
            }
            let top = scores[i][best] - 0.05
            let isOnly = added.indices.allSatisfy { $0 == best || scores[i][$0] < top }
            let isClaimedOnce = removed.indices.allSatisfy { $0 == i || scores[$0][best] < top }
            if isOnly && isClaimedOnce { found.append((i, best)) }
        }
        for (i, best) in found { pairs.append((removed[i], added[best])) }
        let (olds, news) = (Set(found.map(\.0)), Set(found.map(\.1)))
        removed = removed.indices.filter { !olds.contains($0) }.map { removed[$0] }
        added = added.indices.filter { !news.contains($0) }.map { added[$0] }
    }

    private static func likeness(_ old: Page, _ new: Page) -> Double {
        guard old.operation.language == new.operation.language else { return 0 }
        let name = Similarity.names(old.operation.title, new.operation.title)
        let (left, right) = (RenderedText.of(old.operation.description), RenderedText.of(new.operation.description))
        let words = Similarity.texts(left, right)
        let path = Similarity.sequence(
            AddressParts(old.operation.address).masked.split(separator: "/").map(String.init),
            AddressParts(new.operation.address).masked.split(separator: "/").map(String.init))
        guard name >= 0.4, words >= 0.8 else { return 0 }
        return 0.25 * name + 0.35 * words + 0.1 * path + 0.3 * Similarity.sets(rows(of: old), rows(of: new))
    }

    private static func rows(of page: Page) -> [String] {
        let tables = page.operation.tables.flatMap { table in table.fields.map { "\(table.side.rawValue) \($0.name)" } }
        return page.rows(of: .path).map(\.name) + page.rows(of: .request).map(\.name)
            + page.rows(of: .response).map(\.name) + tables
    }
}
