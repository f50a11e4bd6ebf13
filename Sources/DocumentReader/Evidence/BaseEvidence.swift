import APIModel
import ExampleReader
import PageOutline

/// The host and prefix before paths that have none: commands of the examples show whole addresses.
struct BaseEvidence {
    let maps: [PageMap]

    func decide(_ profile: inout Profile) {
        var count: [String: Int] = [:]
        var labels: Set<Substring> = []
        for map in maps {
            let all = UnitFinder(map: map, profile: profile).sites().flatMap(\.routes)
            labels.formUnion(all.compactMap { $0.host?.split(separator: ".").first })
            let routes = all.filter { $0.host == nil && $0.path.count > 1 }
            guard !routes.isEmpty else { continue }
            for element in map.elements {
                guard case .fence(let fence) = element.content, fence.text.contains("://") else { continue }
                for word in fence.text.split(whereSeparator: { $0.isWhitespace || "'\"`".contains($0) }).prefix(200)
                where word.contains("://") {
                    guard let address = RouteText.target(String(word)), let host = address.host, !host.contains("{"),
                        !host.contains("<")
                    else { continue }
                    guard let route = routes.first(where: { address.isInstance(of: $0) }) else { continue }
                    let segments = address.path.split(separator: "/").dropLast(route.path.split(separator: "/").count)
                    count["\(address.scheme ?? "https")://\(host)/" + segments.joined(separator: "/"), default: 0] += 1
                }
            }
        }
        profile.servicesByHost = labels.count > 1
        let total = count.values.reduce(0, +)
        guard let best = count.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 > total else {
            return
        }
        profile.base = best.key.trimmingSuffixCharacters("/")
    }
}
