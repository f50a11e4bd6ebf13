import APIModel
import PageOutline

/// Calls that are known by their names alone: an address says where a name goes.
extension UnitFinder {
    /// The calls of a page whose headings, or labelled words below them, are names.
    func namedSites() -> [RouteSite] {
        guard profile.routes.contains(.names), let method = profile.methodOtherwise else { return [] }
        let names = CallNames(map)
        var template = profile.template.flatMap(RouteText.target)
        var next = names.templates[...]
        return names.calls(labels: profile.pathCaptions).compactMap { call in
            // The nearest address before a name takes it in.
            while let first = next.first, first.element < call.element {
                template = first.route
                next = next.dropFirst()
            }
            guard var route = template, let slash = route.path.lastIndex(of: "/") else { return nil }
            route.path = route.path[...slash] + call.name
            route.method = method
            return RouteSite(place: .names, element: call.element, routes: [route])
        }
    }
}

/// What looks like a name of a call, and addresses that take names in.
struct CallNames {
    struct Call {
        var element: Int
        var name: String
        /// The key of the label before it; empty for a heading.
        var label: String
        var level = 0
    }

    let map: PageMap
    /// The addresses that end in a word for a name, in the order of the page.
    let templates: [(element: Int, route: RouteText)]
    private let all: [Call]

    init(_ map: PageMap) {
        self.map = map
        var templates: [(Int, RouteText)] = []
        var calls: [Call] = []
        for (index, element) in map.elements.enumerated() {
            switch element.content {
            case .heading(let level, let text, _):
                if let name = Self.name(of: text) {
                    calls.append(Call(element: index, name: name, label: "", level: level))
                }
            case .paragraph(let text), .item(let text, _):
                Self.templates(in: text.plain).forEach { templates.append((index, $0)) }
                let (label, rest) = RouteSites.labelled(text.plain)
                if !label.isEmpty, Self.isName(rest) { calls.append(Call(element: index, name: rest, label: label)) }
            case .fence(let fence):
                if fence.text.utf8.count < 400 {
                    Self.templates(in: fence.text).forEach { templates.append((index, $0)) }
                }
            case .table, .tag: break
            }
        }
        self.templates = templates
        all = calls
    }

    /// The labels that stand before names.
    var allLabels: [String] { all.map(\.label).filter { !$0.isEmpty } }

    /// The calls: behind one of the labels, or headings where there is none.
    func calls(labels: Set<String>) -> [Call] {
        labels.isEmpty ? all.filter(\.label.isEmpty) : all.filter { labels.contains($0.label) }
    }

    /// The name that a heading is, or begins with as code: `` `sendLetter` Sends a letter``.
    private static func name(of heading: Inline) -> String? {
        if isName(heading.plain) { return heading.plain }
        guard let first = heading.runs.first, first.kind == .code, isName(first.text) else { return nil }
        return first.text
    }

    /// One word of ASCII that begins small: types begin with a capital.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.count > 2 else { return false }
        return Words.isIdentifier(text) && !text.hasSuffix(".md")
    }

    private static let words: Set<String> = [
        "methodname", "method", "apiname", "apimethod", "actionname", "action", "command", "commandname", "function",
        "functionname",
    ]

    /// The addresses in a text whose last segment stands for a name: `/METHOD_NAME`, `/methodName`, `/{method}`.
    private static func templates(in text: String) -> [RouteText] {
        guard text.utf8.contains(UInt8(ascii: "/")), text.utf8.count < 1000 else { return [] }
        return text.split(whereSeparator: { $0.isWhitespace || "`,\"'。，".contains($0) }).compactMap { word in
            let word = word.trimmingCharacters(in: ".:;")
            guard let last = word.split(separator: "/").last,
                last.contains(where: { $0.isUppercase || "{<".contains($0) }),
                words.contains(Words.typeKey(String(last))), let route = RouteText.target(word), route.path.count > 1
            else { return nil }
            return route
        }
    }
}
