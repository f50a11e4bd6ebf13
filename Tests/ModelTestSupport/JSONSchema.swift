public import APIModel
import Foundation

/// The part of JSON Schema 2020-12 that our schemas use, so that tests can ask what a schema accepts.
///
/// A keyword that it does not know stops the test with an error instead of passing for "all is well".
public struct JSONSchema {
    private let root: JSONValue

    public init(_ root: JSONValue) { self.root = root }

    /// What is wrong with a value, each with the way to it; empty where it is valid.
    ///
    /// - Parameter schema: the schema within the document; nil for the document itself.
    public func errors(in value: JSONValue, against schema: JSONValue? = nil) -> [String] {
        check(value, schema ?? root, "$")
    }

    /// Whether a value is valid.
    public func accepts(_ value: JSONValue, against schema: JSONValue? = nil) -> Bool {
        errors(in: value, against: schema).isEmpty
    }

    private func check(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        switch schema {
        case .boolean(true): return []
        case .boolean(false): return ["\(path): nothing is allowed"]
        case .object(let keywords):
            return keywords.flatMap { check(value, keyword: $0.name, $0.value, schema, path) }
        default: return ["\(path): the schema is no schema"]
        }
    }

    private func check(
        _ value: JSONValue, keyword: String, _ argument: JSONValue, _ schema: JSONValue, _ path: String
    ) -> [String] {
        switch keyword {
        case "$ref": return check(value, resolve(argument.text ?? ""), path)
        case "allOf": return (argument.items ?? []).flatMap { check(value, $0, path) }
        case "anyOf": return any(argument, value, path) == 0 ? ["\(path): none of anyOf"] : []
        case "oneOf": return any(argument, value, path) == 1 ? [] : ["\(path): not one of oneOf"]
        case "not": return check(value, argument, path).isEmpty ? ["\(path): not allowed"] : []
        case "if":
            let branch = check(value, argument, path).isEmpty ? schema["then"] : schema["else"]
            return branch.map { check(value, $0, path) } ?? []
        case "enum": return argument.items?.contains { same($0, value) } ?? false ? [] : ["\(path): not in enum"]
        case "const": return same(argument, value) ? [] : ["\(path): not the constant"]
        case "type": return isType(value, argument) ? [] : ["\(path): not of type \(argument)"]
        default: break
        }
        if let number = value.numeral { return numberErrors(number, keyword, argument, path) }
        if let text = value.text { return textErrors(text, keyword, argument, path) }
        if let items = value.items { return itemErrors(items, keyword, argument, path) }
        if case .object = value { return object(value, keyword, argument, schema, path) }
        return known(keyword, path)
    }

    private func numberErrors(_ number: Numeral, _ keyword: String, _ argument: JSONValue, _ path: String) -> [String] {
        guard let bound = argument.numeral else { return known(keyword, path) }
        let isRight: Bool
        switch keyword {
        case "minimum": isRight = !(number < bound)
        case "maximum": isRight = !(bound < number)
        case "exclusiveMinimum": isRight = bound < number
        case "exclusiveMaximum": isRight = number < bound
        case "multipleOf": isRight = number.isMultiple(of: bound, from: .integer(0))
        default: return known(keyword, path)
        }
        return isRight ? [] : ["\(path): \(keyword)"]
    }

    private func textErrors(_ text: String, _ keyword: String, _ argument: JSONValue, _ path: String) -> [String] {
        let isRight: Bool
        switch (keyword, argument) {
        case ("minLength", .integer(let bound)): isRight = text.unicodeScalars.count >= bound
        case ("maxLength", .integer(let bound)): isRight = text.unicodeScalars.count <= bound
        case ("pattern", .string(let pattern)):
            guard let expression = try? NSRegularExpression(pattern: pattern) else {
                return ["\(path): the pattern \(pattern) is none"]
            }
            let whole = NSRange(text.startIndex..., in: text)
            isRight = expression.firstMatch(in: text, range: whole) != nil
        default: return known(keyword, path)
        }
        return isRight ? [] : ["\(path): \(keyword)"]
    }

    private func itemErrors(_ items: [JSONValue], _ keyword: String, _ argument: JSONValue, _ path: String) -> [String]
    {
        switch (keyword, argument) {
        case ("items", _):
            return items.enumerated().flatMap { check($1, argument, "\(path)[\($0)]") }
        case ("prefixItems", .array(let schemas)):
            return zip(items, schemas).enumerated().flatMap { check($1.0, $1.1, "\(path)[\($0)]") }
        case ("minItems", .integer(let bound)): return items.count >= bound ? [] : ["\(path): minItems"]
        case ("maxItems", .integer(let bound)): return items.count <= bound ? [] : ["\(path): maxItems"]
        default: return known(keyword, path)
        }
    }

    private func object(
        _ value: JSONValue, _ keyword: String, _ argument: JSONValue, _ schema: JSONValue, _ path: String
    ) -> [String] {
        let members = value.members ?? []
        switch (keyword, argument) {
        case ("properties", .object(let schemas)):
            return schemas.flatMap { property in
                value[property.name].map { check($0, property.value, "\(path).\(property.name)") } ?? []
            }
        case ("required", .array(let names)):
            return names.compactMap(\.text).filter { value[$0] == nil }.map { "\(path): \($0) is missing" }
        case ("additionalProperties", _):
            let declared = Set(schema["properties"]?.members?.map(\.name) ?? [])
            return members.filter { !declared.contains($0.name) }.flatMap {
                check($0.value, argument, "\(path).\($0.name)")
            }
        case ("propertyNames", _): return members.flatMap { check(.string($0.name), argument, "\(path).\($0.name)") }
        case ("minProperties", .integer(let bound)):
            return members.count >= bound ? [] : ["\(path): minProperties"]
        case ("maxProperties", .integer(let bound)):
            return members.count <= bound ? [] : ["\(path): maxProperties"]
        case ("dependentRequired", .object(let dependents)):
            return dependents.filter { value[$0.name] != nil }.flatMap { dependent in
                (dependent.value.items ?? []).compactMap(\.text).filter { value[$0] == nil }.map {
                    "\(path): \($0) is missing beside \(dependent.name)"
                }
            }
        default: return known(keyword, path)
        }
    }

    // MARK: Help

    private static let keywords: Set = [
        "additionalProperties", "dependentRequired", "exclusiveMaximum", "exclusiveMinimum", "items", "maxItems",
        "maxLength", "maxProperties", "maximum", "minItems", "minLength", "minProperties", "minimum", "multipleOf",
        "pattern", "prefixItems", "properties", "propertyNames", "required",
    ]
    private static let annotations: Set = [
        "$comment", "$defs", "$id", "$schema", "contentEncoding", "default", "deprecated", "description", "else",
        "format", "then", "title",
    ]

    /// Nothing for a keyword that does not speak of this kind of value.
    private func known(_ keyword: String, _ path: String) -> [String] {
        let isKnown = Self.keywords.contains(keyword) || Self.annotations.contains(keyword)
        return isKnown || keyword.hasPrefix("x-") ? [] : ["\(path): the keyword \(keyword) is not known here"]
    }

    private func any(_ schemas: JSONValue, _ value: JSONValue, _ path: String) -> Int {
        (schemas.items ?? []).count { check(value, $0, path).isEmpty }
    }

    private func resolve(_ reference: String) -> JSONValue {
        reference.dropFirst().split(separator: "/").reduce(root) { $0[String($1)] ?? .boolean(false) }
    }

    private func same(_ left: JSONValue, _ right: JSONValue) -> Bool { left.equals(right, isCaseSensitive: true) }

    private func isType(_ value: JSONValue, _ type: JSONValue) -> Bool {
        switch (value, type) {
        case (_, .array(let types)): types.contains { isType(value, $0) }
        case (.null, .string("null")), (.boolean, .string("boolean")), (.string, .string("string")): true
        case (.integer, .string("integer")), (.integer, .string("number")), (.number, .string("number")): true
        case (.number(let number), .string("integer")): number == number.rounded()
        case (.array, .string("array")), (.object, .string("object")): true
        default: false
        }
    }
}

extension JSONValue {
    /// The member of an object; nil where there is none.
    public subscript(_ name: String) -> JSONValue? { members?.first { $0.name == name }?.value }

    /// The value at the end of a way of members.
    public subscript(path names: String...) -> JSONValue? {
        names.reduce(Optional(self)) { $0?[$1] }
    }
}
