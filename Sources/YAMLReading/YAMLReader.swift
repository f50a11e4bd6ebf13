public import SourceModel
public import Yams

/// An input that cannot be used: where, what was expected and what to do.
public struct InputError: Error, Sendable {
    /// What is wrong; one at least.
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}

/// Reads the nodes of one YAML file strictly: unknown keys are refused with the nearest known one, and every failure
/// names file, line and column.
public struct YAMLReader: Sendable {
    /// The file as the user named it.
    public let file: String
    /// The code of its failures.
    public let code: DiagnosticCode

    public init(file: String, code: DiagnosticCode) {
        self.file = file
        self.code = code
    }

    /// Parses a document whose root is a mapping.
    ///
    /// - Throws: `InputError` where the text is no YAML or its root no mapping.
    public func document(_ text: String) throws -> Node.Mapping {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw failure(of: error)
        }
        guard let node else { return [:] }
        guard case .mapping(let root) = node else { throw failure("the file is a mapping of keys", node) }
        return root
    }

    /// The text of a scalar.
    public func text(_ node: Node) throws -> String {
        guard case .scalar(let scalar) = node else { throw failure("expected a text", node) }
        return scalar.string
    }

    /// The whole number of a scalar.
    public func integer(_ node: Node) throws -> Int {
        guard let value = Int(try text(node)) else { throw failure("expected a whole number", node) }
        return value
    }

    /// `true` or `false`.
    public func boolean(_ node: Node) throws -> Bool {
        switch try text(node) {
        case "true": return true
        case "false": return false
        default: throw failure("expected true or false", node)
        }
    }

    /// The items of a sequence.
    public func sequence(_ node: Node) throws -> [Node] {
        guard case .sequence(let items) = node else { throw failure("expected a list", node) }
        return Array(items)
    }

    /// The items of a sequence that may be left out.
    public func sequence(orNothing node: Node?) throws -> [Node] { try node.map(sequence) ?? [] }

    /// The texts of a sequence that may be left out.
    public func texts(_ node: Node?) throws -> [String] { try sequence(orNothing: node).map(text) }

    /// The mapping under a key that must be there.
    public func mapping(_ key: String, of parent: Node.Mapping) throws -> Node.Mapping {
        try mapping(required(key, of: parent))
    }

    /// A node that must be a mapping.
    public func mapping(_ node: Node) throws -> Node.Mapping {
        guard case .mapping(let result) = node else { throw failure("expected a mapping of keys", node) }
        return result
    }

    /// The node under a key that must be there.
    public func required(_ key: String, of parent: Node.Mapping) throws -> Node {
        guard let node = parent[key] else { throw failure("the key '\(key)' is missing", .mapping(parent)) }
        return node
    }

    /// Refuses keys that are not in the list.
    public func check(_ mapping: Node.Mapping, keys: [String], in place: String) throws {
        for (key, _) in mapping where !keys.contains(try text(key)) {
            throw unknown(try text(key), among: keys, in: place, key)
        }
    }

    /// The failure for a word that a place does not know.
    public func unknown(_ word: String, among words: [String], in place: String, _ node: Node) -> InputError {
        failure(
            "'\(word)' is unknown in \(place)", node,
            hint: NearestWord.of(word, among: words).map { "did you mean '\($0)'?" }
                ?? "expected one of \(words.joined(separator: ", "))")
    }

    /// A failure at a node.
    public func failure(_ message: String, _ node: Node?, hint: String? = nil) -> InputError {
        InputError(Diagnostic(code, message, at: location(node), hint: hint))
    }

    /// The place of a node.
    public func location(_ node: Node?) -> SourceLocation {
        let mark = node?.mark
        return SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }

    private func failure(of error: YamlError) -> InputError {
        var location = SourceLocation(file: file, line: 1, column: 1)
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            location.line = mark.line
            location.column = mark.column
            return InputError(
                Diagnostic(code, "the file is no YAML: \(problem)", at: location, hint: "correct the YAML"))
        default:
            return InputError(Diagnostic(code, "the file is no YAML: \(error)", at: location, hint: "correct the YAML"))
        }
    }
}
