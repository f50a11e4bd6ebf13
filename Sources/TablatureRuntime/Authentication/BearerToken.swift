public import Foundation
public import HTTPTypes

/// Proves who calls by a token in `Authorization`: `Bearer <token>`.
///
///     client = ShipClient(credentials: BearerToken(token))
///
/// Neither descriptions nor mirrors nor errors show the token.
public struct BearerToken: Sendable {
    /// The word before the token; nil for what the service documents, `Bearer` where it does not. Empty for none.
    public var prefix: String?
    private let token: @Sendable () async throws -> String

    /// Creates the proof from a token that stays the same.
    public init(_ token: String, prefix: String? = nil) {
        self.init(prefix: prefix) { token }
    }

    /// Creates the proof from a provider, which may refresh the token; it is asked with every attempt.
    public init(prefix: String? = nil, provider: @escaping @Sendable () async throws -> String) {
        self.prefix = prefix
        token = provider
    }

    /// The same token after the word that a service documents, unless another one was chosen.
    public func prefixed(by word: String) -> BearerToken {
        var copy = self
        copy.prefix = prefix ?? word
        return copy
    }
}

extension BearerToken: ClientAuthentication {
    /// Adds the token.
    ///
    /// - Throws: ``UnusableCredentials`` where it cannot stand in a header, and what a provider throws.
    public func authenticate(_ request: inout HTTPRequest, body: Data?, context: CallContext) async throws {
        let token = try await token()
        let prefix = prefix ?? "Bearer"
        try request.setProof(prefix.isEmpty ? token : "\(prefix) \(token)", in: .authorization)
    }
}

extension BearerToken: CustomStringConvertible, CustomReflectable {
    /// Three asterisks.
    public var description: String { "***" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
