import APIModel
import RuleReader
import SourceModel
import YAMLReading

/// Says how the words of a member were read: what each became, which rules they seem to state, what became of these, and
/// the override that would change it.
public struct RuleExplanation: Sendable {
    private let configuration: Configuration

    public init(configuration: Configuration) { self.configuration = configuration }

    /// The lines that explain a member of a page.
    ///
    /// - Parameters:
    ///   - page: the page's path, or `PAGE:LINE` for the member of one line.
    ///   - member: the documented name.
    /// - Throws: `InputError` where the page cannot be read or has no such member.
    public func run(_ page: String, member: String) async throws -> [String] {
        var path = page
        var line: Int?
        if let colon = page.lastIndex(of: ":"), let number = Int(page[page.index(after: colon)...]) {
            path = String(page[..<colon])
            line = number
        }
        let parent = FileAccess.parent(of: path)
        let loaded = try await ModelLoader(configuration: configuration).load([parent.isEmpty ? "." : parent])
        let rows = Row.all(of: loaded.model).filter { row in
            guard let field = row.field else { return false }
            let file = loaded.shownPaths[field.source.file] ?? field.source.file
            return field.name == member && (file == path || file == "./" + path) && (line == nil || field.source.line == line)
        }
        guard !rows.isEmpty else {
            throw InputError(
                Diagnostic(
                    .fileUnreadable, "the page has no member '\(member)'", at: SourceLocation(file: path, line: line ?? 0),
                    hint: "name a member as the page writes it"))
        }
        return rows.flatMap(\.lines)
    }
}

/// A member among the others of its table.
private struct Row {
    var name: String
    var address: String
    var language: String
    var table: [Field]

    var field: Field? { table.first { $0.name == name } }

    static func all(of model: APIModel) -> [Row] {
        model.services.flatMap { service in
            service.operations.flatMap { operation in
                let start = "\(service.identifier)/\(operation.id)/"
                return rows(operation.parameters.map(\.field), start + "request.", operation.language)
                    + rows(operation.response, start + "response.", operation.language)
            }
                + service.shapes.flatMap { shape in
                    let isChinese = shape.fields.contains { $0.description.unicodeScalars.contains { $0.value > 0x2E80 } }
                    return rows(shape.fields, "\(service.identifier)/\(shape.name).", isChinese ? "zh" : "en")
                }
        }
    }

    private static func rows(_ fields: [Field], _ address: String, _ language: String) -> [Row] {
        fields.map { Row(name: $0.name, address: address + $0.name, language: language, table: fields) }
    }

    var lines: [String] {
        guard let field, let trace = RuleReader().trace(of: name, in: table, language: language) else { return [] }
        var lines = ["\(field.source.line): \(address)", "words:"]
        for word in trace.words where word.meaning != "-" { lines.append("    \(word.text)  \(word.meaning)") }
        lines.append(trace.claims.isEmpty ? "claims: none" : "claims:")
        for claim in trace.claims {
            lines.append("    '\(claim.text)': \(RuleWords.allowed(claim.constraint)); \(claim.fate.words)")
        }
        if let value = trace.defaultValue { lines.append("default: \(RuleWords.allowed(.enumeration(Enumeration(members: [.init(value)]))))") }
        lines.append("rules:")
        let certain = field.rules.filter { $0.certainty == .certain }
        for rule in certain { lines.append("    \(RuleWords.allowed(rule.constraint))  #\(rule.constraint.kind)") }
        if certain.isEmpty { lines.append("    none") }
        lines += ["to change it:", "    - address: \(address)", "      reason: …", "      rules: \(change(certain))"]
        return lines
    }

    private func change(_ rules: [Rule]) -> String {
        rules.isEmpty ? "{add: [{…}]}" : "{drop: [\(rules.map(\.constraint.kind).uniqued().joined(separator: ", "))]}"
    }
}

extension [String] {
    fileprivate func uniqued() -> [String] {
        var seen = Set<String>()
        return filter { seen.insert($0).inserted }
    }
}
