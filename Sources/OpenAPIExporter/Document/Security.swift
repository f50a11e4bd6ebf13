import APIModel

/// How calls are authenticated, as OpenAPI says it: definitions, and a list of alternatives, the usual one first.
struct Security {
    private var named: [(name: String, scheme: JSONValue)] = []

    init(schemes: [AuthenticationScheme]) {
        var taken = Set<String>()
        for scheme in schemes {
            guard let (base, object) = Self.definition(of: scheme) else { continue }
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base)\(number)"
                number += 1
            }
            named.append((name, object.json))
        }
    }

    /// The definitions by name; nil where there are none.
    var definitions: JSONValue? {
        named.isEmpty ? nil : .object(named.map { .init($0.name, $0.scheme) })
    }

    /// The alternatives; nil where there are none.
    var requirements: JSONValue? {
        named.isEmpty ? nil : .array(named.map { .object([.init($0.name, .array([]))]) })
    }

    private static func definition(of scheme: AuthenticationScheme) -> (name: String, SchemaObject)? {
        switch scheme {
        case .bearer(let prefix) where prefix.lowercased() == "bearer":
            return ("bearer", http("bearer"))
        case .bearer(let prefix):
            // The scheme of HTTP authentication is `Bearer`; another word before the token is a key to OpenAPI.
            var object = key(in: .header, name: "Authorization")
            object["description"] = .string(prefix.isEmpty ? "The token alone." : "`\(prefix)`, a space and the token.")
            object["x-prefix"] = .string(prefix)
            return ("token", object)
        case .basic: return ("basic", http("basic"))
        case .key(let place, let name):
            guard [.header, .query, .cookie].contains(place) else { return nil }
            return ("key", key(in: place, name: name))
        case .signature:
            var object = key(in: .header, name: "Authorization")
            object["description"] = .string("A signature of the request.")
            object["x-signature"] = .boolean(true)
            return ("signature", object)
        }
    }

    private static func http(_ scheme: String) -> SchemaObject {
        var object = SchemaObject("type", .string("http"))
        object["scheme"] = .string(scheme)
        return object
    }

    private static func key(in place: ParameterPlace, name: String) -> SchemaObject {
        var object = SchemaObject("type", .string("apiKey"))
        object["in"] = .string(place.rawValue)
        object["name"] = .string(name)
        return object
    }
}
