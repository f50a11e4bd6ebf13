public import APIModel
import DocumentReader
public import SourceModel
import YAMLReading

/// A model and what was found on the way to it.
public struct LoadedModel: Sendable {
    public var model: APIModel
    /// The findings, their places as the user named the files.
    public var findings: [Diagnostic]
    /// How many files were read.
    public var pageCount: Int
    /// How many of them describe an operation.
    public var operationPageCount: Int
    /// The bytes of the pages, by the model's path: the input that outputs depend on.
    public var fingerprint: UInt64
    /// The paths of pages as the user named them, by the model's paths.
    public var shownPaths: [String: String] = [:]
    /// The profiles that folders were read by.
    public var profiles: [ModelLoader.ProfileUse] = []
    /// The pages that a draft has read, as the user named them.
    var drafted: Set<String> = []
    /// What those profiles take and leave, where it was asked for.
    var coverages: [DraftCoverage] = []

    /// Lines for people: which folders were read by a draft.
    public var notices: [String] { profiles.flatMap(\.notices) + damageNotices }
}

/// Reads pages and builds their model.
public struct ModelLoader: Sendable {
    private let configuration: Configuration
    private let draftUse: DraftUse
    /// Whether to measure what profiles take and leave.
    private let measures: Bool

    public init(configuration: Configuration, drafts: DraftUse = .allowed) {
        self.init(configuration: configuration, drafts: drafts, measures: false)
    }

    init(configuration: Configuration, drafts: DraftUse = .allowed, measures: Bool) {
        self.configuration = configuration
        self.measures = measures
        draftUse = drafts
    }

    /// Reads the pages below some folders, many at once.
    ///
    /// - Parameter roots: folders or pages as the user named them; empty for those of the configuration.
    /// - Throws: `InputError` where nothing could be read or a profile cannot be used.
    public func load(_ roots: [String]) async throws -> LoadedModel {
        let roots = roots.isEmpty ? configuration.pages.map(configuration.resolve) : roots
        let (pages, discovery) = PageDiscovery(configuration).pages(in: roots)
        guard !discovery.contains(where: { $0.severity == .error }) else { throw InputError(discovery) }
        guard !pages.isEmpty else {
            throw InputError(
                Diagnostic(
                    .fileUnreadable, "no page was found", at: SourceLocation(file: roots.joined(separator: ", ")),
                    hint: "put .md pages there, or name their folder; tablature init writes a first one"))
        }
        var loaded = try await load(sources: pages.map(Source.init))
        loaded.findings = (loaded.findings + discovery).sorted()
        return loaded
    }

    func load(sources: [Source]) async throws -> LoadedModel {
        let library = try profiles()
        let reading = SetReading(
            chooser: ProfileChooser(library), configuration: configuration, draftUse: draftUse, measures: measures)
        var outcomes = await Self.concurrently(sources.count) { Self.read(sources[$0]) }
        let pages = outcomes.map(\.page)
        let sets = try SetReading.folders(sources).map { try reading.read($0, sources, pages) }
        for set in sets {
            for (index, result) in set.results { outcomes[index].result = result }
        }
        let failures = outcomes.compactMap(\.failure)
        let results = outcomes.compactMap(\.result)
        var findings = failures + results.flatMap(\.findings)
        let (model, building) = ModelBuilder(
            overrides: configuration.overrides, shapeNames: configuration.shapes,
            arrayStyles: configuration.services.compactMapValues(\.arrays)
        ).build(results)
        findings += building + configuration.unusedServices(in: model)
        var fingerprint = Fingerprint()
        for (source, outcome) in zip(sources, outcomes) where outcome.isPage {
            fingerprint.add(source.modelPath)
            fingerprint.add(outcome.hash)
        }
        let shown = Dictionary(sources.map { ($0.modelPath, $0.path) }, uniquingKeysWith: { first, _ in first })
        let drafted = sets.filter { $0.use.origin == .draft }.flatMap { $0.results.keys.map { sources[$0].path } }
        return LoadedModel(
            model: model.applying(configuration.services), findings: findings.map { $0.showing(shown) }.sorted(),
            pageCount: outcomes.count(where: \.isPage),
            operationPageCount: results.count { $0.isOperation }, fingerprint: fingerprint.value, shownPaths: shown,
            profiles: sets.map(\.use), drafted: Set(drafted), coverages: sets.compactMap(\.coverage))
    }

    /// The outline of a page, or why there is none.
    private static func read(_ source: Source) -> Outcome {
        let bytes: [UInt8]
        do throws(FileAccess.Failure) {
            bytes = try source.contents()
        } catch {
            return Outcome(
                failure: Diagnostic(
                    .fileUnreadable, "the page cannot be read: \(error.reason)",
                    at: SourceLocation(file: source.modelPath), hint: "make the file readable, or exclude it"))
        }
        guard isText(bytes) else {
            return Outcome(
                failure: Diagnostic(
                    .fileNotText, "the file is no UTF-8 text",
                    at: SourceLocation(file: source.modelPath, line: 1, column: 1),
                    hint: "save the page as UTF-8, or keep it out of the pages' folder", severity: .warning))
        }
        let page = OutlinedPage(bytes: bytes, path: source.modelPath, group: source.group)
        return Outcome(page: page, hash: Fingerprint.of(bytes))
    }

    /// Whether the bytes are UTF-8 and hold no NUL in their first kilobytes, as binary files do.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        !bytes.prefix(8192).contains(0) && String(validating: bytes, as: UTF8.self) != nil
    }

    private struct Outcome: Sendable {
        var page: OutlinedPage?
        var result: PageResult?
        var failure: Diagnostic?
        var hash: UInt64 = 0

        var isPage: Bool { result != nil || failure != nil }
    }

    func profiles() throws -> ProfileLibrary {
        let own = try configuration.profiles.map { name -> (file: String, text: String) in
            let path = configuration.resolve(name)
            do throws(FileAccess.Failure) {
                let bytes = try FileAccess.read(path)
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw FileAccess.Failure(path: path, reason: "it is no UTF-8 text")
                }
                return (path, text)
            } catch {
                throw InputError(
                    Diagnostic(
                        .profileInvalid, "the profile cannot be read: \(error.reason)", at: SourceLocation(file: path),
                        hint: "correct the path in 'profiles'"))
            }
        }
        let library = try ProfileLibrary(own: own, only: configuration.dialects)
        for name in configuration.chosenProfiles.values.sorted() where !library.names.contains(name) {
            throw InputError(
                Diagnostic(
                    .configurationInvalid, "'profile' names '\(name)', and no profile is called so",
                    at: SourceLocation(file: configuration.file ?? Configuration.fileName),
                    hint: NearestWord.of(name, among: library.names).map { "did you mean '\($0)'?" }
                        ?? "known are \(library.names.joined(separator: ", "))"))
        }
        return library
    }

    /// The results of independent work, in the order of the indices.
    static func concurrently<Result: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) -> Result
    ) async -> [Result] {
        // A few large pieces: one page takes less time than handing it to another task.
        let chunk = max(1, (count + 31) / 32)
        return await withTaskGroup(of: (start: Int, results: [Result]).self) { group in
            for start in stride(from: 0, to: count, by: chunk) {
                group.addTask { (start, (start..<min(count, start + chunk)).map(work)) }
            }
            var pieces: [(start: Int, results: [Result])] = []
            for await piece in group { pieces.append(piece) }
            return pieces.sorted { $0.start < $1.start }.flatMap(\.results)
        }
    }
}
