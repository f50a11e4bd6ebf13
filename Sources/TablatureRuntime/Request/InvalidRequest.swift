/// A call that cannot be made into a request: nothing was sent. It names the member and never its value.
public struct InvalidRequest: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// A placeholder of the address has no value.
        case missing
        /// A value of the path is empty, which would change the route.
        case empty
        /// A value of the path holds `/`, or is `.` or `..`, which would change the route.
        case separator
        /// An object or an array where only one text can stand.
        case notScalar
        /// A value of the host that is not a host's label.
        case notHost
        /// A header's name or value that HTTP does not allow, or a header that belongs to the transport.
        case header
        /// The input is not an object, or holds a number that JSON cannot.
        case notEncodable
        /// The method or the address of the operation is not one that HTTP knows.
        case address
        /// The documented address has no encryption, and the client has credentials. An endpoint of the configuration says
        /// that they may go there.
        case plainHTTP
    }

    /// The operation's id.
    public var operation: String
    /// The wire name of the member, where it is about one.
    public var member: String
    /// What is wrong.
    public var problem: Problem

    /// Creates the error.
    public init(operation: String, member: String, problem: Problem) {
        self.operation = operation
        self.member = member
        self.problem = problem
    }
}

extension InvalidRequest: CustomStringConvertible {
    public var description: String { "\(operation): \(reason)" }

    private var reason: String {
        switch problem {
        case .missing: "\(member) is needed for the address and has no value"
        case .empty: "\(member) is part of the address and must not be empty"
        case .separator: "\(member) is part of the address and must not be a dot segment or hold a slash"
        case .notScalar: "\(member) must be one text, number or boolean where it travels"
        case .notHost: "\(member) is part of the host and must consist of letters, digits and hyphens"
        case .header: "\(member) is not a header that can be sent"
        case .notEncodable: member.isEmpty ? "the input is not an object" : "\(member) cannot be written as JSON"
        case .plainHTTP: "credentials are not sent by plain http unless the configuration names the endpoint"
        case .address: "the method or the address is not one that HTTP knows"
        }
    }
}
