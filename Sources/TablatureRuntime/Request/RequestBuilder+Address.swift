/// The address of a request: host and path with their values.
extension RequestBuilder {
    /// Where the call goes.
    ///
    /// - Throws: ``InvalidRequest`` where no page names a host and the client has none, and where a value cannot be part of
    ///   a host.
    func endpoint(of operation: OperationDescription, _ members: [WireMember]) throws -> Endpoint {
        if let endpoint { return endpoint }
        if operation.host.isEmpty, let home { return home }
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
            case .placeholder(let name), .reserved(let name):
                let text = try scalar(name, of: members, in: operation)
                guard Endpoint.isHost(text), !text.hasPrefix("[") else {
                    throw InvalidRequest(operation: operation.id, member: String(name), problem: .notHost)
                }
                host += text
            }
        }
        return host
    }

    /// The path with its values, and the names of the members that are in it.
    func path(
        _ operation: OperationDescription, _ members: [WireMember]
    ) throws -> (path: String, names: Set<String>) {
        var path: [UInt8] = []
        var names: Set<String> = []
        for piece in AddressPiece.pieces(of: operation.path) {
            switch piece {
            case .literal(let text): PercentEncoding.append(text, keeping: Self.isPathLiteral, to: &path)
            case .placeholder(let name):
                let text = try pathText(name, of: members, in: operation)
                // An empty value, a slash or a dot segment would reach another route than the documented one.
                if text.utf8.contains(UInt8(ascii: "/")) { throw invalid(name, .separator, operation) }
                PercentEncoding.append(text, to: &path)
                names.insert(String(name))
            case .reserved(let name):
                let text = try pathText(name, of: members, in: operation)
                PercentEncoding.append(text, keeping: { $0 == UInt8(ascii: "/") }, to: &path)
                names.insert(String(name))
            }
        }
        return (path.isEmpty ? "/" : String(decoding: path, as: UTF8.self), names)
    }

    private func pathText(
        _ name: Substring, of members: [WireMember], in operation: OperationDescription
    ) throws -> String {
        let text = try scalar(name, of: members, in: operation)
        if text.isEmpty { throw invalid(name, .empty, operation) }
        if text.utf8.split(separator: UInt8(ascii: "/")).contains(where: {
            $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
        }) {
            throw invalid(name, .separator, operation)
        }
        return text
    }

    private func invalid(
        _ name: Substring, _ problem: InvalidRequest.Problem, _ operation: OperationDescription
    ) -> InvalidRequest {
        InvalidRequest(operation: operation.id, member: String(name), problem: problem)
    }

    private func scalar(
        _ name: Substring, of members: [WireMember], in operation: OperationDescription
    ) throws -> String {
        guard let member = members.first(where: { $0.name == name }) else { throw invalid(name, .missing, operation) }
        if let text = member.value.scalarText { return text }
        // A list in a path is one text with commas, where the page says that it is a list.
        guard case .array(let elements) = member.value, operation.routes[member.name]?.place == .path else {
            throw invalid(name, .notScalar, operation)
        }
        let texts = elements.compactMap(\.scalarText)
        guard texts.count == elements.count else { throw invalid(name, .notScalar, operation) }
        return texts.joined(separator: ",")
    }

    /// What a documented path may hold besides the characters that are never encoded.
    private static func isPathLiteral(_ byte: UInt8) -> Bool {
        "/:%@!$&'()*+,;=?".utf8.contains(byte)
    }
}
