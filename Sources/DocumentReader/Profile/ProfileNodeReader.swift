import APIModel
import YAMLReading
import Yams

/// Reads the values of a profile's members out of YAML.
struct ProfileNodeReader: Sendable {
    let yaml: YAMLReader

    /// A text, which is one of the choices where there are some.
    func text(_ node: Node, _ choices: [String]?, in place: String) throws -> String {
        let text = try yaml.text(node)
        if let choices, !choices.contains(text) { throw yaml.unknown(text, among: choices, in: "'\(place)'", node) }
        return text
    }

    /// The items of a list; a scalar is a list of one.
    func list(_ node: Node) throws -> [Node] {
        if case .scalar = node { return [node] }
        return try yaml.sequence(node)
    }

    func names(_ node: Node) throws -> [String] { try list(node).map(yaml.text) }

    func schemes(_ node: Node) throws -> [AuthenticationScheme] { try list(node).map(yaml.authenticationScheme) }

    /// Words in the form in which they are compared: without case, blanks as one.
    func words(_ node: Node) throws -> [String] { try names(node).map(Words.fold) }

    func marks(_ node: Node) throws -> Set<Character> {
        Set(
            try list(node).map { item in
                let text = try yaml.text(item)
                guard text.count == 1, let mark = text.first else {
                    throw yaml.failure("'\(text)' is no single character", item)
                }
                return mark
            })
    }

    /// Words and the key that they stand under; none may stand under two.
    func meanings(_ node: Node, _ choices: [String], in place: String) throws -> [String: String] {
        let mapping = try yaml.mapping(node)
        try yaml.check(mapping, keys: choices, in: "'\(place)'")
        var result: [String: String] = [:]
        for (key, value) in mapping {
            let meaning = try yaml.text(key)
            for item in try list(value) {
                let word = Words.fold(try yaml.text(item))
                if let other = result.updateValue(meaning, forKey: word), other != meaning {
                    throw yaml.failure("'\(word)' stands under '\(other)' and '\(meaning)'", item)
                }
            }
        }
        return result
    }
}
