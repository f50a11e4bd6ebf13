/// What middleware and authentication know about a call besides its request.
public struct CallContext: Sendable {
    /// The service's identifier, as signatures name it; an endpoint of one's own does not change it.
    public let service: String
    /// The operation that is called.
    public let operation: OperationDescription
    /// Which attempt this is, from 1.
    public internal(set) var attempt = 1
    private let members: [WireMember]

    init(service: String, operation: OperationDescription, members: [WireMember]) {
        self.service = service
        self.operation = operation
        self.members = members
    }

    /// The value of a parameter at the top of the call, wherever it travels; nil where it is absent, an object or an
    /// array.
    public func parameter(_ name: String) -> String? {
        members.first { $0.name == name }?.value.scalarText
    }

    /// Whether sending the call twice does no more than sending it once: it only reads, or it carries a token by which
    /// the service knows it again.
    public var isRepeatable: Bool {
        // Where a parameter names the operation, the method says nothing: a GET may create.
        if operation.selector == nil, operation.method == "GET" || operation.method == "HEAD" { return true }
        guard let token = operation.idempotencyToken, let value = parameter(token) else { return false }
        return !value.isEmpty
    }
}

extension CallContext: CustomStringConvertible, CustomReflectable {
    /// The operation alone: parameters may be secrets.
    public var description: String { "\(service).\(operation.id), attempt \(attempt)" }
    public var customMirror: Mirror { Mirror(self, children: ["call": description]) }
}
