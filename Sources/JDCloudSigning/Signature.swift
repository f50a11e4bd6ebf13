import Crypto
public import Foundation
public import HTTPTypes
import TablatureRuntime

#if !JDCloudSigning
    #error("the signature needs the trait 'JDCloudSigning': name it in 'traits:' of the dependency on Tablature")
#endif

/// The signature of one request with everything that led to it, so that each step can be compared.
public struct Signature: Hashable, Sendable {
    /// Method, path, query, headers and the body's hash in their canonical form.
    public let canonicalRequest: String
    /// What is signed: algorithm, date, scope and the hash of the canonical request.
    public let stringToSign: String
    /// The signed headers' names, joined by `;`.
    public let signedHeaders: String
    /// The signature as lower-case hexadecimal digits.
    public let hexDigits: String
    /// The value of the `Authorization` header.
    public let authorization: String

    /// Signs a request.
    ///
    /// - Parameters:
    ///   - head: The request. All of its headers are signed but `Authorization` and `User-Agent`; of `x-jdcloud-date`
    ///     and `x-jdcloud-nonce` those that are there.
    ///   - body: The bytes of the body; nil where there is none.
    ///   - date: The date as `x-jdcloud-date` has it: `20190715T030405Z`.
    ///   - region: The region of the scope.
    ///   - service: The service of the scope.
    ///   - key: Who signs.
    ///   - algorithm: The generation of the signature.
    ///   - signsHost: Whether `host` is among the signed headers, as the service asks.
    public init(
        of head: HTTPRequest, body: Data?, date: String, region: String, service: String,
        key: AccessKey, algorithm: SigningAlgorithm = .jdcloud2, signsHost: Bool = true
    ) {
        let headers = Self.headers(of: head, withHost: signsHost)
        signedHeaders = headers.map(\.name).joined(separator: ";")
        let (path, query) = Self.pathAndQuery(head.path ?? "/")
        let bodyHash = body.map { Self.hex(SHA256.hash(data: $0)) } ?? Self.hashOfNothing
        canonicalRequest = """
            \(head.method.rawValue)
            \(path)
            \(query)
            \(headers.map { "\($0.name):\($0.value)\n" }.joined())
            \(signedHeaders)
            \(bodyHash)
            """
        let day = String(date.prefix(8))
        let scope = "\(day)/\(region)/\(service)/\(algorithm.scopeEnd)"
        stringToSign = """
            \(algorithm.rawValue)
            \(date)
            \(scope)
            \(Self.hex(SHA256.hash(data: Array(canonicalRequest.utf8))))
            """
        let signingKey = Self.signingKey(key, day: day, region: region, service: service, algorithm)
        hexDigits = Self.hex(
            HMAC<SHA256>.authenticationCode(for: Array(stringToSign.utf8), using: signingKey))
        authorization =
            "\(algorithm.rawValue) Credential=\(key.id)/\(scope), SignedHeaders=\(signedHeaders), "
            + "Signature=\(hexDigits)"
    }

    /// The key that signs all requests of a day to one service in one region.
    static func signingKey(
        _ key: AccessKey, day: String, region: String, service: String, _ algorithm: SigningAlgorithm
    ) -> SymmetricKey {
        [day, region, service, algorithm.scopeEnd]
            .reduce(SymmetricKey(data: Array("\(algorithm.keyPrefix)\(key.secret)".utf8))) { key, part in
                SymmetricKey(data: HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key))
            }
    }

    private static let hashOfNothing = hex(SHA256.hash(data: [UInt8]()))

    /// The headers that are signed, ascending by name, with their values trimmed.
    private static func headers(of head: HTTPRequest, withHost: Bool) -> [(name: String, value: String)] {
        var values: [String: String] = [:]
        for field in head.headerFields where field.name != .authorization && field.name != .userAgent {
            let name = field.name.canonicalName
            let value = trimmed(field.value)
            values[name] = values[name].map { "\($0),\(value)" } ?? value
        }
        if withHost, let authority = head.authority { values["host"] = host(authority) }
        return values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
    }

    /// The host with its port, unless that is 80 or 443.
    private static func host(_ authority: String) -> String {
        for port in [":80", ":443"] where authority.hasSuffix(port) { return String(authority.dropLast(port.count)) }
        return authority
    }

    /// Path and query in canonical form: every segment, name and value encoded once, the query ascending by name.
    private static func pathAndQuery(_ target: String) -> (path: String, query: String) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        // Decoding first makes the canonical form the same whichever characters the wire form left as they are.
        let segments = (parts.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
        let path = segments.map { PercentEncoding.encode(PercentEncoding.decode($0)) }.joined(separator: "/")
        guard parts.count == 2 else { return (path.isEmpty ? "/" : path, "") }
        let items = parts[1].split(separator: "&").map { item -> (name: String, value: String) in
            let pair = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (canonical(pair[0]), pair.count == 2 ? canonical(pair[1]) : "")
        }
        let sorted = items.sorted { $0.name == $1.name ? $0.value < $1.value : $0.name < $1.name }
        return (path.isEmpty ? "/" : path, sorted.map { "\($0.name)=\($0.value)" }.joined(separator: "&"))
    }

    private static func canonical(_ text: Substring) -> String {
        PercentEncoding.encode(PercentEncoding.decode(text))
    }

    private static func trimmed(_ text: String) -> String {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        return String(text.drop(while: blank).reversed().drop(while: blank).reversed())
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(64)
        let digits = Array("0123456789abcdef".utf8)
        for byte in bytes {
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
        return String(decoding: output, as: UTF8.self)
    }
}
