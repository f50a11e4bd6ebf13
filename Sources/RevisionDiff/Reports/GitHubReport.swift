import SourceModel

/// The report as workflow commands of GitHub Actions: one annotation a change, on the row that it is about.
public struct GitHubReport: Sendable {
    private let path: @Sendable (String) -> String

    /// Creates a renderer.
    ///
    /// - Parameter path: the path below the root of the repository of a page that the model cites.
    public init(path: @escaping @Sendable (String) -> String = { $0 }) { self.path = path }

    /// One line for each change; empty where nothing changed.
    public func render(_ report: DiffReport) -> String {
        report.changes.map { render($0) + "\n" }.joined()
    }

    private func render(_ change: Change) -> String {
        var properties: [String] = []
        if let place = change.new ?? change.old {
            properties.append("file=\(Self.escapedProperty(path(place.file)))")
            if place.line > 0 { properties.append("line=\(place.line)") }
        }
        properties.append("title=\(Self.escapedProperty(change.kind.rawValue))")
        let subject = [change.service, change.operation, change.subject].filter { !$0.isEmpty }.joined(separator: " ")
        var message = "\(subject) \(ChangePhrase(change).text): \(change.severity.text), \(change.certainty.rawValue)"
        if let accepted = change.accepted { message += "; accepted: \(accepted.reason)" }
        message += " [\(change.fingerprint)]"
        return "::\(level(change)) \(properties.joined(separator: ","))::\(Self.escapedMessage(message))"
    }

    private func level(_ change: Change) -> String {
        if change.accepted != nil { return "notice" }
        return switch change.severity[.both] {
        case .breaking: "error"
        case .nonBreaking: "warning"
        case .docOnly, .none: "notice"
        }
    }

    /// A message that cannot begin a command of its own.
    static func escapedMessage(_ text: String) -> String { escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

    static func escapedProperty(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    /// Replaces scalar by scalar, for a carriage return and a line feed are one character in Swift.
    private static func escaped(_ text: String, _ signs: [Unicode.Scalar: String]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let sign = signs[scalar] { result += sign.unicodeScalars } else { result.append(scalar) }
        }
        return String(result)
    }
}
