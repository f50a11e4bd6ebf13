import APIModel
import Foundation
import HTTPTypes
import ModelFormat
import TablatureRuntime

/// Takes the parameters of a call out of its request.
struct ParameterReader {
    var match: Router.Match
    var refusesUnknown: Bool

    /// The values by name, and what is wrong with them.
    func read(_ request: ClientRequest) -> (values: [String: Value], problems: [String]) {
        var values: [String: Value] = [:]
        var known: Set<String> = []
        let sent = members(of: request)
        if let problem = sent.problem { return ([:], [problem]) }
        for parameter in match.operation.parameters {
            let name = parameter.field.name
            known.insert(name)
            switch parameter.place {
            case .path: values[name] = match.pathValues[name].map { scalar($0, parameter.field.type) }
            case .header:
                values[name] = HTTPField.Name(name).flatMap { request.head.headerFields[$0] }
                    .map { scalar($0, parameter.field.type) }
            case .query: values[name] = sent.tree?.value(of: parameter.field, in: match.service) ?? sent.body[name]
            case .body: values[name] = sent.body[name] ?? sent.tree?.value(of: parameter.field, in: match.service)
            case .host, .cookie: continue
            }
        }
        var checker = TypeChecker(service: match.service, refusesUnknown: refusesUnknown)
        for parameter in match.operation.parameters where parameter.place != .host {
            checker.check(values[parameter.field.name], parameter.field, at: "")
        }
        if refusesUnknown {
            let names = (sent.tree?.names ?? []) + sent.body.keys.sorted()
            for name in names where !known.contains(name) { checker.report("\(name) is not a parameter") }
        }
        return (values.filter { $0.value != .null }, checker.problems)
    }

    private struct Sent {
        var tree: QueryTree?
        var body: [String: Value] = [:]
        var problem: String?
    }

    private func members(of request: ClientRequest) -> Sent {
        var sent = Sent()
        if let query = request.head.path?.split(separator: "?", maxSplits: 1).dropFirst().first {
            sent.tree = QueryTree(query: query)
        }
        guard let body = request.body, !body.isEmpty, ![.get, .head].contains(request.head.method) else { return sent }
        do {
            guard case .object(let members) = try JSONReader.read(Array(body)) else {
                sent.problem = "the body is not a JSON object"
                return sent
            }
            sent.body = Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { _, later in later })
        } catch {
            sent.problem = "the body is not JSON: \(error)"
        }
        return sent
    }

    private func scalar(_ text: String, _ type: TypeReference) -> Value {
        var tree = QueryTree()
        tree.text = text
        return tree.value(as: type, in: match.service)
    }
}

extension QueryTree {
    fileprivate func value(of field: Field, in service: Service) -> Value? {
        children[field.name]?.value(as: field.type, in: service)
    }
}
