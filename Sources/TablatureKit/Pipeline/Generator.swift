import APIModel
import Foundation
import Linter
import ModelFormat
public import RevisionDiff
public import SourceModel
import SwiftEmitter
import YAMLReading

/// What `generate` is asked for beside the configuration.
public struct GenerateOptions: Sendable {
    /// The output's folder; nil for that of the configuration.
    public var output: String?
    /// Whether only to compare with the disk.
    public var isCheck = false
    /// Whether warnings are errors.
    public var isStrict = false
    /// Whether the output is a complete package.
    public var isPackage = false
    /// Whether the package has tests: the examples of the pages decode.
    public var hasExampleTests = false
    /// Where the runtime's package lies, for `isPackage`; nil for its URL.
    public var runtimePath: String?
    /// The folder with the user's templates; nil for that of the configuration.
    public var templates: String?
    /// Files that are named before a page is read, in this many shards, as a build plugin needs them; no manifest.
    public var shards: Int?
    /// The revision whose callers must go on compiling where that can be done honestly: a model, a folder of pages or a
    /// revision of git; nil for that of the configuration.
    public var compatibleSince: String?
    /// The only module to write into the output's folder, where a build plugin compiles it into a target.
    public var module: String?

    public init() {}
}

/// What a run of `generate` did.
public struct GenerateReport: Sendable {
    public var pageCount: Int
    public var operationCount: Int
    public var typeCount: Int
    /// The modules by name, ascending.
    public var modules: [String]
    public var outcome: OutputPlan.Outcome
    public var findings: [Diagnostic]
    /// The folder of the output as the user named it.
    public var output: String
    /// What changed since the snapshot that lay beside the output; nil where there was none, or it was the same.
    public var changes: DiffReport?
    /// Lines for people: which folders were read by a draft.
    public var notices: [String] = []
}

/// Turns pages into Swift on the disk.
public struct Generator: Sendable {
    private let configuration: Configuration
    private let options: GenerateOptions

    public init(configuration: Configuration, options: GenerateOptions) {
        self.configuration = configuration
        self.options = options
    }

    /// Reads, emits and writes (or compares).
    ///
    /// - Parameter roots: pages as the user named them; empty for those of the configuration.
    /// - Throws: `InputError` where an error was found: then nothing is written.
    public func run(_ roots: [String]) async throws -> GenerateReport {
        var roots = roots
        if options.shards != nil {
            roots = try listed(roots, excluded: configuration.excluded, below: configuration.folder)
        }
        let loaded = try await ModelLoader(configuration: configuration, drafts: draftUse).load(roots)
        if let module = options.module { try checkOneService(loaded, module: module) }
        // In a build plugin nothing lies beside the output: there a damaged page alone is told.
        let earlier = options.shards == nil ? configuration.snapshot(besideOutput: output) : nil
        let losses = options.shards == nil ? LossCheck(loaded, since: earlier).findings() : []
        let hosts = HostCheck(model: loaded.model).findings().map { $0.showing(loaded.shownPaths) }
        var findings = weighed(
            loaded.raised() + losses + hosts + (roots.isEmpty ? configuration.unusedEntries(loaded.model) : []))
        try stop(at: findings)
        guard !loaded.model.services.isEmpty else {
            throw InputError(
                findings + [
                    Diagnostic(
                        .pageUnknownDialect, "none of the \(loaded.pageCount) pages describes an operation",
                        hint: "check the folder, or name a profile for these pages in tablature.yaml", severity: .error)
                ])
        }
        let templates = try TemplateFolder(options.templates ?? configuration.templates.map(configuration.resolve))
            .load()
        findings += weighed(templates.diagnostics)
        try stop(at: findings)
        var files: [String: [UInt8]] = [:]
        let modules = try moduleNames(loaded.model)
        let revisions = try await earlierRevisions(of: loaded.model)
        let emitted = await emit(loaded.model, revisions, modules, templates)
        for (module, result) in zip(modules, emitted) {
            findings += weighed(result.diagnostics)
            for file in result.files {
                files[options.shards == nil ? module.name + "/" + file.path : file.path] = Array(file.contents.utf8)
            }
        }
        try stop(at: findings)
        let snapshot = ModelWriter().write(loaded.model)
        if options.shards == nil { files[Self.snapshotPath] = snapshot }
        if options.isPackage {
            let tests = options.hasExampleTests ? exampleTests(modules, loaded.model, emitted) : [:]
            for (module, text) in tests { files[ExampleTests.path(of: module)] = Array(text.utf8) }
            files["Package.swift"] =
                PackageManifest(
                    modules: modules.map(\.name), tested: Set(tests.keys), authentication: configuration.authentication,
                    runtimePath: options.runtimePath
                ).bytes
        }
        let plan = try OutputPlan(
            folder: output, files: files, input: loaded.fingerprint, keepsManifest: options.shards == nil)
        let outcome = try options.isCheck ? plan.compare() : plan.write()
        return GenerateReport(
            pageCount: loaded.pageCount, operationCount: loaded.model.services.reduce(0) { $0 + $1.operations.count },
            typeCount: loaded.model.services.reduce(0) {
                $0 + $1.shapes.count { $0.owner == nil } + 2 * $1.operations.count
            },
            modules: modules.map(\.name).sorted(), outcome: outcome, findings: findings.sorted(), output: output,
            changes: earlier.flatMap { $0 == loaded.model ? nil : changes(since: $0, loaded.model) },
            notices: loaded.notices + LoadedModel.newPageNotices(losses))
    }

    /// The path of the model's snapshot below the output's folder.
    public static let snapshotPath = Manifest.folder + "/model.json"

    private var output: String { options.output ?? configuration.resolve(configuration.output) }

    /// A draft may make first output alone: what exists must not be renamed by a new page.
    private var draftUse: ModelLoader.DraftUse {
        if options.shards != nil { return .refused("a build plugin needs") }
        if options.isCheck { return .refused("generate --check needs") }
        let hasOutput = FileManager.default.fileExists(atPath: output + "/" + Manifest.path)
        return hasOutput ? .refused("generating over earlier output needs") : .allowed
    }

    // MARK: Steps

    private func weighed(_ findings: [Diagnostic]) -> [Diagnostic] {
        var lint = configuration.lint
        lint.isStrict = lint.isStrict || options.isStrict
        // Only lint looks at ignores that match nothing: a run of generate may read a part of the pages.
        return Linter().weigh(findings, configuration: lint)
    }

    private func stop(at findings: [Diagnostic]) throws {
        if findings.contains(where: { $0.severity == .error }) { throw InputError(findings.sorted()) }
    }

    private func moduleNames(_ model: APIModel) throws -> [Configuration.Module] {
        var seen: [String: String] = [:]
        return try model.services.map { service in
            var module = configuration.module(of: service.identifier)
            if let only = options.module { module.name = only }
            if let other = seen.updateValue(service.identifier, forKey: module.name.lowercased()), options.shards == nil
            {
                throw InputError(
                    Diagnostic(
                        .configurationInvalid,
                        "the services '\(other)' and '\(service.identifier)' would both be the module '\(module.name)'",
                        hint: "name one of them in 'modules' of tablature.yaml"))
            }
            return module
        }
    }

    /// What each service was in the revision that callers were written for; all nil where none is named.
    private func earlierRevisions(of model: APIModel) async throws -> [EarlierRevision?] {
        let configured = configuration.compatibleSince.map { source in
            // A path starts from the configuration; a revision starts from nowhere.
            FileManager.default.fileExists(atPath: configuration.resolve(source))
                ? configuration.resolve(source) : source
        }
        guard let source = options.compatibleSince ?? configured else { return model.services.map { _ in nil } }
        let earlier = try await RevisionSource(configuration: configuration).load(source)
        let report = RevisionDiff().compare(earlier, model)
        return model.services.map { EarlierRevision(of: $0, in: earlier, report: report) }
    }

    private func emit(
        _ model: APIModel, _ earlier: [EarlierRevision?], _ modules: [Configuration.Module],
        _ templates: TemplateLibrary
    ) async -> [EmittedModule] {
        let services = model.services
        let options = modules.map(emitterOptions)
        return await ModelLoader.concurrently(services.count) { index in
            SwiftEmitter(options: options[index], templates: templates)
                .emit(services[index], compatibleWith: earlier[index])
        }
    }

    private func changes(since previous: APIModel, _ present: APIModel) -> DiffReport {
        RevisionDiff().compare(
            previous, present,
            names: SwiftDeclarations(old: previous, new: present, configuration: configuration))
    }

    private func emitterOptions(_ module: Configuration.Module) -> EmitterOptions {
        EmitterOptions(
            module: module.name, prefix: module.prefix,
            access: configuration.isPublic ?? (options.shards == nil) ? .public : .internal,
            conformances: configuration.isHashable ? ["Hashable"] : [],
            authentication: configuration.authentication.map { .init(module: $0.module, type: $0.type) },
            layout: options.shards.map { .fixed(shards: $0) } ?? .folders, toolVersion: Tool.version)
    }

}
