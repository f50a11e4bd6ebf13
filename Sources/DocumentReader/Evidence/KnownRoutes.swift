import APIModel
import PageOutline

/// The routes of operations that were read, so that a list of them elsewhere is not taken for more operations.
struct KnownRoutes: Sendable {
    private var paths: [String: Set<String>] = [:]
    /// The hosts of their addresses, empty where the pages leave it out.
    private(set) var hosts: Set<String> = []

    init(_ results: [PageResult]) {
        for result in results {
            switch result.content {
            
            case .operations(let pages): pages.forEach { add($0) }
            case .other, .unreadable: break
            }
        }
    }

    private mutating func add(_ page: PageReading) {
        hosts.insert(page.address.host)
        for path in [page.address.path] + page.aliases.map(\.path) {
            paths[page.method.rawValue, default: []].insert(Self.normalised(path))
        }
    }

    /// Whether an operation with the route's method has its path, or one that ends in it.
    func contains(_ route: RouteText) -> Bool {
        guard let method = route.method, let known = paths[method.rawValue] else { return false }
        let path = Self.normalised(route.path)
        return known.contains(path)
            || path.count > 1 && known.contains { $0.hasSuffix(path) || path.hasSuffix($0) && $0.count > 1 }
    }

    /// The path with all placeholders alike.
    private static func normalised(_ path: String) -> String {
        var result = ""
        var depth = 0
        for character in path {
            if character == "{" { depth += 1 }
            if depth == 0 { result.append(character) }
            if character == "}", depth > 0 {
                depth -= 1
                if depth == 0 { result += "{}" }
            }
        }
        while result.count > 1, result.hasSuffix("/") { result.removeLast() }
        return result
    }

    /// The sites on a page that look like a call of which no operation is known.
    func others(on map: PageMap, examples: (PageMap.Caption) -> Bool) -> [RouteSite] {
        map.routes.sites.filter { site in
            guard site.routes.contains(where: { $0.path.count > 1 && !contains($0) }) else { return false }
            if site.isMessage { return false }
            return !map.captions(of: site.element, from: 0).prefix(2).contains(where: examples)
        }
    }
}
