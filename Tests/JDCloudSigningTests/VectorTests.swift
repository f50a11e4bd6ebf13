import Foundation
import HTTPTypes
import TablatureRuntime
import Testing

@testable import JDCloudSigning

/// Signature vectors that official clients produced. They are read from the folder that TABLATURE_CORPUS names.
struct Vector: Decodable, CustomTestStringConvertible {
    struct Expected: Decodable {
        var canonical_request: String
        var string_to_sign: String
        var signed_headers: String?
        var signature: String
        var authorization: String
    }

    var name: String
    var algorithm: String
    var method: String
    var host: String
    var path: String
    var url: String?
    var query: [[String]]
    var headers: [String: String]
    var body: String
    var access_key: String
    var secret_key: String
    var date: String
    var nonce: String
    var service: String
    var region: String
    var sign_date_and_nonce: Bool
    var sign_host: Bool?
    var expected: Expected

    var testDescription: String { name }

    static let corpus = ProcessInfo.processInfo.environment["TABLATURE_CORPUS"]

    static func all() throws -> [Vector] {
        struct File: Decodable {
            var vectors: [Vector]
            var published: [Vector]
        }
        guard let corpus else { return [] }
        let data = try Data(contentsOf: URL(filePath: corpus).appending(path: "labels/signing-vectors.json"))
        let file = try JSONDecoder().decode(File.self, from: data)
        return file.vectors + file.published
    }

    /// The request as the vector describes it: path and query unescaped, so that encoding is under test too.
    var head: HTTPRequest {
        var target = path.split(separator: "/", omittingEmptySubsequences: false).map(PercentEncoding.encode)
            .joined(separator: "/")
        if !query.isEmpty {
            target += "?" + query.map { $0.map(PercentEncoding.encode).joined(separator: "=") }.joined(separator: "&")
        }
        var head = HTTPRequest(
            method: HTTPRequest.Method(method) ?? .get, scheme: "https", authority: host, path: target)
        for (name, value) in headers { head.headerFields[named: name] = value }
        if sign_date_and_nonce {
            head.headerFields[named: HeaderName.date] = date
            head.headerFields[named: HeaderName.nonce] = nonce
        }
        return head
    }

    func sign(_ head: HTTPRequest) throws -> Signature {
        Signature(
            of: head, body: body.isEmpty ? nil : Data(body.utf8), date: date, region: region, service: service,
            key: AccessKey(id: access_key, secret: secret_key),
            algorithm: try #require(SigningAlgorithm(rawValue: algorithm)), signsHost: sign_host ?? true)
    }
}

@Suite struct VectorTests {
    @Test(.enabled(if: Vector.corpus != nil, "TABLATURE_CORPUS names no folder of shared pages: vectors not compared"))
    func everyVectorReproduces() throws {
        let vectors = try Vector.all()
        #expect(vectors.count >= 8)
        for vector in vectors {
            let signature = try vector.sign(vector.head)
            #expect(signature.canonicalRequest == vector.expected.canonical_request, "\(vector.name)")
            #expect(signature.stringToSign == vector.expected.string_to_sign, "\(vector.name)")
            #expect(signature.hexDigits == vector.expected.signature, "\(vector.name)")
            #expect(signature.authorization == vector.expected.authorization, "\(vector.name)")
            if let names = vector.expected.signed_headers { #expect(signature.signedHeaders == names) }
        }
    }

    /// The wire form of the vectors: a colon as it is, the query in another order.
    @Test(.enabled(if: Vector.corpus != nil, "TABLATURE_CORPUS names no folder of shared pages: vectors not compared"))
    func wireFormDoesNotMatter() throws {
        for vector in try Vector.all() {
            guard let url = vector.url, let start = url.range(of: vector.host)?.upperBound else { continue }
            var head = vector.head
            head.path = String(url[start...])
            #expect(try vector.sign(head).authorization == vector.expected.authorization, "\(vector.name)")
        }
    }

    /// The same computation without the shared vectors: the values are those of a public test of another signer.
    @Test func aPublishedSignature() {
        var head = HTTPRequest(method: .get, scheme: "https", authority: "vm.cn-north-1.jdcloud.net", path: "/")
        head.headerFields[named: HeaderName.date] = "20090213T233130Z"
        head.headerFields[named: HeaderName.nonce] = "uuid"
        let signature = Signature(
            of: head, body: nil, date: "20090213T233130Z", region: "cn-north-1", service: "vm",
            key: AccessKey(id: "ak", secret: "sk"))
        #expect(signature.hexDigits == "43a76892222031f847c00c56cac8d4d2dc179a4e75a37868d09a5300435f4054")
    }
}
