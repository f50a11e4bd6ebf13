internal import APIModel

/// Writes the initialisers of a client: one for each kind of credentials that the service takes.
struct ClientInitializer {
    let plan: ServicePlan
    let options: EmitterOptions
    let access: String

    /// What a client authenticates with: the parameter's type, the expression that is handed on, and what is said of it.
    private struct Credentials {
        var type: String
        var expression = "credentials"
        var words = ""
    }

    /// The first initialiser up to its brace.
    var head: String { head(kinds.first) }
    /// What the first initialiser does.
    var body: String { body(kinds.first) }
    /// The other initialisers.
    var further: String {
        kinds.dropFirst().map { "\(head($0)) {\n\(body($0))\n    }" }.joined(separator: "\n\n")
    }

    /// The kinds of credentials, the usual one first; none where the service does not ask who calls.
    private var kinds: [Credentials] {
        if let authentication = options.authentication { return [Credentials(type: authentication.type)] }
        var result: [Credentials] = []
        for scheme in plan.service.authentication {
            guard let credentials = Self.credentials(scheme), !result.contains(where: { $0.type == credentials.type })
            else { continue }
            result.append(credentials)
        }
        if plan.service.authentication.isEmpty { return [] }
        return result + [Credentials(type: "any ClientAuthentication", words: "proves who calls in a way of its own")]
    }

    private static func credentials(_ scheme: AuthenticationScheme) -> Credentials? {
        switch scheme {
        case .bearer(let prefix):
            let isUsual = prefix == "Bearer"
            return Credentials(
                type: "BearerToken",
                expression: isUsual ? "credentials" : "credentials.prefixed(by: \(SwiftLiteral.string(prefix)))",
                words: "sends a token in `Authorization`")
        case .basic: return Credentials(type: "BasicCredentials", words: "sends a user's name and password")
        case .key(let place, let name):
            guard [.header, .query, .cookie].contains(place) else { return nil }
            return Credentials(
                type: "APIKey",
                expression: "credentials.placed(in: .\(place.rawValue), name: \(SwiftLiteral.string(name)))",
                words: "sends a key as the \(place == .query ? "parameter" : place.rawValue) \(DocComment.code(name))")
        // The module that signs is named by the configuration.
        case .signature: return nil
        }
    }

    private var needsEndpoint: Bool { plan.service.operations.contains { $0.address.host.isEmpty } }

    private func parameters() -> [(wire: String, name: String)] {
        let own = ["client", "configuration", "credentials"] + (needsEndpoint ? ["endpoint"] : [])
        var scope = NameScope(taken: ReservedNames.members.union(own))
        let wires = plan.service.clientParameters
        return zip(wires, scope.assign(wires, adapt: SwiftName.member)).map { ($0, $1) }
    }

    private func head(_ credentials: Credentials?) -> String {
        var items = parameters().map { "\(SwiftName.escaped($0.name)): String? = nil" }
        // No page says where the service is: the caller must.
        if needsEndpoint { items.append("endpoint: Endpoint") }
        if let credentials { items.append("credentials: \(credentials.type)") }
        items.append("configuration: ClientConfiguration = .init()")
        let line = Layout.list("\(access)init", items, " {", depth: 1, closesOnOwnLine: true)
        let words = credentials.map { $0.words.isEmpty ? "" : " that \($0.words)" } ?? ""
        let rest =
            parameters().isEmpty && !words.isEmpty ? "." : "; what is nil must be given with each call that needs it."
        return "\(DocComment.text([["Creates a client\(words)\(rest)"]], depth: 1))\n\(line.dropLast(2))"
    }

    private func body(_ credentials: Credentials?) -> String {
        let pairs = parameters().map { "\(SwiftLiteral.string($0.wire)): \(SwiftName.escaped($0.name))" }
        var arguments = [
            "service: \(SwiftLiteral.string(plan.service.identifier))",
            "parameters: \(pairs.isEmpty ? "[:]" : "[\(pairs.joined(separator: ", "))]")",
            "authentication: \(credentials?.expression ?? "nil")",
        ]
        if needsEndpoint { arguments.append("endpoint: endpoint") }
        arguments.append("configuration: configuration")
        return Layout.list("client = ServiceClient", arguments, depth: 2, closesOnOwnLine: false)
    }
}
