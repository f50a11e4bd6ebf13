public import APIModel
internal import SourceModel

/// Turns the model of a service into the Swift of its SDK, in memory.
///
/// Templates say what a file looks like; everything that can be wrong in Swift (names, literals, types, comments) is written
/// here before a template sees it. Equal models give equal bytes.
public struct SwiftEmitter: Sendable {
    /// How the Swift is written.
    public let options: EmitterOptions
    /// What its files look like.
    public let templates: TemplateLibrary

    /// Creates an emitter.
    public init(options: EmitterOptions, templates: TemplateLibrary = TemplateLibrary()) {
        self.options = options
        self.templates = templates
    }

    /// Writes the module of a service.
    ///
    /// - Parameters:
    ///   - service: what is called now.
    ///   - earlier: what code was written for that must go on compiling, as far as that can be done honestly.
    /// - Returns: the files and what was found; with an error among the findings the files must not be used.
    public func emit(_ service: Service, compatibleWith earlier: EarlierRevision? = nil) -> EmittedModule {
        guard templates.diagnostics.isEmpty else { return EmittedModule(files: [], diagnostics: templates.diagnostics) }
        var plan = ServicePlan(service, prefix: options.prefix)
        let structures = StructureWriter(options: options, templates: templates)
        var parts: [Part] = []
        var calls: [ClientWriter.Call] = []
        for (operation, names) in zip(service.operations, plan.names.operations) {
            let input = plan.input(of: operation, names: names)
            let output = plan.output(of: operation, names: names)
            let text = OperationWriter(structures: structures, plan: plan).write(
                operation, input: input, output: output)
            parts.append(Part(kind: .operation, name: names.type, text: text))
            let item = Paging(operation, input: input, output: output)?.item
            calls.append(ClientWriter.Call(operation: operation, names: names, input: input, item: item))
        }
        for shape in service.shapes where plan.names.shapes[shape.name] != nil {
            let structure = plan.structure(of: shape)
            var text = structures.write(structure)
            if structure.isChecked {
                let (checks, rules) = CheckWriter.write(structure, in: plan)
                text +=
                    "\n"
                    + templates.render(
                        "validation",
                        ["access": structures.access, "name": structure.name, "checks": checks, "rules": rules])
            }
            parts.append(
                Part(kind: .shape, name: structure.name, text: text, showsRuntime: structure.showsRuntime))
        }
        for union in plan.names.unions {
            let text = UnionWriter(structures: structures, plan: plan).write(union)
            parts.append(Part(kind: .shape, name: union.name, text: text))
        }
        let writer = ClientWriter(structures: structures, plan: plan)
        let api = writer.api(calls)
        // Free JSON and files are all that the protocol's own signatures can have of the runtime.
        let shown = calls.flatMap { call in call.input.members.map(\.type) + [call.names.output] }
        let showsRuntime = shown.contains { $0.mentions(["JSONValue", "FilePart"]) }
        parts.append(Part(kind: .client, name: plan.names.api, text: api, showsRuntime: showsRuntime))
        parts.append(
            Part(kind: .client, name: plan.names.client, text: writer.client(calls), imports: authenticationModule))
        // A double's closures answer with the outputs themselves, of which free JSON is one.
        let answersJSON = calls.contains { $0.names.output.mentions(["JSONValue"]) }
        parts.append(
            Part(kind: .client, name: plan.names.mock, text: writer.mock(calls), showsRuntime: answersJSON))
        if let earlier {
            let compatibility = CompatibilityWriter(
                earlier: earlier, plan: plan, prefix: options.prefix, access: structures.access)
            if let text = compatibility.write() {
                let showsRuntime = ["JSONValue", "PageSequence<", "ItemSequence<"].contains { text.contains($0) }
                parts.append(
                    Part(
                        kind: .client, name: options.prefix + "Compatibility", text: text, showsRuntime: showsRuntime))
            }
        }
        let inputs = zip(service.operations, plan.names.operations).map { ($0.id, $1.input) }
        return EmittedModule(
            files: files(parts), diagnostics: plan.findings.sorted,
            inputs: Dictionary(inputs, uniquingKeysWith: { first, _ in first }))
    }

    // MARK: Files

    /// Declarations that stay together.
    private struct Part {
        var kind: FilePlan.Kind
        /// The name of the main declaration.
        var name: String
        var text: String
        /// Modules besides the runtime.
        var imports: [String] = []
        /// Whether its public declarations use the runtime's types: the compiler wants to know.
        var showsRuntime = true
    }

    private var authenticationModule: [String] { options.authentication.map { [$0.module] } ?? [] }

    private func files(_ parts: [Part]) -> [EmittedFile] {
        var files: [EmittedFile]
        switch options.layout {
        case .folders:
            // Names are unique across folders: a module cannot have two files of one name. Client files come first,
            // then operations, then shapes, each ascending, so that a new shape never renames an operation's file.
            var scope = NameScope(folding: .all)
            let order: [FilePlan.Kind] = [.client, .operation, .shape]
            files = order.flatMap { kind in
                parts.filter { $0.kind == kind }
                    .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
                    .map {
                        EmittedFile(
                            path: "\(kind.rawValue)/\(scope.take(SwiftName.shortened($0.name))).swift",
                            contents: file([$0]))
                    }
            }
        case .fixed(let shards):
            var contents: [String: [Part]] = [:]
            for part in parts {
                let name =
                    part.kind == .client
                    ? "TablatureClient.swift" : FilePlan.shardName(of: part.name, shards: shards)
                contents[name, default: []].append(part)
            }
            files = FilePlan.fixedNames(shards: shards).map { name in
                let parts = (contents[name] ?? []).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
                return EmittedFile(path: name, contents: file(parts))
            }
        }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return files
    }

    private func file(_ parts: [Part]) -> String {
        let modules = parts.isEmpty ? [] : (["TablatureRuntime"] + parts.flatMap(\.imports)).sorted()
        let isShown = parts.contains(where: \.showsRuntime)
        let keyword = options.access == .internal ? "import" : isShown ? "public import" : "internal import"
        let texts = [
            "notice": "Generated by Tablature \(options.toolVersion) from reference pages. Do not edit.",
            "imports": modules.map { "\(keyword) \($0)" }.joined(separator: "\n"),
            "body": parts.isEmpty ? "// Nothing belongs here at present." : parts.map(\.text).joined(separator: "\n\n"),
            "module": options.module,
        ]
        return Whitespace.normalized(templates.render("file", texts, flags: ["hasImports": !modules.isEmpty]))
    }
}
