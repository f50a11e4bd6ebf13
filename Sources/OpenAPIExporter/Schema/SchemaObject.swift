import APIModel

/// A JSON object under construction: members in the order in which they came.
struct SchemaObject: Hashable {
    private(set) var members: [JSONValue.Member] = []

    init() {}

    init(_ keyword: String, _ value: JSONValue) { members = [JSONValue.Member(keyword, value)] }

    init(_ value: JSONValue) { members = value.members ?? [] }

    var isEmpty: Bool { members.isEmpty }
    var json: JSONValue { .object(members) }

    /// The value of a member; setting nil removes it.
    subscript(_ name: String) -> JSONValue? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append(JSONValue.Member(name, value))
            case (nil, nil): break
            }
        }
    }

    /// Adds an element to the array that a member holds.
    mutating func append(_ value: JSONValue, to name: String) {
        self[name] = .array((self[name]?.items ?? []) + [value])
    }

    /// Adds keywords that must hold besides those that are there already.
    ///
    /// A keyword that is there with another value goes into `allOf`; what speaks about parts is joined part by part.
    mutating func constrain(_ keywords: SchemaObject) {
        var clashes = SchemaObject()
        for keyword in keywords.members {
            switch (self[keyword.name], keyword.value) {
            case (nil, let value): self[keyword.name] = value
            case (let old?, let value) where old == value: break
            case (.array(let old)?, .array(let new)) where Self.lists.contains(keyword.name):
                self[keyword.name] = .array(old + new.filter { !old.contains($0) })
            case (.object(let old)?, .object(let new)) where Self.subschemas.contains(keyword.name):
                var part = SchemaObject(.object(old))
                part.constrain(SchemaObject(.object(new)))
                self[keyword.name] = part.json
            default: clashes[keyword.name] = keyword.value
            }
        }
        if !clashes.isEmpty { append(clashes.json, to: "allOf") }
    }

    /// Keywords whose lists are joined.
    private static let lists: Set = ["allOf", "x-rule", "x-notes"]
    /// Keywords whose value is one schema about parts.
    private static let subschemas: Set = ["items", "additionalProperties"]
}

extension SchemaObject {
    /// A schema that each of some schemas is enough for: a list of types where nothing but the types differs.
    static func union(_ schemas: [SchemaObject]) -> SchemaObject {
        let types = schemas.compactMap { $0["type"]?.text }
        let others = schemas.flatMap(\.members).filter { $0.name != "type" }
        // One format may stand beside several types: it speaks of numbers or of texts alone.
        guard types.count == schemas.count, others.isEmpty || others.count == 1 && others[0].name == "format" else {
            return SchemaObject("anyOf", .array(schemas.map(\.json)))
        }
        var seen = Set<String>()
        var schema = SchemaObject("type", .array(types.filter { seen.insert($0).inserted }.map(JSONValue.string)))
        if let format = others.first { schema["format"] = format.value }
        if seen.count == 1 { schema["type"] = schemas[0]["type"] }
        return schema
    }

    /// The schema that takes null besides.
    var orNull: SchemaObject {
        var schema = self
        let null = JSONValue.string("null")
        switch (self["type"], self["anyOf"]) {
        case (.string(let type)?, _): schema["type"] = .array([.string(type), null])
        case (.array(let types)?, _): schema["type"] = .array(types + [null])
        case (nil, .array(let alternatives)?) where members.count == 1:
            schema["anyOf"] = .array(alternatives + [SchemaObject("type", null).json])
        default: schema = SchemaObject("anyOf", .array([json, SchemaObject("type", null).json]))
        }
        return schema
    }

    /// Keywords of a rule that let null pass: most speak of values of one kind, lists of values do not.
    var sparingNull: SchemaObject {
        var schema = self
        if case .array(let values)? = self["enum"], !values.contains(.null) {
            schema["enum"] = .array(values + [.null])
        }
        if case .array(let alternatives)? = self["anyOf"] {
            schema["anyOf"] = .array(alternatives + [SchemaObject("type", .string("null")).json])
        }
        return schema
    }
}
