import BoundedPattern
import SourceModel
import YAMLReading
import Yams

/// Reads profiles (YAML) into dialects; keys that the schema lacks are refused with the nearest one that it has.
struct ProfileParser {
    private let yaml: YAMLReader

    init(file: String) { yaml = YAMLReader(file: file, code: .profileInvalid) }

    /// - Parameters:
    ///   - text: the profile.
    ///   - bases: profiles that `extends` can name, by name.
    /// - Throws: `InputError`.
    func parse(_ text: String, bases: [String: Node.Mapping]) throws -> (dialect: Dialect, root: Node.Mapping) {
        var root = try yaml.document(text)
        let keys = [
            "profile", "name", "extends", "language", "source", "operation", "columns", "tables", "fields", "types",
            "overview", "secrets", "conventions",
        ]
        try yaml.check(root, keys: keys, in: "a profile")
        if let base = root["extends"] {
            let name = try yaml.text(base)
            guard let inherited = bases[name] else {
                throw yaml.failure(
                    "no profile is called '\(name)'; known are \(bases.keys.sorted().joined(separator: ", "))", base)
            }
            for (key, value) in inherited where root[key] == nil { root[key] = value }
        }
        guard let version = root["profile"], try yaml.text(version) == "1" else {
            throw yaml.failure("expected 'profile: 1', the version of the schema", root["profile"] ?? .mapping(root))
        }
        return (try dialect(root), root)
    }

    private func dialect(_ root: Node.Mapping) throws -> Dialect {
        let operation = try yaml.mapping("operation", of: root)
        try yaml.check(
            operation,
            keys: ["unit", "name", "summary", "method", "path", "placeholder", "version", "query", "headers"],
            in: "operation")
        if let unit = operation["unit"], try yaml.text(unit) != "page" {
            throw yaml.failure("'unit: page' is the only unit that this version reads", unit)
        }
        let title = try yaml.mapping("name", of: operation)
        try yaml.check(title, keys: ["in", "level", "match", "fallback"], in: "operation.name")
        if let place = title["in"] { _ = try word(place, among: ["heading"], in: "operation.name.in") }
        if let fallback = title["fallback"] {
            _ = try word(fallback, among: ["file-name"], in: "operation.name.fallback")
        }
        var dialect = Dialect(
            name: try yaml.text(try yaml.required("name", of: root)),
            language: try root["language"].map(yaml.text) ?? "en",
            title: try pattern(try yaml.required("match", of: title)),
            method: try paragraph("method", of: operation), path: try paragraph("path", of: operation),
            placeholder: try pattern(try yaml.required("placeholder", of: operation)))
        dialect.titleLevel = try title["level"].map { try yaml.integer($0) } ?? 1
        dialect.titleFromFile = try title["fallback"].map { try yaml.text($0) == "file-name" } ?? false
        if let summary = operation["summary"]?.mapping {
            try yaml.check(summary, keys: ["in", "under"], in: "operation.summary")
            if let place = summary["in"] { _ = try word(place, among: ["paragraph"], in: "operation.summary.in") }
            dialect.summary = try matchers(summary["under"])
        }
        dialect.version = try operation["version"].map(pattern)
        dialect.queryMethods = Set(try yaml.texts(operation["query"]))
        dialect.headers = try matchers(operation["headers"])
        try readSource(root["source"], into: &dialect)
        try readColumns(try yaml.mapping("columns", of: root), into: &dialect)
        dialect.tables = try yaml.sequence(try yaml.required("tables", of: root)).map(tableRule)
        try readFields(try yaml.mapping("fields", of: root), into: &dialect)
        try readTypes(try yaml.mapping("types", of: root), into: &dialect)
        try readOverview(root["overview"], into: &dialect)
        dialect.secrets = try yaml.texts(root["secrets"]).map { $0.lowercased() }
        try readConventions(root["conventions"], into: &dialect)
        return dialect
    }

    private func readSource(_ node: Node?, into dialect: inout Dialect) throws {
        guard let source = node?.mapping else { return }
        try yaml.check(source, keys: ["include", "text"], in: "source")
        dialect.included = try yaml.texts(source["include"]).map(Glob.init)
        for step in try yaml.sequence(orNothing: source["text"]) {
            guard try yaml.text(step) == "html-breaks" else {
                throw yaml.failure("'\(try yaml.text(step))' is no known clean-up; expected 'html-breaks'", step)
            }
            dialect.breaksAreLines = true
        }
    }

    private func readColumns(_ columns: Node.Mapping, into dialect: inout Dialect) throws {
        for (key, value) in columns {
            let name = try yaml.text(key)
            guard let column = Dialect.Column(rawValue: name) else {
                throw yaml.unknown(name, among: Dialect.Column.allCases.map(\.rawValue), in: "columns", key)
            }
            dialect.columns[column] = try matchers(value)
        }
    }

    private func tableRule(_ node: Node) throws -> Dialect.TableRule {
        guard case .mapping(let rule) = node else { throw yaml.failure("a rule of 'tables' is a mapping", node) }
        try yaml.check(rule, keys: ["role", "columns", "under", "parents"], in: "a rule of 'tables'")
        let roleNode = try yaml.required("role", of: rule)
        guard let role = Dialect.Role(rawValue: try yaml.text(roleNode)) else {
            throw yaml.unknown(
                try yaml.text(roleNode), among: Dialect.Role.allCases.map(\.rawValue), in: "role", roleNode)
        }
        let columns = try yaml.sequence(try yaml.required("columns", of: rule)).map { node in
            guard let column = Dialect.Column(rawValue: try yaml.text(node)) else {
                throw yaml.unknown(
                    try yaml.text(node), among: Dialect.Column.allCases.map(\.rawValue), in: "columns", node)
            }
            return column
        }
        return Dialect.TableRule(
            role: role, columns: columns, under: try matchers(rule["under"]), parents: try matchers(rule["parents"]))
    }

    private func readFields(_ fields: Node.Mapping, into dialect: inout Dialect) throws {
        try yaml.check(fields, keys: ["nothing", "required", "default"], in: "fields")
        dialect.nothing = Set(try yaml.texts(fields["nothing"]).map(Dialect.fold))
        let required = try yaml.mapping("required", of: fields)
        try yaml.check(required, keys: ["column", "otherwise"], in: "fields.required")
        if let otherwise = required["otherwise"] {
            dialect.isRequiredOtherwise =
                try word(otherwise, among: ["required", "optional"], in: "otherwise") == "required"
        }
        let column = try yaml.mapping("column", of: required)
        try yaml.check(column, keys: ["required", "optional"], in: "fields.required.column")
        dialect.requiredWords = Set(try yaml.texts(column["required"]).map(Dialect.fold))
        dialect.optionalWords = Set(try yaml.texts(column["optional"]).map(Dialect.fold))
        if let defaults = fields["default"]?.mapping {
            try yaml.check(defaults, keys: ["empty"], in: "fields.default")
            dialect.emptyDefaults = Set(try yaml.texts(defaults["empty"]).map(Dialect.fold))
        }
    }

    private func readTypes(_ types: Node.Mapping, into dialect: inout Dialect) throws {
        try yaml.check(types, keys: ["casefold", "scalars", "misspelt", "rules"], in: "types")
        dialect.foldsTypes = try types["casefold"].map { try yaml.text($0) == "true" } ?? false
        func key(_ word: String) -> String { dialect.foldsTypes ? word.lowercased() : word }
        for (word, value) in try yaml.mapping("scalars", of: types) {
            guard let scalar = Dialect.Scalar(rawValue: try yaml.text(value)) else {
                throw yaml.unknown(
                    try yaml.text(value), among: Dialect.Scalar.allCases.map(\.rawValue), in: "types.scalars", value)
            }
            dialect.scalars[key(try yaml.text(word))] = scalar
        }
        for (word, value) in types["misspelt"]?.mapping ?? [:] {
            dialect.misspelt[key(try yaml.text(word))] = try yaml.text(value)
        }
        dialect.typeRules = try yaml.sequence(orNothing: types["rules"]).map { node in
            guard case .mapping(let rule) = node else { throw yaml.failure("a rule of 'types' is a mapping", node) }
            try yaml.check(rule, keys: ["match", "array", "map", "model", "type"], in: "a rule of 'types'")
            let pattern = try pattern(try yaml.required("match", of: rule))
            if let group = rule["array"] { return .init(pattern: pattern, result: .array(group: try yaml.text(group))) }
            if let group = rule["map"] { return .init(pattern: pattern, result: .map(group: try yaml.text(group))) }
            if let group = rule["type"] { return .init(pattern: pattern, result: .type(group: try yaml.text(group))) }
            return .init(pattern: pattern, result: .model(group: try yaml.text(try yaml.required("model", of: rule))))
        }
    }

    private func readOverview(_ node: Node?, into dialect: inout Dialect) throws {
        guard let overview = node?.mapping else { return }
        try yaml.check(overview, keys: ["columns"], in: "overview")
        let columns = try yaml.mapping("columns", of: overview)
        try yaml.check(columns, keys: ["name", "method"], in: "overview.columns")
        dialect.overviewName = try matchers(columns["name"])
        dialect.overviewMethod = try matchers(columns["method"])
    }

    private func readConventions(_ node: Node?, into dialect: inout Dialect) throws {
        guard let conventions = node?.mapping else { return }
        try yaml.check(
            conventions, keys: ["envelope", "clientParameters", "idempotencyTokens", "pagination"], in: "conventions")
        if let envelope = conventions["envelope"]?.mapping {
            try yaml.check(envelope, keys: ["payload", "requestId"], in: "conventions.envelope")
            dialect.conventions.payload = try envelope["payload"].map(yaml.text)
            dialect.conventions.requestId = try envelope["requestId"].map(yaml.text)
        }
        dialect.conventions.clientParameters = try yaml.texts(conventions["clientParameters"])
        dialect.conventions.idempotencyTokens = try yaml.texts(conventions["idempotencyTokens"])
        if let pagination = conventions["pagination"]?.mapping {
            try yaml.check(pagination, keys: ["pageNumber", "pageSize", "total"], in: "conventions.pagination")
            dialect.conventions.pageNumbers = try yaml.texts(pagination["pageNumber"])
            dialect.conventions.pageSizes = try yaml.texts(pagination["pageSize"])
            dialect.conventions.totals = try yaml.texts(pagination["total"])
        }
    }

    private func paragraph(_ key: String, of parent: Node.Mapping) throws -> Dialect.ParagraphRule {
        let rule = try yaml.mapping(key, of: parent)
        try yaml.check(rule, keys: ["in", "under", "match"], in: "operation.\(key)")
        if let place = rule["in"] { _ = try word(place, among: ["paragraph"], in: "operation.\(key).in") }
        return Dialect.ParagraphRule(
            under: try matchers(try yaml.required("under", of: rule)),
            pattern: try pattern(try yaml.required("match", of: rule)))
    }
}

extension ProfileParser {
    /// A word that is one of a few.
    private func word(_ node: Node, among words: [String], in place: String) throws -> String {
        let text = try yaml.text(node)
        guard words.contains(text) else { throw yaml.unknown(text, among: words, in: place, node) }
        return text
    }

    private func pattern(_ node: Node) throws -> Pattern {
        do { return try Pattern(try yaml.text(node)) } catch let error as PatternError {
            throw yaml.failure("the pattern cannot be used: \(error)", node)
        }
    }

    private func matchers(_ node: Node?) throws -> [Dialect.Matcher] {
        try yaml.sequence(orNothing: node).map { node in
            let text = try yaml.text(node)
            return text.hasPrefix("^") ? .pattern(try pattern(node)) : .word(Dialect.fold(text))
        }
    }
}
