import APIModel
import DocumentReader
import Linter
import SourceModel
import SwiftEmitter
import YAMLReading
import Yams

/// Reads tablature.yaml.
struct ConfigurationParser {
    private let yaml: YAMLReader

    /// - Parameter file: the file as the user named it.
    init(file: String) { yaml = YAMLReader(file: file, code: .configurationInvalid) }

    static let keys = [
        "version", "pages", "include", "exclude", "output", "profiles", "profile", "dialects", "modules", "access",
        "hashable", "authentication", "services", "templates", "compatibleSince", "shapes", "overrides", "lint", "diff",
    ]

    /// - Throws: `InputError` with the place of the first fault.
    func parse(_ text: String, folder: String) throws -> Configuration {
        var result = Configuration(folder: folder)
        result.file = yaml.file
        let root = try yaml.document(text)
        try yaml.check(root, keys: Self.keys, in: "the configuration")
        let version = try yaml.required("version", of: root)
        guard try yaml.text(version) == "1" else {
            throw yaml.failure("this version of Tablature reads 'version: 1'", version)
        }
        if let pages = root["pages"] { result.pages = try list(pages) }
        result.included = try yaml.texts(root["include"])
        result.excluded = try yaml.texts(root["exclude"])
        if let output = root["output"] { result.output = try outputFolder(output) }
        result.profiles = try yaml.texts(root["profiles"])
        result.dialects = try yaml.texts(root["dialects"])
        if let profile = root["profile"] { result.chosenProfiles = try chosenProfiles(profile) }
        result.isHashable = try root["hashable"].map(yaml.boolean) ?? false
        result.templates = try root["templates"].map(yaml.text)
        result.compatibleSince = try root["compatibleSince"].map(yaml.text)
        if let access = root["access"] {
            let word = try yaml.text(access)
            guard ["public", "internal"].contains(word) else {
                throw yaml.unknown(word, among: ["public", "internal"], in: "access", access)
            }
            result.isPublic = word == "public"
        }
        if let modules = root["modules"] { result.modules = try self.modules(yaml.mapping(modules)) }
        if let node = root["authentication"] { result.authentication = try authentication(yaml.mapping(node)) }
        for (key, value) in try root["services"].map(yaml.mapping) ?? [:] {
            result.services[try yaml.text(key)] = try ServiceParser(yaml: yaml).parse(value)
        }
        for (key, value) in try root["shapes"].map(yaml.mapping) ?? [:] {
            result.shapes[try yaml.text(key)] = try identifier(value, "a shape")
        }
        result.overrides = try yaml.sequence(orNothing: root["overrides"]).map(OverrideParser(yaml: yaml).parse)
        if let lint = root["lint"] { try readLint(yaml.mapping(lint), into: &result) }
        if let diff = root["diff"] { try readDiff(yaml.mapping(diff), into: &result) }
        return result
    }

    private func outputFolder(_ node: Node) throws -> String {
        let text = try yaml.text(node)
        guard text.contains(where: { !$0.isWhitespace && $0 != "/" }) else {
            throw yaml.failure("'output' names no folder", node, hint: "name one, such as Generated")
        }
        return text
    }

    private func list(_ node: Node) throws -> [String] {
        if case .scalar = node { return [try yaml.text(node)] }
        return try yaml.texts(node)
    }

    /// One name for all pages, or a name for each folder of pages.
    private func chosenProfiles(_ node: Node) throws -> [String: String] {
        if case .scalar = node { return ["": try yaml.text(node)] }
        var result: [String: String] = [:]
        for (key, value) in try yaml.mapping(node) { result[try yaml.text(key)] = try yaml.text(value) }
        return result
    }

    private func modules(_ mapping: Node.Mapping) throws -> [String: Configuration.Module] {
        var result: [String: Configuration.Module] = [:]
        for (key, value) in mapping {
            let service = try yaml.text(key)
            if case .scalar = value {
                let name = try identifier(value, "a module")
                result[service] = .init(name: name, prefix: name)
                continue
            }
            let module = try yaml.mapping(value)
            try yaml.check(module, keys: ["name", "prefix"], in: "a module")
            let name = try identifier(yaml.required("name", of: module), "a module")
            result[service] = .init(
                name: name, prefix: try module["prefix"].map { try identifier($0, "a prefix") } ?? name)
        }
        return result
    }

    private func authentication(_ mapping: Node.Mapping) throws -> Configuration.Authentication {
        try yaml.check(mapping, keys: ["module", "type", "package"], in: "authentication")
        return Configuration.Authentication(
            module: try identifier(yaml.required("module", of: mapping), "a module"),
            type: try identifier(yaml.required("type", of: mapping), "a type"),
            package: try mapping["package"].map(yaml.text))
    }

    /// A name that Swift takes as it is: it becomes code.
    private func identifier(_ node: Node, _ what: String) throws -> String {
        let text = try yaml.text(node)
        let isName =
            text.utf8.first.map { !(0x30...0x39).contains($0) } == true
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F
            }
        guard isName, EmitterOptions.canNameModule(text) else {
            throw yaml.failure(
                "'\(text)' cannot name \(what) in Swift", node,
                hint: "use letters, digits and underscores, the first no digit, and no reserved word")
        }
        return text
    }

    private func readLint(_ mapping: Node.Mapping, into result: inout Configuration) throws {
        try yaml.check(mapping, keys: ["severities", "ignore"], in: "lint")
        for (key, value) in try mapping["severities"].map(yaml.mapping) ?? [:] {
            let word = try yaml.text(value)
            guard let level = LintConfiguration.Level(rawValue: word) else {
                throw yaml.unknown(
                    word, among: LintConfiguration.Level.allCases.map(\.rawValue), in: "lint.severities", value)
            }
            result.lint.levels[try code(key)] = level
        }
        for node in try yaml.sequence(orNothing: mapping["ignore"]) {
            let entry = try yaml.mapping(node)
            try yaml.check(entry, keys: ["code", "path", "address", "reason"], in: "lint.ignore")
            let ignore = LintConfiguration.Ignore(
                code: try entry["code"].map(code), address: try entry["address"].map(yaml.text),
                // Findings show paths as the configuration's folder is named.
                file: try entry["path"].map { result.resolve(try yaml.text($0)) }, reason: try reason(of: entry), source: yaml.location(node))
            guard ignore.code != nil || ignore.file != nil || ignore.address != nil else {
                throw yaml.failure("an ignore names a code, a path or an address", node)
            }
            result.lint.ignores.append(ignore)
        }
    }

    private func code(_ node: Node) throws -> DiagnosticCode {
        let text = try yaml.text(node)
        guard let code = DiagnosticCode(rawValue: text) else {
            throw yaml.unknown(text, among: DiagnosticCode.allCases.map(\.rawValue), in: "the codes of findings", node)
        }
        return code
    }

    private func reason(of entry: Node.Mapping) throws -> String {
        let node = try yaml.required("reason", of: entry)
        let reason = try yaml.text(node)
        guard reason.contains(where: { !$0.isWhitespace }) else { throw yaml.failure("the reason is empty", node) }
        return reason
    }

    private func readDiff(_ mapping: Node.Mapping, into result: inout Configuration) throws {
        try yaml.check(mapping, keys: ["accepted", "severities"], in: "diff")
        result.acceptedChanges = try mapping["accepted"].map(yaml.text)
        for (kind, value) in try mapping["severities"].map(yaml.mapping) ?? [:] {
            let surfaces = try yaml.mapping(value)
            try yaml.check(surfaces, keys: ["wire", "swift"], in: "diff.severities")
            for (surface, severity) in surfaces {
                result.changeSeverities[try yaml.text(kind), default: [:]][try yaml.text(surface)] = try yaml.text(
                    severity)
            }
        }
    }
}
