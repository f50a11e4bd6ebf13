import APIModel
import Foundation

/// What the client adds to a call by itself, as the document says it.
struct DocumentedProof: Sendable {
    /// Header, query or cookie, and what stands there.
    var place: String
    var pair: DocumentedRequest.Pair

    /// The proof by the first of the document's schemes, with the secrets that the program has; nil where it names none.
    init?(_ document: JSONValue) {
        guard let name = document["security"]?.elements?.first?.members?.first?.name,
            let scheme = document["components"]?["securitySchemes"]?[name]
        else { return nil }
        place = scheme["in"]?.text ?? "header"
        let key = scheme["name"]?.text ?? "Authorization"
        let text: String
        switch (scheme["scheme"]?.text, scheme["x-prefix"]?.text) {
        case ("basic", _): text = "Basic \(Data("u:secret".utf8).base64EncodedString())"
        case ("bearer", _): text = "Bearer secret"
        case (_, let prefix?): text = "\(prefix) secret"
        default: text = "secret"
        }
        // What a signature is, no document says: the program puts a key elsewhere.
        let isSignature = scheme["x-signature"] == .boolean(true)
        let header = isSignature ? "x-signature" : key.lowercased()
        pair = .init(name: place == "header" ? header : key, text: text)
    }

    /// Whether callers do not give a parameter, because the client sends it.
    static func isAdded(_ parameter: DocumentedCall.Parameter, in document: JSONValue) -> Bool {
        let name = parameter.name.lowercased()
        let own = ["connection", "content-length", "content-type", "host", "transfer-encoding"]
        if parameter.place == "header", own.contains(name) { return true }
        return (document["components"]?["securitySchemes"]?.members ?? []).contains { scheme in
            let place = scheme.value["in"]?.text ?? "header"
            let key = scheme.value["name"]?.text ?? "Authorization"
            return parameter.place == place && (place == "header" ? name == key.lowercased() : parameter.name == key)
        }
    }
}
