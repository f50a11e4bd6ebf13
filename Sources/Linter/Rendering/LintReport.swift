import APIModel
import SourceModel

/// Findings as JSON: `{"findings": […], "counts": {"error": 0, …}}`.
struct LintReport {
    var findings: [Diagnostic]

    var json: JSONValue {
        .object([
            .init("findings", .array(findings.map(Self.object))),
            .init(
                "counts",
                .object(
                    [Diagnostic.Severity.error, .warning, .note].map { severity in
                        .init(severity.rawValue, .integer(Int64(findings.count { $0.severity == severity })))
                    })),
        ])
    }

    private static func object(_ finding: Diagnostic) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("severity", .string(finding.severity.rawValue)), .init("code", .string(finding.code.rawValue)),
            .init("message", .string(finding.message)),
        ]
        members += place(finding.location)
        if let address = finding.address { members.append(.init("address", .string(address))) }
        if let hint = finding.hint { members.append(.init("hint", .string(hint))) }
        if !finding.notes.isEmpty {
            members.append(
                .init(
                    "notes",
                    .array(
                        finding.notes.map { .object([.init("message", .string($0.message))] + place($0.location)) })))
        }
        return .object(members)
    }

    private static func place(_ location: SourceLocation?) -> [JSONValue.Member] {
        guard let location else { return [] }
        var members: [JSONValue.Member] = [.init("file", .string(location.file))]
        if location.line > 0 { members.append(.init("line", .integer(Int64(location.line)))) }
        if location.column > 0 { members.append(.init("column", .integer(Int64(location.column)))) }
        return members
    }
}
