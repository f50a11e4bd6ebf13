import APIModel
import Foundation

/// The request that a call with sample values must become, and the input that makes the client send it.
struct DocumentedRequest: Sendable {
    /// A name and a text, both without any encoding.
    struct Pair: Hashable, Comparable, Sendable {
        var name: String
        var text: String

        static func < (left: Self, right: Self) -> Bool { (left.name, left.text) < (right.name, right.text) }
    }

    let call: DocumentedCall
    private(set) var path: String
    private(set) var query: [Pair] = []
    private(set) var headers: [Pair] = []
    private(set) var cookies: [Pair] = []
    /// The body where it is JSON.
    private(set) var json: JSONValue?
    /// The body where it is a form.
    private(set) var form: [Pair] = []
    /// The members of the client's input.
    private(set) var input: [JSONValue.Member] = []

    init(_ call: DocumentedCall, in document: JSONValue, isFull: Bool) {
        self.call = call
        path = call.path
        let samples = SampleValue(document: document, isFull: isFull)
        if let proof = DocumentedProof(document) {
            switch proof.place {
            case "header": headers.append(proof.pair)
            case "cookie": cookies.append(proof.pair)
            default: query.append(proof.pair)
            }
        }
        for parameter in call.parameters
        where (isFull || parameter.isRequired || parameter.place == "path")
            && !DocumentedProof.isAdded(parameter, in: document)
        {
            if let constant = parameter.constant {
                add(.string(constant), parameter)
            } else if let value = samples.value(of: parameter.schema, text: Self.text(for: parameter.place)) {
                give(value, parameter.name, at: parameter.place)
                add(value, parameter)
            }
        }
        if let body = call.body { add(body, samples, isFull: isFull) }
    }

    /// A text that only the right encoding brings over.
    private static func text(for place: String) -> String {
        switch place {
        case "path": "p 1é:"
        case "header": "h, 1"
        case "cookie": "c=1"
        default: "a b&c=é+,"
        }
    }

    /// Gives the input a value; a second one of that name goes by its place, too.
    private mutating func give(_ value: JSONValue, _ name: String, at place: String) {
        let isTaken = input.contains { $0.name == name }
        input.append(.init(isTaken ? "\(name)@\(place)" : name, value))
    }

    private mutating func add(_ value: JSONValue, _ parameter: DocumentedCall.Parameter) {
        switch parameter.place {
        case "path":
            let text = Self.encoded(Self.joined(value))
            path = path.replacing("{\(parameter.name)}", with: text)
        case "header": headers.append(Pair(name: parameter.name.lowercased(), text: Self.joined(value)))
        case "cookie":
            let style = parameter.style == .indexed ? DocumentedCall.ListStyle.repeated : parameter.style
            cookies += Self.pairs(value, parameter.name, style)
        default: query += Self.pairs(value, parameter.name, parameter.style)
        }
    }

    private mutating func add(_ body: DocumentedCall.Body, _ samples: SampleValue, isFull: Bool) {
        // Bytes of a file stand in Base64 in the input: a text that is both.
        let text = body.mediaType == "multipart/form-data" ? "dGV4dA==" : Self.text(for: "body")
        guard body.hasMembers else {
            json = samples.value(of: body.schema, text: text)
            if let json { give(json, "body", at: "body") }
            return
        }
        let members = samples.value(of: body.schema, text: text)?.members ?? []
        let constants = (body.schema["properties"]?.members ?? []).filter { $0.value["const"] != nil }.map(\.name)
        for member in members where !constants.contains(member.name) { give(member.value, member.name, at: "body") }
        if body.mediaType == "application/json" {
            json = .object(members)
        } else {
            form = members.flatMap { Self.pairs($0.value, $0.name, body.styles[$0.name] ?? .indexed) }
        }
    }

    // MARK: Texts

    static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "-._~").union(.init(charactersIn: "a"..."z"))
            .union(.init(charactersIn: "A"..."Z")).union(.init(charactersIn: "0"..."9"))
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .boolean(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .null, .array, .object: ""
        }
    }

    private static func joined(_ value: JSONValue) -> String {
        value.elements?.map(text).joined(separator: ",") ?? text(value)
    }

    static func pairs(_ value: JSONValue, _ name: String, _ style: DocumentedCall.ListStyle) -> [Pair] {
        switch value {
        case .null: return []
        case .object(let members):
            return members.flatMap {
                pairs($0.value, style == .brackets ? "\(name)[\($0.name)]" : "\(name).\($0.name)", style)
            }
        case .array(let elements):
            let isFlat = elements.allSatisfy { $0.elements == nil && $0.members == nil }
            if style == .joined, isFlat { return elements.isEmpty ? [] : [Pair(name: name, text: joined(value))] }
            return elements.enumerated().flatMap { index, element in
                switch style {
                case .indexed: pairs(element, "\(name).\(index + 1)", style)
                case .indexedFromZero: pairs(element, "\(name).\(index)", style)
                case .brackets: pairs(element, "\(name)[]", style)
                case .repeated, .joined: pairs(element, isFlat ? name : "\(name)[\(index)]", style)
                }
            }
        default: return [Pair(name: name, text: text(value))]
        }
    }
}
