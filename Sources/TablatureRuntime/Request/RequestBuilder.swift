import Foundation
import HTTPTypes

/// Makes requests of inputs, by what the operation says of itself.
struct RequestBuilder: Sendable {
    var service: String
    /// The client's own parameters, which fill in what a call leaves open.
    var parameters: [String: String?]
    var endpoint: Endpoint?
    /// Sent with every request.
    var headers: HTTPFields
    /// Makes the token of a call that has none; nil to leave such calls without.
    var makeToken: (@Sendable () -> String)?

    /// The request of `input`, not yet signed, and what the rest of the client needs to know about the call.
    ///
    /// - Throws: ``InvalidRequest``.
    func prepare<Request: ServiceRequest>(_ input: Request) throws -> (request: ClientRequest, context: CallContext) {
        let operation = Request.operation
        var members = try self.members(of: input)
        let context = CallContext(service: service, operation: operation, members: members)
        func invalid(_ member: some StringProtocol, _ problem: InvalidRequest.Problem) -> InvalidRequest {
            InvalidRequest(operation: operation.id, member: String(member), problem: problem)
        }

        let endpoint = try self.endpoint ?? documentedEndpoint(operation, members)
        var (path, addressNames) = try self.path(operation, members)
        for case .placeholder(let name) in AddressPiece.pieces(of: operation.host) { addressNames.insert(String(name)) }
        members.removeAll { addressNames.contains($0.name) }

        var fields = headers
        for name in operation.headers {
            guard let index = members.firstIndex(where: { $0.name == name }) else { continue }
            let value = members.remove(at: index).value
            if value == .null { continue }
            guard let text = headerText(value) else { throw invalid(name, .notScalar) }
            guard let field = HTTPField.Name(name), Self.isSendable(field, text) else { throw invalid(name, .header) }
            fields[field] = text
        }

        guard let method = HTTPRequest.Method(operation.method) else { throw invalid("", .address) }
        var body: Data?
        switch method {
        case .get, .head, .delete:
            if let query = QueryString.encode(members) { path += "?\(query)" }
        default:
            body = Data(JSONWriter.bytes(of: .object(members)))
        }
        let head = HTTPRequest(
            method: method, scheme: endpoint.scheme, authority: endpoint.authority, path: path, headerFields: fields)
        return (ClientRequest(head: head, body: body), context)
    }

    /// The members of the input that hold a value, with the client's parameters and the idempotency token filled in.
    private func members(of input: some ServiceRequest) throws -> [WireMember] {
        let operation = type(of: input).operation
        let encoded: (value: WireValue, absentNames: [String])
        do {
            encoded = try WireEncoder.encode(input)
        } catch EncodingError.invalidValue(_, let context) {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw InvalidRequest(operation: operation.id, member: path, problem: .notEncodable)
        }
        guard case .object(var members) = encoded.value else {
            throw InvalidRequest(operation: operation.id, member: "", problem: .notEncodable)
        }
        members.removeAll { $0.value == .null }

        // A parameter of the client goes where the operation takes it: into the address, or into a member left open.
        var open = encoded.absentNames
        for template in [operation.host, operation.path] {
            for case .placeholder(let name) in AddressPiece.pieces(of: template) { open.append(String(name)) }
        }
        for name in open {
            guard let value = parameters[name] ?? nil, !members.contains(where: { $0.name == name }) else { continue }
            members.append(WireMember(name, .string(value)))
        }
        if let token = operation.idempotencyToken, let makeToken, !members.contains(where: { $0.name == token }) {
            members.append(WireMember(token, .string(makeToken())))
        }
        members.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return members
    }

    private func documentedEndpoint(_ operation: OperationDescription, _ members: [WireMember]) throws -> Endpoint {
        let host = try self.host(operation, members)
        guard let endpoint = Endpoint("\(operation.scheme)://\(host)") else {
            throw InvalidRequest(operation: operation.id, member: "", problem: .address)
        }
        return endpoint
    }

    private func host(_ operation: OperationDescription, _ members: [WireMember]) throws -> String {
        var host = ""
        for piece in AddressPiece.pieces(of: operation.host) {
            switch piece {
            case .literal(let text): host += text
            case .placeholder(let name):
                let text = try scalar(name, of: members, in: operation)
                guard Endpoint.isHost(text), !text.hasPrefix("[") else {
                    throw InvalidRequest(operation: operation.id, member: String(name), problem: .notHost)
                }
                host += text
            }
        }
        return host
    }

    private func path(
        _ operation: OperationDescription, _ members: [WireMember]
    ) throws -> (path: String, names: Set<String>) {
        var path: [UInt8] = []
        var names: Set<String> = []
        for piece in AddressPiece.pieces(of: operation.path) {
            switch piece {
            case .literal(let text): PercentEncoding.append(text, keeping: Self.isPathLiteral, to: &path)
            case .placeholder(let name):
                let text = try scalar(name, of: members, in: operation)
                // An empty value, a slash or a dot segment would reach another route than the documented one.
                let problem: InvalidRequest.Problem? =
                    text.isEmpty
                    ? .empty
                    : text.utf8.contains(UInt8(ascii: "/")) || text == "." || text == ".."
                        ? .separator : nil
                if let problem {
                    throw InvalidRequest(operation: operation.id, member: String(name), problem: problem)
                }
                PercentEncoding.append(text, to: &path)
                names.insert(String(name))
            }
        }
        return (path.isEmpty ? "/" : String(decoding: path, as: UTF8.self), names)
    }

    private func scalar(
        _ name: Substring, of members: [WireMember], in operation: OperationDescription
    ) throws -> String {
        guard let member = members.first(where: { $0.name == name }) else {
            throw InvalidRequest(operation: operation.id, member: String(name), problem: .missing)
        }
        guard let text = member.value.scalarText else {
            throw InvalidRequest(operation: operation.id, member: String(name), problem: .notScalar)
        }
        return text
    }

    /// What a documented path may hold besides the characters that are never encoded.
    private static func isPathLiteral(_ byte: UInt8) -> Bool {
        "/:%@!$&'()*+,;=".utf8.contains(byte)
    }

    private func headerText(_ value: WireValue) -> String? {
        if let text = value.scalarText { return text }
        guard case .array(let elements) = value else { return nil }
        let texts = elements.compactMap(\.scalarText)
        return texts.count == elements.count ? texts.joined(separator: ",") : nil
    }

    /// Whether a caller may set the header: message framing belongs to the transport, and no value breaks a line.
    private static func isSendable(_ name: HTTPField.Name, _ value: String) -> Bool {
        let reserved = ["host", "content-length", "transfer-encoding", "connection"]
        return !reserved.contains(name.canonicalName)
            && value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    }
}
