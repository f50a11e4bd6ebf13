import APIModel
import ModelFormat
import SourceModel

/// The report for programs: version 1 of the schema in `Documentation/diff.schema.json`.
public struct JSONReport: Sendable {
    /// The version of the schema.
    public static let version = 1

    /// Creates a renderer.
    public init() {}

    /// The report as JSON text of UTF-8 with a line feed at its end.
    public func render(_ report: DiffReport) -> String {
        let value: JSONValue = .object([
            .init("version", .integer(Int64(Self.version))),
            .init(
                "compared",
                .object([
                    .init("old", .integer(Int64(report.compared.old))),
                    .init("new", .integer(Int64(report.compared.new))),
                ])),
            .init("changes", .array(report.changes.map(Self.value))),
            .init("diagnostics", .array(report.diagnostics.map(Self.value))),
        ])
        return String(decoding: JSONWriter.pretty(value), as: UTF8.self)
    }

    static func value(_ change: Change) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("kind", .string(change.kind.rawValue)),
            .init("service", .string(change.service)),
            .init("operation", .string(change.operation)),
            .init("path", .string(change.path)),
            .init("before", change.before ?? .null),
            .init("after", change.after ?? .null),
            .init(
                "severity",
                .object([
                    .init("wire", .string(change.severity.wire.rawValue)),
                    .init("swift", .string(change.severity.swift.rawValue)),
                ])),
            .init("certainty", .string(change.certainty.rawValue)),
        ]
        if change.certainty == .inferred {
            members.append(.init("evidence", .array(change.evidence.map { .string($0) })))
        }
        if let model = change.model { members.append(.init("model", .string(model))) }
        if !change.also.isEmpty { members.append(.init("also", .array(change.also.map { .string($0) }))) }
        members.append(.init("old", place(change.old)))
        members.append(.init("new", place(change.new)))
        members.append(.init("fingerprint", .string(change.fingerprint)))
        if let accepted = change.accepted { members.append(.init("accepted", value(accepted))) }
        if !change.readings.isEmpty { members.append(.init("readings", .array(change.readings.map(value)))) }
        if let note = change.note { members.append(.init("note", .string(note))) }
        return .object(members)
    }

    private static func value(_ accepted: Acceptance) -> JSONValue {
        var members: [JSONValue.Member] = [.init("reason", .string(accepted.reason))]
        if let by = accepted.by { members.append(.init("by", .string(by))) }
        if let until = accepted.until { members.append(.init("until", .string(until))) }
        if accepted.isIgnoredForVersion { members.append(.init("version", .string("ignored"))) }
        return .object(members)
    }

    private static func place(_ location: SourceLocation?) -> JSONValue {
        guard let location else { return .null }
        return .object([.init("file", .string(location.file)), .init("line", .integer(Int64(location.line)))])
    }

    private static func value(_ diagnostic: Diagnostic) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("severity", .string(diagnostic.severity.rawValue)), .init("code", .string(diagnostic.code.rawValue)),
            .init("message", .string(diagnostic.message)), .init("place", place(diagnostic.location)),
        ]
        if let address = diagnostic.address { members.append(.init("address", .string(address))) }
        return .object(members)
    }
}
