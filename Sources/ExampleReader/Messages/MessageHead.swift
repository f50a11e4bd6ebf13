/// What stands before the body of a request or an answer: a request line or a status line, headers, a label.
public struct MessageHead: Hashable, Sendable {
    /// `Content-Type: application/json`
    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The method of a request line, in capitals.
    public var method: String?
    /// The address of a request line as it stands: a path, or a URL with its query.
    public var target: String?
    /// The status of an answer.
    public var status: Int?
    public var headers: [Header] = []
    /// Lines that say what follows: `Response:`.
    public var labels: [String] = []
    /// Further request lines below the first: other ways to say the same.
    public var alternatives: [String] = []

    public init() {}

    /// Whether it says anything.
    public var isEmpty: Bool { self == MessageHead() }

    /// The value of the first header of that name.
    public func header(_ name: String) -> String? {
        let wanted = name.lowercased()
        return headers.first { $0.name.lowercased() == wanted }?.value
    }
}
