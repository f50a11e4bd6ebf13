public import Foundation
public import HTTPTypes

/// Proves who calls by a user's name and password: `Authorization: Basic …`.
///
/// Neither descriptions nor mirrors nor errors show them.
public struct BasicCredentials: Sendable {
    private let user: String
    private let password: String

    /// Creates the proof.
    public init(user: String, password: String) {
        self.user = user
        self.password = password
    }
}

extension BasicCredentials: ClientAuthentication {
    /// Adds name and password.
    ///
    /// - Throws: ``UnusableCredentials`` where the name holds a colon, which would end it.
    public func authenticate(_ request: inout HTTPRequest, body: Data?, context: CallContext) async throws {
        guard !user.utf8.contains(UInt8(ascii: ":")) else { throw UnusableCredentials() }
        try request.setProof("Basic \(Data("\(user):\(password)".utf8).base64EncodedString())", in: .authorization)
    }
}

extension BasicCredentials: CustomStringConvertible, CustomReflectable {
    /// Three asterisks.
    public var description: String { "***" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
