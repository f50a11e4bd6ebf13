import APIModel
import ExampleReader
import PageOutline
import SourceModel

/// What a page says twice and not alike: types against examples, methods against commands.
struct Contradictions {
    let layout: PageLayoutMap
    let unit: Unit

    private static let mostFindings = 20

    func findings(_ content: OperationReader.Content) -> [Diagnostic] {
        Array((commands() + examples(content)).prefix(Self.mostFindings))
    }

    // MARK: Commands

    /// Commands that send a path of the operation with a method that no operation of the page has there.
    private func commands() -> [Diagnostic] {
        var found: [Diagnostic] = []
        let routes = unit.sites.flatMap(\.routes)
        for index in unit.range {
            guard case .fence(let fence) = layout.map.elements[index].content, fence.text.contains("curl") else {
                continue
            }
            for command in CurlCommand.parseAll(fence.text, firstLine: fence.firstLine).prefix(4) {
                guard let sent = RouteText.target(command.url), let method = HTTPMethod(rawValue: command.method),
                    let stated = routes.first(where: { sent.isInstance(of: $0) && $0.method != nil }),
                    let own = stated.method
                else { continue }
                let others = layout.units.flatMap { $0.sites.flatMap(\.routes) }
                guard !others.contains(where: { $0.method == method && sent.isInstance(of: $0) }) else { continue }
                found.append(
                    Diagnostic(
                        .commandDisagrees, "this command sends \(method.rawValue), and the page says \(own.rawValue)",
                        at: SourceLocation(file: layout.map.path, line: command.line, column: 1),
                        hint: "correct the one that is wrong", subject: "\(own.rawValue) \(stated.path)"))
            }
        }
        return found
    }

    // MARK: Examples

    private func examples(_ content: OperationReader.Content) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for example in content.examples where example.reading.isComplete && example.reading.placeholders.isEmpty {
            let sides = example.side == .response ? [content.response] : content.request.map(\.nodes)
            for nodes in sides {
                guard let object = Self.object(in: example.reading.value, of: nodes) else { continue }
                compare(nodes, object, example.element, depth: 0, &found)
            }
        }
        return found
    }

    /// The object of an example that a table describes: the root, else where most of its names stand.
    private static func object(in value: JSONValue, of nodes: [FieldNode]) -> JSONValue? {
        let names = nodes.map(\.field.name)
        guard let match = value.bestMatch(for: names), match.coverage >= 0.5 else { return nil }
        var current = value
        for step in match.path.steps {
            switch (step, current) {
            case (.member(let name), .object(let members)):
                guard let member = members.first(where: { $0.name == name }) else { return nil }
                current = member.value
            case (.member, _): return nil
            case (_, .array(let items)):
                guard let first = items.first else { return nil }
                current = first
            default: return nil
            }
        }
        if case .array(let items) = current { return items.first }
        return current
    }

    private func compare(
        _ nodes: [FieldNode], _ value: JSONValue, _ element: Int, depth: Int, _ found: inout [Diagnostic]
    ) {
        guard case .object(let members) = value, depth < 16 else { return }
        for node in nodes {
            guard let member = members.first(where: { $0.name == node.field.name }) else { continue }
            if !node.field.typeText.isEmpty, !node.field.isInferred, !Self.allows(node.field.type, member.value) {
                let line = layout.map.elements[element].line
                found.append(
                    Diagnostic(
                        .exampleDisagrees,
                        "'\(node.field.name)' is \(Prose.excerpt(node.field.typeText)) here and "
                            + "\(Self.name(of: member.value)) in the example from line \(line) on",
                        at: node.field.source, hint: "correct the one that is wrong", subject: node.field.name))
            }
            if case .array(let items) = member.value, let first = items.first {
                compare(node.children, first, element, depth: depth + 1, &found)
            } else {
                compare(node.children, member.value, element, depth: depth + 1, &found)
            }
        }
    }

    /// Whether a type allows the kind of a value; unions, models and unknown types allow any.
    private static func allows(_ type: TypeReference, _ value: JSONValue) -> Bool {
        switch (type, value) {
        case (_, .null), (.any, _): true
        case (.string, .string), (.boolean, .boolean), (.integer, .integer), (.long, .integer), (.array, .array): true
        case (.number, .integer), (.number, .number), (.double, .integer), (.double, .number), (.float, .integer),
            (.float, .number), (.object, .object):
            true
        case (.string, _), (.boolean, _), (.integer, _), (.long, _), (.number, _), (.double, _), (.float, _),
            (.array, _),
            (.object, _):
            false
        default: true
        }
    }

    private static func name(of value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
