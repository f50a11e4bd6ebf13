public import Foundation
public import HTTPTypes

/// Proves to a service who calls: by a signature, a token, or whatever its vendor asks for.
///
/// Conforming types print no secret in their descriptions and mirrors.
public protocol ClientAuthentication: Sendable {
    /// Adds the proof to a request. Each attempt is authenticated anew, from the request as it was without any proof.
    ///
    /// - Parameters:
    ///   - request: The head that is sent, complete but for the proof.
    ///   - body: The bytes that are sent; nil where the method has none.
    ///   - context: The call, for what depends on its parameters.
    /// - Throws: Where no proof can be made, such as credentials that cannot be read.
    func authenticate(_ request: inout HTTPRequest, body: Data?, context: CallContext) async throws

    /// What holds for all services that take this proof.
    var conventions: ServiceConventions { get }
}

extension ClientAuthentication {
    public var conventions: ServiceConventions { ServiceConventions() }
}
