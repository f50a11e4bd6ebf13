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
    /// The profiles of the second form that folders were read by.
    public var profiles: [ModelLoader.ProfileUse] = []
    /// What those profiles take and leave, where it was asked for.
    var coverages: [DraftCoverage] = []

    /// Lines for people: which folders were read by a draft.
    public var notices: [String] { profiles.flatMap(\.notices) }
}

/// Reads pages and builds their model.
public struct ModelLoader: Sendable {
    private let configuration: Configuration
    private let draftUse: DraftUse
    /// Whether to measure what profiles of the second form take and leave.
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
        return try await load(sources: pages.map(Source.init))
    }

    func load(sources: [Source]) async throws -> LoadedModel {
        let library = try profiles()
        let reader = DocumentReader(dialects: library.dialects)
        // A README is no page for a dialect.
        var outcomes = await Self.concurrently(sources.count) {
            sources[$0].isAside ? Outcome() : Self.read(sources[$0], reader)
        }
        let sets = try await readSets(sources, library, into: &outcomes)
        var findings = outcomes.compactMap(\.failure)
        let results = outcomes.compactMap(\.result)
        findings += results.flatMap(\.findings)
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
        return LoadedModel(
            model: model.applying(configuration.services), findings: findings.map { $0.showing(shown) }.sorted(),
            pageCount: outcomes.count(where: \.isPage),
            operationPageCount: results.count { $0.isOperation }, fingerprint: fingerprint.value, shownPaths: shown,
            profiles: sets.map(\.use), coverages: sets.compactMap(\.coverage))
    }

    /// Reads those folders again that profiles of the second form take.
    private func readSets(
        _ sources: [Source], _ library: ProfileLibrary, into outcomes: inout [Outcome]
    ) async throws -> [SetReading.Outcome] {
        let reading = SetReading(
            chooser: ProfileChooser(library), configuration: configuration, draftUse: draftUse, measures: measures)
        var sets: [SetReading.Outcome] = []
        for folder in SetReading.folders(sources) {
            let count = folder.indices.reduce(0) { $0 + (outcomes[$1].result?.isOperation == true ? 1 : 0) }
            let unreadable = Set(folder.indices.filter { outcomes[$0].failure != nil })
            let read = try await reading.read(folder, sources, dialectCount: count, unreadable: unreadable)
            guard let read else {
                let others = count == 0 ? 0 : SetReading.otherCount(folder, sources, outcomes.map(\.result))
                if others > 0 { sets.append(.mixture(folder, pages: count, others: others)) }
                continue
            }
            for (index, result) in read.results {
                outcomes[index].result = result
                outcomes[index].hash = read.hashes[index] ?? 0
            }
            sets.append(read)
        }
        return sets
    }

    private static func read(_ source: Source, _ reader: DocumentReader) -> Outcome {
        let bytes: [UInt8]
        do throws(FileAccess.Failure) {
            bytes = try source.contents()
        } catch {
            return Outcome(
                failure: Diagnostic(
                    .fileUnreadable, "the page cannot be read: \(error.reason)",
                    at: SourceLocation(file: source.modelPath), hint: "make the file readable, or exclude it"))
        }
        return Outcome(
            result: reader.read(bytes, path: source.modelPath, group: source.group),
            hash: Fingerprint.of(bytes))
    }

    private struct Outcome: Sendable {
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
