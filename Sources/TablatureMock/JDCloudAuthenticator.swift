public import Foundation
public import HTTPTypes
public import JDCloudSigning

/// Checks JD Cloud's signature, of known keys or of whoever signs.
public struct JDCloudAuthenticator: MockAuthenticator {
    private let verifier: SignatureVerifier?

    /// Creates the check.
    ///
    /// - Parameter keys: The keys that are known; empty to look at no signature but for the service that it names.
    public init(keys: [AccessKey] = []) {
        verifier = keys.isEmpty ? nil : SignatureVerifier(keys: keys)
    }

    public func service(of head: HTTPRequest) -> String? { SignatureVerifier.service(of: head) }

    public func refusal(of head: HTTPRequest, body: Data?) -> String? {
        guard let verifier else { return nil }
        do throws(SignatureRefusal) {
            try verifier.verify(head, body: body)
            return nil
        } catch {
            return error.description
        }
    }
}
