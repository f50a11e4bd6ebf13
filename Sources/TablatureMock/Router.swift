import APIModel

/// Finds the operation that a request means.
struct Router {
    /// A found operation.
    struct Match {
        var service: Service
        var operation: Operation
        var pathValues: [String: String]
    }

    /// Nothing was found.
    enum Miss: Error, Equatable {
        /// No page has the path.
        case path
        /// Pages have the path with other methods.
        case method([String])
    }

    private struct Route {
        var service: Service
        var operation: Operation
        var method: String
        var pattern: RoutePattern
    }

    private let routes: [Route]

    init(_ model: APIModel) {
        routes = model.services.flatMap { service in
            service.operations.flatMap { operation in
                let own = Alias(method: operation.method, path: operation.address.path)
                return ([own] + operation.aliases).map {
                    Route(
                        service: service, operation: operation, method: $0.method.rawValue,
                        pattern: RoutePattern($0.path))
                }
            }
        }.enumerated().sorted {
            let (a, b) = ($0.element.pattern.literalCount, $1.element.pattern.literalCount)
            return a == b ? $0.offset < $1.offset : a > b
        }.map(\.element)
    }

    /// The operation for method and path; where several services have it, that of `service`, else of the documented
    /// host, else the first.
    ///
    /// - Parameter isSelected: whether a request holds the constant that tells an operation from others at its address.
    func find(
        method: String, path: some StringProtocol, host: String, service: String?,
        isSelected: (Operation) -> Bool = { _ in true }
    ) throws(Miss) -> Match {
        var matches: [Match] = []
        var methods: Set<String> = []
        var literalCount = 0
        // Whether an operation fits but for its constant: then no other method would do.
        var isOfOther = false
        for route in routes {
            guard matches.isEmpty || route.pattern.literalCount == literalCount else { break }
            guard let values = route.pattern.match(path) else { continue }
            guard route.method == method else {
                methods.insert(route.method)
                continue
            }
            guard route.operation.selector == nil || isSelected(route.operation) else {
                isOfOther = true
                continue
            }
            literalCount = route.pattern.literalCount
            matches.append(Match(service: route.service, operation: route.operation, pathValues: values))
        }
        let label = host.prefix { $0 != "." && $0 != ":" }
        let match =
            matches.first { $0.service.identifier == service }
            ?? matches.first { $0.operation.address.host == host || $0.service.identifier == label } ?? matches.first
        guard let match else { throw methods.isEmpty || isOfOther ? .path : .method(methods.sorted()) }
        return match
    }
}
