public import Foundation
public import HTTPTypes

/// Proves who calls by a key in a header, the query or a cookie.
///
///     client = ShipClient(credentials: APIKey(key))
///
/// Neither descriptions nor mirrors nor errors show the key.
public struct APIKey: Sendable {
    /// Where a key travels.
    public enum Place: String, Hashable, Sendable, CaseIterable { case header, query, cookie }

    /// Where the key travels; nil for what the service documents, a header where it does not.
    public var place: Place?
    /// Under which name; nil for what the service documents, `X-API-Key` where it does not.
    public var name: String?
    private let key: @Sendable () async throws -> String

    /// Creates the proof from a key that stays the same.
    public init(_ key: String, in place: Place? = nil, name: String? = nil) {
        self.init(in: place, name: name) { key }
    }

    /// Creates the proof from a provider, which may renew the key; it is asked with every attempt.
    public init(in place: Place? = nil, name: String? = nil, provider: @escaping @Sendable () async throws -> String) {
        self.place = place
        self.name = name
        key = provider
    }

    /// The same key where a service documents it, unless another place or name was chosen.
    public func placed(in place: Place, name: String) -> APIKey {
        var copy = self
        copy.place = self.place ?? place
        copy.name = self.name ?? name
        return copy
    }
}

extension APIKey: ClientAuthentication {
    /// Adds the key.
    ///
    /// - Throws: ``UnusableCredentials`` where it cannot stand in a header, and what a provider throws.
    public func authenticate(_ request: inout HTTPRequest, body: Data?, context: CallContext) async throws {
        let key = try await key()
        let name = name ?? "X-API-Key"
        switch place ?? .header {
        case .header:
            guard let field = HTTPField.Name(name) else { throw UnusableCredentials() }
            try request.setProof(key, in: field)
        case .query:
            let path = request.path ?? "/"
            let pair = "\(PercentEncoding.encode(name))=\(PercentEncoding.encode(key))"
            request.path = "\(path)\(path.utf8.contains(UInt8(ascii: "?")) ? "&" : "?")\(pair)"
        case .cookie:
            var cookies = QueryItems()
            cookies.add(.string(key), name: name)
            let all = [request.headerFields[.cookie], cookies.cookieText].compactMap { $0 }
            request.headerFields[.cookie] = all.joined(separator: "; ")
        }
    }
}

extension APIKey: CustomStringConvertible, CustomReflectable {
    /// Three asterisks.
    public var description: String { "***" }
    /// Nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
