import HTTPTypes

/// Credentials that cannot be sent: they hold what a header cannot. Nothing was sent, and nothing of them is shown.
public struct UnusableCredentials: Error, Hashable, Sendable, CustomStringConvertible {
    /// Creates the error.
    public init() {}

    public var description: String { "the credentials hold characters that cannot be sent" }
}

extension HTTPRequest {
    /// Puts a proof into a header.
    ///
    /// - Throws: ``UnusableCredentials`` where it is empty or would break the line.
    mutating func setProof(_ text: String, in name: HTTPField.Name) throws {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw UnusableCredentials() }
        headerFields[name] = text
    }
}
