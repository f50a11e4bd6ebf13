import RevisionDiff

/// What a change is called when the two sides are exchanged.
enum Mirror {
    private static let pairs = [
        ("-type-widened", "-type-narrowed"), ("-range-widened", "-range-narrowed"),
        ("-length-widened", "-length-narrowed"), ("-became-array", "-became-scalar"),
        ("-became-required", "-became-optional"), ("-undocumented", "-documented"),
        ("-value-added", "-value-removed"), ("-default-added", "-default-removed"),
        ("-pattern-added", "-pattern-removed"), ("-condition-added", "-condition-removed"),
        ("-became-nullable", "-stopped-being-nullable"),
        ("model-split", "model-merged"), ("operation-deprecated", "operation-reactivated"),
    ]

    /// The kinds that the mirrored fact may have.
    static func kinds(of change: Change) -> [String] {
        let name = change.kind.rawValue
        for (left, right) in pairs {
            if name.hasSuffix(left) { return [name.dropLast(left.count) + right] }
            if name.hasSuffix(right) { return [name.dropLast(right.count) + left] }
        }
        if name == "response-property-became-enum" { return ["response-property-stopped-being-enum"] }
        if name == "response-property-stopped-being-enum" { return ["response-property-became-enum"] }
        let subject = name.hasPrefix("request") ? "request-parameter" : "response-property"
        for suffix in ["-deprecated", "-range-added", "-length-added", "request-parameter-became-enum"]
        where name.hasSuffix(suffix) {
            return ["\(subject)-description-changed"]
        }
        if name.hasPrefix("request-parameter-added") { return ["request-parameter-removed"] }
        if name == "request-parameter-removed" {
            return ["request-parameter-added-required", "request-parameter-added-optional"]
        }
        if name.hasPrefix("operation-removed") { return ["operation-added"] }
        if name == "operation-added" { return ["operation-removed", "operation-removed-after-deprecation"] }
        if name.hasSuffix("-added") { return [name.dropLast(6) + "-removed"] }
        if name.hasSuffix("-removed") { return [name.dropLast(8) + "-added"] }
        if name.hasSuffix("-description-changed") {
            // A rule or a word of deprecation that goes is a change of prose, and comes back as what it was.
            let comebacks = ["-description-changed", "-deprecated", "-range-added", "-length-added", "-became-enum"]
            return comebacks.map { name.dropLast("-description-changed".count) + $0 }
        }
        return [name]
    }

    /// What differs between a report and the mirror of the reverse report, one line each; empty where they agree.
    static func differences(_ forward: DiffReport, _ backward: DiffReport) -> [String] {
        var left = backward.changes
        var problems: [String] = []
        for change in forward.changes {
            let names = kinds(of: change)
            let fits =
                left.firstIndex { other in
                    names.contains(other.kind.rawValue) && other.before == change.after && other.after == change.before
                        && other.service.isEmpty == change.service.isEmpty
                }
                ?? left.firstIndex {
                    names.contains($0.kind.rawValue) && $0.path == change.path && $0.operation == change.operation
                }
            if let fits {
                left.remove(at: fits)
            } else {
                problems.append("no mirror of \(change.kind.rawValue) \(change.path)")
            }
        }
        return problems + left.map { "only backwards: \($0.kind.rawValue) \($0.path)" }
    }
}
