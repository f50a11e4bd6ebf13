import APIModel
import HTTPTypes
import TablatureRuntime

/// Takes the parameters of a call out of its request.
struct ParameterReader {
    var match: Router.Match
    var refusesUnknown: Bool

    /// The values by name, and what is wrong with them.
    func read(_ request: ClientRequest) -> (values: [String: Value], problems: [String]) {
        let sent = SentValues(request, of: match.operation)
        if let problem = sent.problem { return ([:], [problem]) }
        var values: [String: Value] = [:]
        var checker = TypeChecker(service: match.service, refusesUnknown: refusesUnknown)
        for parameter in match.operation.parameters where parameter.place != .host {
            let name = parameter.field.name
            let value = value(of: parameter, sent, request)
            // The parameter with one value is there, or the request would mean another operation.
            if name != match.operation.selector?.parameter { checker.check(value, parameter.field, at: "") }
            if values[name] == nil { values[name] = value }
        }
        if let type = match.operation.requestType {
            let field = Field(name: "body", type: type, requirement: .required, source: match.operation.source)
            checker.check(sent.json, field, at: "")
        }
        if refusesUnknown {
            for name in sent.names where !isKnown(name) { checker.report("\(name) is not a parameter") }
        }
        return (values.filter { $0.value != .null }, checker.problems)
    }

    private func value(of parameter: Parameter, _ sent: SentValues, _ request: ClientRequest) -> Value? {
        let name = parameter.field.name
        switch parameter.place {
        case .path: return match.pathValues[name].map { text($0, of: parameter) }
        case .header:
            return HTTPField.Name(name).flatMap { request.head.headerFields[$0] }.map { text($0, of: parameter) }
        case .cookie: return value(sent.cookies.tree(name), of: parameter)
        case .query: return value(sent.query.tree(name), of: parameter) ?? member(name, of: sent)
        case .body:
            var formParameter = parameter
            // Each file of a list is a part of the name.
            if match.operation.bodyEncoding == .multipart, parameter.arrayStyle == .indexed {
                formParameter.arrayStyle = .repeated
            }
            return value(sent.form.tree(name), of: formParameter) ?? member(name, of: sent)
                ?? value(sent.query.tree(name), of: parameter)
        case .host: return nil
        }
    }

    private func member(_ name: String, of sent: SentValues) -> Value? {
        match.operation.requestType == nil ? sent.json?.members?.last { $0.name == name }?.value : nil
    }

    private func value(_ tree: QueryTree?, of parameter: Parameter) -> Value? {
        tree?.value(as: parameter.field.type, parameter.arrayStyle, in: match.service)
    }

    /// A text that stands for a whole value: the elements of a list have commas between.
    private func text(_ text: String, of parameter: Parameter) -> Value {
        var parameter = parameter
        parameter.arrayStyle = .joined
        let encoded = text.split(separator: ",", omittingEmptySubsequences: false).map { PercentEncoding.encode($0) }
        var tree = QueryTree()
        tree.insert(encoded.joined(separator: ",")[...], at: "")
        return value(tree, of: parameter) ?? .string(text)
    }

    private func isKnown(_ name: String) -> Bool {
        let known =
            match.operation.parameters.map(\.field.name) + [match.operation.selector?.parameter].compactMap { $0 }
            + match.service.authentication.compactMap(\.queryName)
        return known.contains { name == $0 || name.hasPrefix($0 + ".") || name.hasPrefix($0 + "[") }
    }
}

extension AuthenticationScheme {
    /// The name of the key that travels in the query.
    fileprivate var queryName: String? {
        if case .key(.query, let name) = self { name } else { nil }
    }
}
