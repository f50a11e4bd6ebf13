import APIModel
import Foundation
import HTTPTypes
import ModelFormat
import TablatureRuntime

/// What a request holds, by where it travels.
struct SentValues {
    /// Texts under names.
    struct Pair {
        var name: String
        /// Percent-encoded, so that a comma that separates is told from one inside.
        var value: Substring
    }

    /// More than any documented request holds; what is beyond is not read.
    private static let maximumCount = 10_000

    let operation: DocumentedOperation
    private(set) var query: [Pair] = []
    private(set) var cookies: [Pair] = []
    /// The members of a form.
    private(set) var form: [Pair] = []
    /// The body as JSON; nil where there is none, or where it is a form.
    private(set) var json: Value?
    /// What is wrong with the body.
    private(set) var problem: String?

    init(_ request: ClientRequest, of operation: DocumentedOperation) {
        self.operation = operation
        if let query = request.head.path?.split(separator: "?", maxSplits: 1).dropFirst().first {
            self.query = Self.pairs(query, separator: "&")
        }
        if let text = request.head.headerFields[.cookie] {
            cookies = Self.pairs(text.replacing("; ", with: ";")[...], separator: ";")
        }
        readBody(request)
    }

    /// Whether the constant that tells the operation from others is there.
    var isSelected: Bool {
        guard let selector = operation.selector else { return true }
        let pairs = query + form
        if pairs.contains(where: { $0.name == selector.parameter && PercentEncoding.decode($0.value) == selector.value }
        ) {
            return true
        }
        return json?.members?.contains { $0.name == selector.parameter && $0.value == .string(selector.value) } ?? false
    }

    /// The names of everything that was sent, ascending, besides headers.
    var names: [String] {
        Set(
            query.map(\.name) + form.map(\.name)
                + (operation.requestType == nil ? json?.members?.map(\.name) ?? [] : [])
        )
        .sorted()
    }

    private mutating func readBody(_ request: ClientRequest) {
        let hasBody = operation.requestType != nil || operation.parameters.contains { $0.place == .body }
        guard let body = request.body, !body.isEmpty, hasBody || ![.get, .head].contains(request.head.method) else {
            return
        }
        switch operation.bodyEncoding {
        case .form:
            // In a form a plus is a blank.
            let text = String(decoding: body, as: UTF8.self).replacing("+", with: "%20")
            form = Self.pairs(text[...], separator: "&")
        case .multipart: readParts(body, type: request.head.headerFields[.contentType] ?? "")
        case .json:
            do {
                let value = try JSONReader.read(Array(body))
                if value.members == nil, operation.requestType == nil {
                    problem = "the body is not a JSON object"
                } else {
                    json = value
                }
            } catch {
                problem = "the body is not JSON: \(error)"
            }
        }
    }

    private mutating func readParts(_ body: Data, type: String) {
        let boundary = type.split(separator: "boundary=").dropFirst().first?.prefix { $0 != ";" }.trimmingPrefix("\"")
            .prefix { $0 != "\"" }
        guard let boundary, !boundary.isEmpty, type.hasPrefix("multipart/form-data") else {
            problem = "the body is not a form of parts"
            return
        }
        let text = String(decoding: body, as: UTF8.self)
        for part in text.split(separator: "--\(boundary)").prefix(Self.maximumCount) {
            guard let end = part.range(of: "\r\n\r\n"),
                let start = part.range(of: "; name=\""), start.upperBound < end.lowerBound,
                let quote = part[start.upperBound...].firstIndex(of: "\"")
            else { continue }
            let name = PercentEncoding.decode(part[start.upperBound..<quote])
            form.append(Pair(name: name, value: Substring(PercentEncoding.encode(part[end.upperBound...].dropLast()))))
        }
    }

    private static func pairs(_ text: Substring, separator: Character) -> [Pair] {
        text.split(separator: separator).prefix(maximumCount).map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return Pair(name: PercentEncoding.decode(parts[0]), value: parts.count == 2 ? parts[1] : "")
        }
    }
}

extension [SentValues.Pair] {
    /// What was sent under a name, its elements and its members; nil where there is nothing.
    func tree(_ name: String) -> QueryTree? {
        var tree: QueryTree?
        for pair in self where pair.name.hasPrefix(name) {
            let rest = pair.name.dropFirst(name.count)
            guard rest.isEmpty || rest.hasPrefix(".") || rest.hasPrefix("[") else { continue }
            tree = tree ?? QueryTree()
            tree?.insert(pair.value, at: rest)
        }
        return tree
    }
}
