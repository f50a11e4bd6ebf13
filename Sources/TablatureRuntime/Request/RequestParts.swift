import Foundation

/// The members of a request by where they travel, without those of its address.
struct RequestParts {
    private(set) var query = QueryItems()
    private(set) var headers: [WireMember] = []
    private(set) var cookies = QueryItems()
    private var body: [WireMember] = []
    private var whole: WireValue?
    /// How the arrays of a form are written.
    private var styles: [String: ParameterRoute.ArrayStyle] = [:]

    init(_ members: [WireMember], of operation: OperationDescription) {
        let usesQuery = ["GET", "HEAD", "DELETE"].contains(operation.method)
        for member in members {
            if let route = operation.routes[member.name] {
                let named = WireMember(route.name ?? member.name, member.value)
                add(named, route.place, route.style)
            } else if member.name == operation.wholeBody {
                whole = member.value
            } else if operation.headers.contains(member.name) {
                add(member, .header, .joined)
            } else {
                add(member, usesQuery ? .query : .body, .indexed)
            }
        }
        if let selector = operation.selector {
            add(WireMember(selector.name, .string(selector.value)), selector.place, .indexed)
        }
    }

    private mutating func add(
        _ member: WireMember, _ place: ParameterRoute.Place, _ style: ParameterRoute.ArrayStyle
    ) {
        switch place {
        case .query: query.add(member.value, name: member.name, style: style)
        case .header: headers.append(member)
        case .cookie: cookies.add(member.value, name: member.name, style: style)
        // A member of the path is in the path already.
        case .path: break
        case .body:
            body.append(member)
            if style != .indexed { styles[member.name] = style }
        }
    }

    /// The bytes of the body and their media type, where it is not the client's; nil where the request has no body.
    ///
    /// - Parameter boundary: makes the text between the parts of a form.
    mutating func takeBody(
        of operation: OperationDescription, boundary: () -> String
    ) -> (bytes: Data, contentType: String?)? {
        let sendsAlways = !["GET", "HEAD", "DELETE"].contains(operation.method)
        guard sendsAlways || whole != nil || !body.isEmpty else { return nil }
        if operation.bodyEncoding == .json {
            return (Data(JSONWriter.bytes(of: whole ?? .object(sortedBody))), nil)
        }
        if case .object(let members)? = whole { body += members }
        switch operation.bodyEncoding {
        case .json, .form:
            var items = QueryItems()
            for member in sortedBody {
                items.add(member.value, name: member.name, style: styles[member.name] ?? .indexed)
            }
            return (Data((items.encoded ?? "").utf8), "application/x-www-form-urlencoded")
        case .multipart:
            let form = MultipartForm(boundary: boundary())
            return (form.bytes(of: sortedBody, styles: styles), form.contentType)
        }
    }

    /// Ascending by name: names of routes and a selector come in where the input's own names were sorted.
    private var sortedBody: [WireMember] {
        body.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
