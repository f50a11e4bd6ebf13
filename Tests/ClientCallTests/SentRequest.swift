import APIModel
import Foundation
import HTTPTypes
import ModelFormat
import TablatureRuntime

/// A request as it arrived, taken apart without any help of the client's code.
struct SentRequest: Sendable {
    typealias Pair = DocumentedRequest.Pair

    let method: String
    let path: String
    let query: [Pair]
    let cookies: [Pair]
    let headers: [Pair]
    let contentType: String
    let body: Data

    init(_ request: ClientRequest) {
        method = request.head.method.rawValue
        let target = (request.head.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(target[0])
        query = target.count == 2 ? Self.pairs(target[1], "&") : []
        cookies = Self.pairs((request.head.headerFields[.cookie] ?? "").replacing("; ", with: ";")[...], ";")
        headers = request.head.headerFields.map { Pair(name: $0.name.canonicalName, text: $0.value) }
        contentType = request.head.headerFields[.contentType] ?? ""
        body = request.body ?? Data()
    }

    private static func pairs(_ text: Substring, _ separator: Character) -> [Pair] {
        text.split(separator: separator).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                String($0).removingPercentEncoding ?? String($0)
            }
            return Pair(name: parts[0], text: parts.count == 2 ? parts[1] : "")
        }
    }

    /// What differs from what is documented, a line each.
    func differences(from expected: DocumentedRequest) -> [String] {
        var found: [String] = []
        func compare(_ what: String, _ sent: some Equatable, _ documented: some Equatable) {
            let (sent, documented) = ("\(sent)", "\(documented)")
            if sent != documented { found.append("\(what): sent \(sent), documented \(documented)") }
        }
        compare("method", method, expected.call.method)
        compare("path", path, expected.path)
        compare("query", Self.lines(query), Self.lines(expected.query))
        compare("cookies", Self.lines(cookies), Self.lines(expected.cookies))
        let names = Set(expected.headers.map(\.name))
        compare("headers", Self.lines(headers.filter { names.contains($0.name) }), Self.lines(expected.headers))
        let type = expected.call.body?.mediaType ?? ""
        switch type {
        case "application/x-www-form-urlencoded":
            compare(
                "body", Self.lines(Self.pairs(String(decoding: body, as: UTF8.self)[...], "&")),
                Self.lines(expected.form))
        case "multipart/form-data": compare("body", Self.lines(parts), Self.lines(expected.form))
        default:
            // Without members there is nothing, or an empty object.
            let value = try? JSONReader.read(Array(body)).ordered
            let documented = expected.json?.ordered
            let isEmpty = body.isEmpty || value == .object([])
            if !(isEmpty && (documented == nil || documented == .object([]))) {
                compare("body", String(describing: value), String(describing: documented))
            }
        }
        if !type.isEmpty, !body.isEmpty, !contentType.hasPrefix(type) { compare("type", contentType, type) }
        return found
    }

    private static func lines(_ pairs: [Pair]) -> [String] { pairs.sorted().map { "\($0.name)=\($0.text)" } }

    /// The parts of a form; a file's content stands in Base64, as in the input.
    private var parts: [Pair] {
        guard let mark = contentType.range(of: "boundary=") else { return [] }
        let text = String(decoding: body, as: UTF8.self)
        return text.components(separatedBy: "--\(contentType[mark.upperBound...])").compactMap { part in
            let halves = part.components(separatedBy: "\r\n\r\n")
            let words = halves[0].components(separatedBy: "\"")
            guard halves.count == 2, words.count > 1 else { return nil }
            let content = String(halves[1].dropLast())
            let isFile = halves[0].contains("filename=")
            return Pair(name: words[1], text: isFile ? Data(content.utf8).base64EncodedString() : content)
        }
    }
}
