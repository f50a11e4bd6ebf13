public import SourceModel
internal import Templates

/// The templates that say what a generated file looks like: those of the tool, single ones replaced by the user's.
///
/// They are written in Mustache's form and are strict: an unknown name, an unknown partial and a mistake in the syntax are
/// errors that name template and line, where Mustache would write nothing in their place. They may use variables, sections,
/// inverted sections, comments and partials; every variable is written as it is, without escapes of HTML.
public struct TemplateLibrary: Sendable {
    /// What is wrong with the user's templates, in the order of printing; not empty means that nothing should be emitted.
    public let diagnostics: [Diagnostic]
    /// The names of the tool's templates that the user's replace, ascending.
    public let replaced: [String]

    private let templates: [String: Template]

    /// Name and text of each template that the tool brings along, ascending by name.
    public static var embedded: [(name: String, text: String)] { EmbeddedTemplates.all }

    /// Reads the templates.
    ///
    /// - Parameter overrides: the user's templates by name, without the ending of the file; a name that the tool does not
    ///   know is a partial for the others.
    public init(overrides: [String: String] = [:]) {
        var texts = Dictionary(uniqueKeysWithValues: EmbeddedTemplates.all.map { ($0.name, $0.text) })
        replaced = overrides.keys.filter { texts[$0] != nil }.sorted()
        texts.merge(overrides) { _, own in own }

        var findings: [Diagnostic] = []
        for name in texts.keys.sorted() {
            var check = TemplateCheck(texts: texts)
            check.run(name)
            findings += check.findings
        }
        templates = texts.mapValues(Template.init)
        diagnostics = Array(Set(findings)).sorted()
    }

    /// Renders a template; nothing where there is none of the name.
    func render(
        _ name: String, _ texts: [String: String], flags: [String: Bool] = [:],
        lists: [String: [[String: String]]] = [:]
    ) -> String {
        var output = ""
        let context = Template.Context(texts: texts, flags: flags, lists: lists)
        templates[name]?.render(context, partials: templates, to: &output)
        return output
    }
}

extension Diagnostic {
    /// A finding in a template.
    fileprivate static func template(_ name: String, line: Int, _ message: String) -> Diagnostic {
        Diagnostic(.templateInvalid, message, at: SourceLocation(file: "\(name).mustache", line: line))
    }
}

/// Walks through a template with the names that it can ask for.
private struct TemplateCheck {
    let texts: [String: String]
    var findings: [Diagnostic] = []

    mutating func run(_ name: String) {
        // The user's own partials are checked where they are included: what they may ask for depends on that place.
        guard let names = TemplateSchema.names(of: name) else { return }
        walk(name, scopes: [names], including: [name])
    }

    private mutating func walk(_ name: String, scopes: [[String: TemplateSchema.Entry]], including: [String]) {
        guard let text = texts[name] else { return }
        var scopes = scopes
        var open: [(name: String, line: Int)] = []
        let (tags, unfinished) = TemplateTag.all(in: text)
        for tag in tags {
            func report(_ message: String) { findings.append(.template(name, line: tag.line, message)) }
            switch tag.kind {
            case .comment: continue
            case .other: report("this kind of tag is not supported")
            case .close:
                guard let last = open.popLast() else {
                    report("no section \(tag.name) is open")
                    continue
                }
                scopes.removeLast()
                if last.name != tag.name { report("section \(last.name) is open, and \(tag.name) is closed") }
            case .partial:
                if texts[tag.name] == nil {
                    report("there is no template \(tag.name)")
                } else if including.contains(tag.name) {
                    report("template \(tag.name) includes itself")
                } else {
                    walk(tag.name, scopes: scopes, including: including + [tag.name])
                }
            case .variable, .section, .inverted:
                let entry = scopes.reversed().lazy.compactMap { $0[tag.name] }.first
                switch (entry, tag.kind) {
                case (nil, _): report("unknown name \(tag.name)")
                case (.text, .variable), (.list, .section), (.list, .inverted), (.flag, .section), (.flag, .inverted):
                    break
                case (_, .variable): report("\(tag.name) is a section, not a text")
                default: report("\(tag.name) is a text, not a section")
                }
                guard tag.kind != .variable else { continue }
                open.append((tag.name, tag.line))
                if case .list(let names) = entry, tag.kind == .section {
                    scopes.append(names)
                } else {
                    scopes.append([:])
                }
            }
        }
        if let line = unfinished { findings.append(.template(name, line: line, "the tag does not end")) }
        for section in open {
            findings.append(.template(name, line: section.line, "section \(section.name) is not closed"))
        }
    }
}
