import APIModel
import YAMLReading
import Yams

/// One member of a profile in its file: the keys that it stands under, and how it is read and written.
struct ProfileMember: Sendable {
    /// The key, or the group's key and the key within it.
    let path: [String]
    /// The words that may stand as keys or values; nil where any may.
    let choices: [String]?
    /// What the counts beside words count.
    let unit: String
    let value: @Sendable (Profile) -> ProfileValue?
    let read: @Sendable (Node, ProfileNodeReader, inout Profile) throws -> Void

    /// The path as one word (`routes.in`).
    var name: String { path.joined(separator: ".") }

    private init(
        _ name: String, choices: [String]? = nil, unit: String = "",
        value: @escaping @Sendable (Profile) -> ProfileValue?,
        read: @escaping @Sendable (Node, ProfileNodeReader, inout Profile) throws -> Void
    ) {
        path = name.split(separator: ".").map(String.init)
        self.choices = choices
        self.unit = unit
        self.value = value
        self.read = read
    }
}

// MARK: - Kinds of members

extension ProfileMember {
    typealias Path<Value> = WritableKeyPath<Profile, Value> & Sendable

    static func text(_ name: String, _ path: any Path<String>, choices: [String]? = nil) -> Self {
        Self(name, choices: choices) {
            .text($0[keyPath: path])
        } read: { node, reader, profile in
            profile[keyPath: path] = try reader.text(node, choices, in: name)
        }
    }

    static func text(_ name: String, _ path: any Path<String?>) -> Self {
        Self(name) {
            $0[keyPath: path].map(ProfileValue.text)
        } read: { node, reader, profile in
            profile[keyPath: path] = try reader.text(node, nil, in: name)
        }
    }

    static func flag(_ name: String, _ path: any Path<Bool>) -> Self {
        Self(name) {
            .flag($0[keyPath: path])
        } read: { node, reader, profile in
            profile[keyPath: path] = try reader.yaml.boolean(node)
        }
    }

    /// Words whose order says nothing; they are compared without case.
    static func words(_ name: String, _ path: any Path<Set<String>>, unit: String) -> Self {
        Self(name, unit: unit) {
            .words(sorted($0[keyPath: path]))
        } read: { node, reader, profile in
            profile[keyPath: path] = Set(try reader.words(node))
        }
    }

    /// Names in an order that counts.
    static func names(_ name: String, _ path: any Path<[String]>) -> Self {
        Self(name) {
            .words($0[keyPath: path])
        } read: { node, reader, profile in
            profile[keyPath: path] = try reader.names(node)
        }
    }

    /// Single characters.
    static func marks(_ name: String, _ path: any Path<Set<Character>>) -> Self {
        Self(name) {
            .words(sorted($0[keyPath: path].map(String.init)))
        } read: { node, reader, profile in
            profile[keyPath: path] = try reader.marks(node)
        }
    }

    static func choice<Value: RawRepresentable & CaseIterable & Sendable>(_ name: String, _ path: any Path<Value?>)
        -> Self
    where Value.RawValue == String {
        let choices = Value.allCases.map(\.rawValue)
        return Self(name, choices: choices) {
            $0[keyPath: path].map { .text($0.rawValue) }
        } read: { node, reader, profile in
            profile[keyPath: path] = Value(rawValue: try reader.text(node, choices, in: name))
        }
    }

    static func choice<Value: RawRepresentable & CaseIterable & Sendable>(_ name: String, _ path: any Path<Value>)
        -> Self
    where Value.RawValue == String {
        let choices = Value.allCases.map(\.rawValue)
        return Self(name, choices: choices) {
            .text($0[keyPath: path].rawValue)
        } read: { node, reader, profile in
            if let value = Value(rawValue: try reader.text(node, choices, in: name)) { profile[keyPath: path] = value }
        }
    }

    /// Ways of authentication in an order that counts.
    static func schemes(_ name: String, _ path: any Path<[AuthenticationScheme]>) -> Self {
        Self(name) {
            .words($0[keyPath: path].map(\.words))
        } read: { node, reader, profile in
            profile[keyPath: path] = try reader.schemes(node)
        }
    }

    static func choices<Value: RawRepresentable & CaseIterable & Hashable & Sendable>(
        _ name: String, _ path: any Path<Set<Value>>, unit: String
    ) -> Self where Value.RawValue == String {
        let choices = Value.allCases.map(\.rawValue)
        return Self(name, choices: choices, unit: unit) { profile in
            .words(Value.allCases.filter(profile[keyPath: path].contains).map(\.rawValue))
        } read: { node, reader, profile in
            let words = try reader.list(node).map { try reader.text($0, choices, in: name) }
            profile[keyPath: path] = Set(words.compactMap(Value.init(rawValue:)))
        }
    }

    /// Words by their meaning: each word has one.
    static func meanings<Value: RawRepresentable & CaseIterable & Hashable & Sendable>(
        _ name: String, _ path: any Path<[String: Value]>, unit: String
    ) -> Self where Value.RawValue == String {
        let choices = Value.allCases.map(\.rawValue)
        return Self(name, choices: choices, unit: unit) { profile in
            let words = Dictionary(grouping: profile[keyPath: path].keys) { profile[keyPath: path][$0] }
            return .groups(
                Value.allCases.compactMap { value in
                    words[value].map { ProfileValue.Group(key: value.rawValue, words: sorted($0)) }
                })
        } read: { node, reader, profile in
            profile[keyPath: path] = try reader.meanings(node, choices, in: name).compactMapValues(
                Value.init(rawValue:))
        }
    }

    private static func sorted(_ words: some Sequence<String>) -> [String] {
        words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
