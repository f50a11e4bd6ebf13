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
