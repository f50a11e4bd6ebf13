import APIModel
import PageOutline
import SourceModel
import Testing

@testable import DocumentReader

/// Pages that are read by the draft that they give.
struct Drafted {
    let profile: Profile
    let results: [PageResult]
    let model: APIModel
    let findings: [Diagnostic]

    init(_ pages: [String: String], name: String = "shop", lexicon: Lexicon = .standard) {
        let maps = pages.keys.sorted().map { path in
            OutlinedPage(bytes: Array((pages[path] ?? "").utf8), path: path, group: "").map
        }
        profile = Drafter(maps: maps, name: name, lexicon: lexicon).draft()
        results = PageSetReader(profile: profile).read(maps)
        let built = ModelBuilder().build(results)
        model = built.model
        findings = (results.flatMap(\.findings) + built.findings).sorted()
    }

    init(_ page: String, lexicon: Lexicon = .standard) { self.init(["page.md": page], lexicon: lexicon) }

    var operations: [Operation] { model.services.flatMap(\.operations) }

    /// Each operation as `METHOD path`, in the order of the path.
    var routes: [String] {
        operations.map { "\($0.method.rawValue) \($0.address.path)" }.sorted()
    }

    /// The only operation, or the one at a path.
    func operation(_ path: String? = nil, _ method: HTTPMethod? = nil) throws -> Operation {
        try #require(
            operations.first { (path == nil || $0.address.path == path) && (method == nil || $0.method == method) })
    }

    func shape(_ type: TypeReference?) throws -> Shape {
        let name = try #require(type?.shapeName)
        return try #require(model.services.lazy.flatMap(\.shapes).first { $0.name == name })
    }

    func shape(named name: String) throws -> Shape {
        try #require(model.services.lazy.flatMap(\.shapes).first { $0.documentedName == name || $0.name == name })
    }
}

extension Operation {
    /// The parameters as `place name type requirement`, those that nothing states without the last.
    var outline: [String] {
        parameters.map { parameter in
            let requirement =
                parameter.field.requirement == .notStated ? "" : " \(parameter.field.requirement.rawValue)"
            return "\(parameter.place.rawValue) \(parameter.field.name) \(parameter.field.type)\(requirement)"
        }
    }

    /// The names of what travels in one place.
    func names(_ place: ParameterPlace) -> [String] { parameters.filter { $0.place == place }.map(\.field.name) }

    func field(_ name: String) throws -> Field {
        try #require(parameters.first { $0.field.name == name }?.field ?? response.first { $0.name == name })
    }

    /// The members of the answer as `name type`.
    var answer: [String] { response.map { "\($0.name) \($0.type)" } }
}

extension Field {
    /// The values that the page allows.
    var allowed: [JSONValue] {
        rules.lazy.compactMap { rule -> [JSONValue]? in
            var constraint = rule.constraint
            if case .each(let inner) = constraint { constraint = inner }
            if case .enumeration(let list) = constraint { return list.members.map(\.value) }
            return nil
        }.first ?? []
    }
}

/// Pieces of a page, read as the outline gives them.
enum Piece {
    /// The text of a table's cell.
    static func cell(_ text: String) throws -> Inline {
        let outline = Outline(parsing: Array("| a |\n|---|\n| \(text) |\n".utf8))
        guard case .table(let grid) = outline.elements.first?.content else { throw Missing() }
        return try #require(grid.rows.first?.cells.first).text
    }

    /// A page as profiles read it.
    static func map(_ text: String) -> PageMap { OutlinedPage(bytes: Array(text.utf8), path: "page.md", group: "").map }

    /// A profile that knows the words of the lexicon and nothing of any page.
    static var profile: Profile { Drafter(maps: [], name: "none").draft() }

    struct Missing: Error {}
}
