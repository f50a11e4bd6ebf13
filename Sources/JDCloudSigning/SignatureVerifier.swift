public import Foundation
public import HTTPTypes

/// Checks signatures as the service does: for mocks and gateways.
public struct SignatureVerifier: Sendable {
    private let keys: [String: AccessKey]
    private let tolerance: TimeInterval?
    private let now: @Sendable () -> Date

    /// Creates a verifier.
    ///
    /// - Parameters:
    ///   - keys: The keys that are known; of two with one identifier the later counts.
    ///   - tolerance: How far a date may be from now, in seconds; nil for any.
    ///   - now: The time of day; a test's own.
    public init(keys: [AccessKey], tolerance: TimeInterval? = 900, now: @escaping @Sendable () -> Date = { Date() }) {
        self.keys = Dictionary(keys.map { ($0.id, $0) }, uniquingKeysWith: { _, later in later })
        self.tolerance = tolerance
        self.now = now
    }

    /// The service that a request says it is for, in the scope of its signature; nil where it has none.
    public static func service(of head: HTTPRequest) -> String? {
        head.headerFields[.authorization].flatMap(Claim.init)?.service
    }

    /// Checks the signature of a request.
    ///
    /// - Parameters:
    ///   - head: The request as it arrived; `authority` is its `Host`.
    ///   - body: The bytes of the body; nil or empty where there is none.
    /// - Throws: ``SignatureRefusal``.
    public func verify(_ head: HTTPRequest, body: Data?) throws(SignatureRefusal) {
        guard let value = head.headerFields[.authorization] else { throw .missing }
        guard let claim = Claim(value) else { throw .malformed }
        guard let key = keys[claim.keyId] else { throw .unknownKey }
        for name in ["host", HeaderName.date, HeaderName.nonce] where !claim.signedHeaders.contains(name) {
            throw .unsignedHeader(name)
        }
        guard let date = head.headerFields[named: HeaderName.date], date.hasPrefix(claim.day), isNow(date) else {
            throw .wrongDate
        }
        var signed = HTTPRequest(
            method: head.method, scheme: head.scheme, authority: head.authority, path: head.path)
        for field in head.headerFields {
            let name = field.name.canonicalName
            // The host is signed as the authority.
            if name != "host", claim.signedHeaders.contains(name) { signed.headerFields.append(field) }
        }
        let signature = Signature(
            of: signed, body: body, date: date, region: claim.region, service: claim.service, key: key,
            algorithm: claim.algorithm)
        guard Self.areEqual(signature.authorization, claim.text) else { throw .mismatch }
    }

    private func isNow(_ date: String) -> Bool {
        guard let tolerance else { return true }
        let moments = [-tolerance, 0, tolerance].map { JDCloudCredentials.timestamp(now().addingTimeInterval($0)) }
        // The form has a fixed width, so that texts compare as moments do.
        return date.utf8.count == moments[1].utf8.count && moments[0] <= date && date <= moments[2]
    }

    /// Compares in a time that does not depend on where the texts differ.
    private static func areEqual(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        return a.count == b.count && zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Why a signature is not accepted.
public enum SignatureRefusal: Error, Hashable, Sendable {
    /// There is no `Authorization` header.
    case missing
    /// The header is not of the documented form.
    case malformed
    /// Nobody knows the access key.
    case unknownKey
    /// A header that has to be signed is not.
    case unsignedHeader(String)
    /// The date is missing, far from now, or of another day than the scope.
    case wrongDate
    /// The signature is another than that of the request.
    case mismatch
}

extension SignatureRefusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "the request is not signed"
        case .malformed: "the Authorization header is not of the documented form"
        case .unknownKey: "the access key is not known"
        case .unsignedHeader(let name): "the header \(name) is not signed"
        case .wrongDate: "the date is missing, too far from now, or not that of the scope"
        case .mismatch: "the signature is not that of the request"
        }
    }
}

/// What an `Authorization` header claims.
private struct Claim {
    var text: String
    var algorithm: SigningAlgorithm
    var keyId: String
    var day: String
    var region: String
    var service: String
    var signedHeaders: [String]

    /// Reads `JDCLOUD2-HMAC-SHA256 Credential=key/day/region/service/end, SignedHeaders=a;b, Signature=…`.
    init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 4, let algorithm = SigningAlgorithm(rawValue: String(parts[0])),
            let scope = Self.value(of: "Credential=", in: parts[1])?.split(separator: "/"), scope.count == 5,
            let names = Self.value(of: "SignedHeaders=", in: parts[2]), scope[4] == algorithm.scopeEnd
        else { return nil }
        self.text = text
        self.algorithm = algorithm
        (keyId, day, region, service) = (String(scope[0]), String(scope[1]), String(scope[2]), String(scope[3]))
        signedHeaders = names.split(separator: ";").map(String.init)
    }

    private static func value(of name: String, in part: Substring) -> Substring? {
        guard part.hasPrefix(name) else { return nil }
        let value = part.dropFirst(name.count)
        return value.last == "," ? value.dropLast() : value
    }
}
