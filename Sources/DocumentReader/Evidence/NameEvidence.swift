import APIModel
import PageOutline

/// Whether calls are known by their names alone: some address takes names in, and headings or labelled words are names.
struct NameEvidence {
    let maps: [PageMap]

    func decide(_ profile: inout Profile) {
        let names = maps.map(CallNames.init)
        guard let template = names.lazy.flatMap(\.templates).first else { return }
        // Names behind one label, of which there are several, else headings of the level that most of them have.
        var labels: [String: Set<String>] = [:]
        for call in names.flatMap({ $0.calls(labels: []) }) { labels["", default: []].insert(call.name) }
        for name in names {
            for call in name.labelled { labels[call.label, default: []].insert(call.name) }
        }
        guard let best = labels.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }), best.value.count > 1
        else { return }
        profile.routes = [.names]
        profile.template = address(template.route)
        profile.methodOtherwise = .post
        if !best.key.isEmpty { profile.pathCaptions = [best.key] }
    }

    private func address(_ route: RouteText) -> String {
        (route.host.map { "\(route.scheme ?? "https")://\($0)" } ?? "") + route.path
    }
}

extension CallNames {
    /// The calls behind labels.
    var labelled: [Call] { calls(labels: Set(allLabels)) }
}
