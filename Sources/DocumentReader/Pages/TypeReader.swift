import APIModel
import BoundedPattern

/// Reads type cells by the scalars and rules of a dialect.
struct TypeReader: Sendable {
    /// What a type cell says.
    struct Reading: Sendable, Hashable {
        var type: TypeReference
        /// The word that the page means where it is misspelt.
        var meant: String?
        /// Whether it is an array that does not say of what.
        var lacksItems = false
        /// Whether no scalar and no rule took it.
        var isUnknown = false
    }

    let dialect: Dialect

    /// How deep arrays of arrays may go.
    private static let maximumDepth = 8

    /// - Parameter text: the cell as a reader sees it.
    func read(_ text: String) -> Reading { read(text, depth: 0) }

    private func read(_ text: String, depth: Int) -> Reading {
        let key = dialect.foldsTypes ? text.lowercased() : text
        if let scalar = dialect.scalars[key] { return Reading(type: type(of: scalar), lacksItems: scalar == .array) }
        if let meant = dialect.misspelt[key] {
            var reading = read(meant, depth: depth + 1)
            reading.meant = meant
            return reading
        }
        guard depth < Self.maximumDepth else { return Reading(type: .any, isUnknown: true) }
        for rule in dialect.typeRules {
            guard let match = rule.pattern.wholeMatch(in: text) else { continue }
            switch rule.result {
            case .array(let group):
                guard let item = match[group] else { continue }
                var reading = read(item, depth: depth + 1)
                reading.type = .array(reading.type)
                return reading
            case .map(let group):
                guard let item = match[group] else { continue }
                var reading = read(item, depth: depth + 1)
                reading.type = .map(reading.type)
                return reading
            case .type(let group):
                guard let other = match[group] else { continue }
                return read(other, depth: depth + 1)
            case .model(let group):
                guard let name = match[group] else { continue }
                return Reading(type: .shape(name))
            }
        }
        return Reading(type: .any, isUnknown: true)
    }

    private func type(of scalar: Dialect.Scalar) -> TypeReference {
        switch scalar {
        case .string: .string
        case .int: .integer
        case .int64: .long
        case .number: .number
        case .float: .float
        case .double: .double
        case .bool: .boolean
        case .object: .object
        case .array: .array(.any)
        }
    }
}
