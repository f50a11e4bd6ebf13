/// An operation that a client or a test double does not carry out.
public struct UnimplementedOperation: Error, Hashable, Sendable, CustomStringConvertible {
    /// The operation's id.
    public var operation: String

    /// Creates the error for the operation of that id.
    public init(_ operation: String) { self.operation = operation }

    /// The operation's id and that it is not implemented, for logs and failed tests.
    public var description: String { "\(operation) is not implemented" }
}
