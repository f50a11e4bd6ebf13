import Foundation
import HTTPTypes

/// Makes requests of inputs, by what the operation says of itself.
struct RequestBuilder: Sendable {
    var service: String
    /// The client's own parameters, which fill in what a call leaves open.
    var parameters: [String: String?]
    /// Where all calls go, whatever the pages say.
    var endpoint: Endpoint?
    /// Where calls go whose pages name no host.
    var home: Endpoint?
    /// Sent with every request.
    var headers: HTTPFields
    /// Makes the token of a call that has none; nil to leave such calls without.
    var makeToken: (@Sendable () -> String)?
    /// Makes the text that separates the parts of a form.
    var makeBoundary: @Sendable () -> String = { ClientEnvironment.randomToken() }

    /// The request of `input`, not yet signed, and what the rest of the client needs to know about the call.
    ///
    /// - Throws: ``InvalidRequest``.
    func prepare<Request: ServiceRequest>(_ input: Request) throws -> (request: ClientRequest, context: CallContext) {
        let operation = Request.operation
        var members = try self.members(of: input)
        let context = CallContext(service: service, operation: operation, members: members)
        let endpoint = try self.endpoint(of: operation, members)
        guard let method = HTTPRequest.Method(operation.method) else {
            throw InvalidRequest(operation: operation.id, member: "", problem: .address)
        }
        var (path, addressNames) = try self.path(operation, members)
        for piece in AddressPiece.pieces(of: operation.host) {
            if let name = piece.name { addressNames.insert(String(name)) }
        }
        members.removeAll { addressNames.contains($0.name) }
        var parts = RequestParts(members, of: operation)
        if let query = parts.query.encoded { path += "\(path.contains("?") ? "&" : "?")\(query)" }
        var fields = headers
        try addHeaders(parts.headers, cookies: parts.cookies, to: &fields, operation)
        let body = parts.takeBody(of: operation, boundary: makeBoundary)
        if let type = body?.contentType { fields[.contentType] = type }
        let head = HTTPRequest(
            method: method, scheme: endpoint.scheme, authority: endpoint.authority, path: endpoint.path + path,
            headerFields: fields)
        return (ClientRequest(head: head, body: body?.bytes), context)
    }

    /// The members of the input that hold a value, with the client's parameters and the idempotency token filled in.
    private func members(of input: some ServiceRequest) throws -> [WireMember] {
        let operation = type(of: input).operation
        let encoded: (value: WireValue, absentNames: [String], meantNulls: Set<String>)
        do {
            encoded = try WireEncoder.encode(input)
        } catch EncodingError.invalidValue(_, let context) {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw InvalidRequest(operation: operation.id, member: path, problem: .notEncodable)
        }
        guard case .object(var members) = encoded.value else {
            throw InvalidRequest(operation: operation.id, member: "", problem: .notEncodable)
        }
        members.removeAll {
            $0.value == .null && !operation.nullable.contains($0.name) && !encoded.meantNulls.contains($0.name)
        }

        // A parameter of the client goes where the operation takes it: into the address, or into a member left open.
        var open = encoded.absentNames
        for template in [operation.host, operation.path] {
            for piece in AddressPiece.pieces(of: template) { if let name = piece.name { open.append(String(name)) } }
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

    /// Adds the header parameters and the cookies.
    private func addHeaders(
        _ headers: [WireMember], cookies: QueryItems, to fields: inout HTTPFields, _ operation: OperationDescription
    ) throws {
        func invalid(_ name: String, _ problem: InvalidRequest.Problem) -> InvalidRequest {
            InvalidRequest(operation: operation.id, member: name, problem: problem)
        }
        for member in headers where member.value != .null {
            guard let text = headerText(member.value) else { throw invalid(member.name, .notScalar) }
            guard let field = HTTPField.Name(member.name), Self.isSendable(field, text) else {
                throw invalid(member.name, .header)
            }
            fields[field] = text
        }
        if let text = cookies.cookieText {
            fields[.cookie] = [fields[.cookie], text].compactMap { $0 }.joined(separator: "; ")
        }
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
