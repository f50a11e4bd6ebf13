import APIModel
import ExampleReader
import PageOutline
import SourceModel

/// What a page says twice and not alike: the methods of routes and of commands.
struct Contradictions {
    let layout: PageLayoutMap
    let unit: Unit

    private static let mostFindings = 20

    func findings() -> [Diagnostic] { Array(commands().prefix(Self.mostFindings)) }

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
}
