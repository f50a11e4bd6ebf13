internal import APIModel

/// The members of an operation's input, and where they travel.
struct OperationInput {
    /// A member.
    struct Member {
        var field: Field
        /// The name under which it encodes: the one on the wire, unless another member has it.
        var key: String
        /// What the Swift name is made of.
        var word: String
        /// Whether it is part of the address.
        var isInAddress: Bool
        /// Whether nil is sent as `null`.
        var isNullable: Bool
        /// The Swift type, where the model has none for it.
        var type: String?
    }

    private(set) var members: [Member] = []
    /// What the runtime must be told of members that neither method nor address places: key and expression.
    private(set) var routes: [(key: String, route: String)] = []
    /// The names of members that become headers.
    private(set) var headers: [String] = []
    /// The key of the member that is the body as a whole.
    private(set) var wholeBody: String?

    private let operation: Operation
    /// The place of each key.
    private var places: [String: ParameterPlace] = [:]

    /// - Parameter authentication: how calls of the service are authenticated: the client adds the proof.
    init(_ operation: Operation, authentication: [AuthenticationScheme]) {
        self.operation = operation
        for parameter in operation.parameters
        where !operation.isSelected(by: parameter) && !parameter.isAdded(by: authentication) { add(parameter) }
        if let type = operation.requestType { addBody(type) }
        routes.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    private mutating func add(_ parameter: Parameter) {
        let place: ParameterPlace = parameter.place == .host ? .path : parameter.place
        var (key, word) = (parameter.field.name, parameter.field.name)
        if let taken = places[key] {
            // What stands in one place twice is one member.
            if taken == place { return }
            key = "\(key)@\(place.rawValue)"
            word = "\(place.rawValue)-\(word)"
            if places[key] != nil { return }
        }
        places[key] = place
        let isJSONBody = place == .body && operation.bodyEncoding == .json
        var member = Member(
            field: parameter.field, key: key, word: word, isInAddress: place == .path,
            isNullable: isJSONBody && parameter.field.isNullable && parameter.field.requirement == .required)
        if place == .body, operation.bodyEncoding == .multipart, let type = Self.file(parameter.field) {
            member.type = type
            member.field.rules = []
        }
        members.append(member)
        if place == .header, key == parameter.field.name {
            headers.append(key)
        } else if let route = route(parameter, place, key: key) {
            routes.append((key, route))
        }
    }

    private mutating func addBody(_ type: TypeReference) {
        var scope = NameScope(taken: Set(places.keys))
        let key = scope.take(["body", "wholeBody"], documented: operation.id)
        let field = Field(
            name: key, type: type, requirement: .required, description: "The body of the request.",
            source: operation.source)
        members.append(Member(field: field, key: key, word: key, isInAddress: false, isNullable: false))
        wholeBody = key
    }

    /// The expression of a route; nil where the runtime finds the way without one.
    private func route(_ parameter: Parameter, _ place: ParameterPlace, key: String) -> String? {
        let type = parameter.field.type
        let isText = place != .body || operation.bodyEncoding != .json
        let usesQuery = [.get, .head, .delete].contains(operation.method)
        var arguments = key == parameter.field.name ? [] : [SwiftLiteral.string(parameter.field.name)]
        if isText, type.isCompound, parameter.arrayStyle != .indexed, place != .header {
            arguments.append("style: .\(parameter.arrayStyle.rawValue)")
        }
        let isUsual: Bool
        switch place {
        case .path, .host: isUsual = true
        case .query: isUsual = usesQuery
        case .body: isUsual = !usesQuery
        case .header, .cookie: isUsual = false
        }
        if isUsual, arguments.isEmpty { return nil }
        if place == .cookie, type.isCompound, parameter.arrayStyle == .indexed { arguments.append("style: .indexed") }
        return ".\(place.rawValue)(\(arguments.joined(separator: ", ")))"
    }

    /// The type of a form's member that is a file, by what its type cell says; nil for anything else.
    private static func file(_ field: Field) -> String? {
        let words = field.typeText.lowercased().split { !$0.isLetter }
        guard words.contains(where: { ["file", "files", "binary", "blob"].contains($0) }) else { return nil }
        switch field.type {
        case .string, .any: return "FilePart"
        case .array(.string), .array(.any): return "[FilePart]"
        default: return nil
        }
    }
}

extension Operation {
    /// Whether a parameter is the one with one value, which callers do not give.
    fileprivate func isSelected(by parameter: Parameter) -> Bool {
        selector.map { $0.parameter == parameter.field.name && $0.place == parameter.place } ?? false
    }
}

extension Parameter {
    /// Whether the client sends it by itself: what proves who calls, and headers that say how the message is written.
    fileprivate func isAdded(by schemes: [AuthenticationScheme]) -> Bool {
        let name = field.name.lowercased()
        if place == .header {
            let own = ["connection", "content-length", "content-type", "host", "transfer-encoding"]
            if own.contains(name) { return true }
        }
        return schemes.contains { scheme in
            switch scheme {
            case .bearer, .basic, .signature: place == .header && name == "authorization"
            case .key(let keyPlace, let key):
                place == keyPlace && (place == .header ? name == key.lowercased() : field.name == key)
            }
        }
    }
}

extension TypeReference {
    /// Whether a value may be more than one text.
    fileprivate var isCompound: Bool {
        switch self {
        case .array, .map, .object, .shape, .any: true
        case .union(let types): types.contains(where: \.isCompound)
        default: false
        }
    }
}
