import APIModel

/// Finds which service of NEW each service of OLD became: by identifier, then by the operations in it.
struct ServiceMatcher {
    private(set) var pairs: [(old: Service, new: Service)] = []
    private(set) var removed: [Service] = []
    private(set) var added: [Service] = []

    init(old: [Service], new: [Service], findsRenames: Bool) {
        for service in old {
            if let other = new.first(where: { $0.identifier == service.identifier }) {
                pairs.append((service, other))
            } else {
                removed.append(service)
            }
        }
        added = new.filter { service in !old.contains { $0.identifier == service.identifier } }
        guard findsRenames else { return }
        for service in removed {
            let shares = added.map { Self.share(service, $0) }
            guard let best = added.indices.max(by: { shares[$0] < shares[$1] }), shares[best] >= 0.5 else { continue }
            let rivals = removed.filter {
                $0.identifier != service.identifier && Self.share($0, added[best]) >= shares[best]
            }
            guard shares.count(where: { $0 == shares[best] }) == 1, rivals.isEmpty else { continue }
            pairs.append((service, added[best]))
        }
        let renamed = pairs.filter { $0.old.identifier != $0.new.identifier }
        removed.removeAll { service in renamed.contains { $0.old.identifier == service.identifier } }
        added.removeAll { service in renamed.contains { $0.new.identifier == service.identifier } }
    }

    /// The share of operations that both have, by title and by method and path.
    private static func share(_ old: Service, _ new: Service) -> Double {
        func keys(_ service: Service) -> [String] {
            service.operations.map { $0.title + " " + OperationMatcher.address(of: Page($0)) }
        }
        let (a, b) = (Set(keys(old)), Set(keys(new)))
        let larger = max(a.count, b.count)
        return larger == 0 ? 0 : Double(a.intersection(b).count) / Double(larger)
    }
}
