/// An access key and its secret key. Neither descriptions nor mirrors show the secret.
public struct AccessKey: Hashable, Sendable {
    /// The access key: it names the caller and travels with every request.
    public var id: String
    /// The secret key: it never leaves the process.
    public var secret: String
    /// The token of a temporary key, sent as `x-jdcloud-security-token`; nil for a permanent one.
    public var sessionToken: String?

    /// Creates a key from its parts.
    public init(id: String, secret: String, sessionToken: String? = nil) {
        self.id = id
        self.secret = secret
        self.sessionToken = sessionToken
    }
}

extension AccessKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "access key \(id)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
