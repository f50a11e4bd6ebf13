import Foundation
import RevisionDiff

/// A change that a labelled pair expects, or a choice between lists of them.
struct Label: Decodable {
    struct Verdict: Decodable { var wire, swift: String }

    var kind: String?
    var operation: String?
    var path: String?
    var severity: Verdict?
    var optional: Bool?
    var choices: [[Label]]?

    private enum CodingKeys: String, CodingKey {
        case kind, operation, path, severity, optional
        case choices = "any_of"
    }

    var isDescription: Bool { kind?.hasSuffix("-description-changed") ?? false }

    var text: String {
        "\(kind ?? "") \(operation ?? "") \(path ?? "") \(severity?.wire ?? "")/\(severity?.swift ?? "")"
    }

    func fits(_ change: Change) -> Bool {
        if isDescription {
            return change.kind.rawValue.hasSuffix("-description-changed")
                && (path == "*" || path ?? "" == change.path)
                && (operation == "*" || operation ?? "" == change.operation)
        }
        guard kind == change.kind.rawValue, operation ?? "" == change.operation, path ?? "" == change.path else {
            return false
        }
        guard let severity else { return true }
        let isEqual = severity.wire == change.severity.wire.rawValue && severity.swift == change.severity.swift.rawValue
        // Number, Float and Double may share one Swift type.
        return isEqual || (kind?.contains("-type-") ?? false) && change.severity.swift == .none
    }
}

/// What a report and its labels disagree about.
struct Verdict {
    var missing: [String] = []
    var extra: [String] = []

    init(_ labels: [Label], _ changes: [Change]) {
        var left = changes
        missing = Self.take(labels.filter { $0.kind != nil }, from: &left)
        for label in labels {
            let results = (label.choices ?? []).map { choice in
                var rest = left
                let missing = Self.take(choice, from: &rest)
                return (missing, rest)
            }
            guard let best = results.min(by: { $0.0.count < $1.0.count }) else { continue }
            missing += best.0
            left = best.1
        }
        extra = left.map {
            "\($0.kind.rawValue) \($0.operation) \($0.path) \($0.severity.wire.rawValue)/\($0.severity.swift.rawValue)"
        }
    }

    private static func take(_ labels: [Label], from changes: inout [Change]) -> [String] {
        var missing: [String] = []
        for label in labels {
            let fitting = changes.indices.filter { label.fits(changes[$0]) }
            let met = label.isDescription ? fitting : Array(fitting.prefix(1))
            if met.isEmpty, label.optional != true { missing.append(label.text) }
            changes = changes.indices.filter { !met.contains($0) }.map { changes[$0] }
        }
        return missing
    }
}
