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
}

/// Reads pages and builds their model.
public struct ModelLoader: Sendable {
    private let configuration: Configuration

    public init(configuration: Configuration) { self.configuration = configuration }

    /// Reads the pages below some folders, many at once.
    ///
    /// - Parameter roots: folders or pages as the user named them; empty for those of the configuration.
    /// - Throws: `InputError` where nothing could be read or a profile cannot be used.
    public func load(_ roots: [String]) async throws -> LoadedModel {
        let roots = roots.isEmpty ? configuration.pages.map(configuration.resolve) : roots
        let (pages, discovery) = PageDiscovery(folder: configuration.folder, excluded: configuration.excluded).pages(
            in: roots)
        guard !discovery.contains(where: { $0.severity == .error }) else { throw InputError(discovery) }
        guard !pages.isEmpty else {
            throw InputError(
                Diagnostic(
                    .fileUnreadable, "no page was found", at: SourceLocation(file: roots.joined(separator: ", ")),
                    hint: "put .md pages there, or name their folder; tablature init writes a first one"))
        }
        let sources = pages.map { Source(path: $0.path, modelPath: $0.modelPath, group: $0.group, bytes: nil) }
        return try await load(sources: sources)
    }

    /// A page to be read, from a file or from memory.
    struct Source: Sendable {
        /// The path as the user sees it.
        var path: String
        var modelPath: String
        var group: String
        /// The page's bytes; nil to read the file.
        var bytes: [UInt8]?
    }

    func load(sources: [Source]) async throws -> LoadedModel {
        let reader = DocumentReader(dialects: try dialects())
        let outcomes = await Self.concurrently(sources.count) { Self.read(sources[$0], reader) }
        var findings = outcomes.compactMap(\.failure)
        let results = outcomes.compactMap(\.result)
        findings += results.flatMap(\.findings)
        let (model, building) = ModelBuilder(overrides: configuration.overrides, shapeNames: configuration.shapes)
            .build(results)
        findings += building
        var fingerprint = Fingerprint()
        for (source, outcome) in zip(sources, outcomes) {
            fingerprint.add(source.modelPath)
            fingerprint.add(outcome.hash)
        }
        let shown = Dictionary(sources.map { ($0.modelPath, $0.path) }, uniquingKeysWith: { first, _ in first })
        return LoadedModel(
            model: model.applying(configuration.services), findings: findings.map { $0.showing(shown) }.sorted(), pageCount: sources.count,
            operationPageCount: results.count { $0.isOperation }, fingerprint: fingerprint.value, shownPaths: shown)
    }

    private static func read(_ source: Source, _ reader: DocumentReader) -> Outcome {
        let bytes: [UInt8]
        do throws(FileAccess.Failure) {
            if let given = source.bytes { bytes = given } else { bytes = try FileAccess.read(source.path) }
        } catch {
            return Outcome(
                failure: Diagnostic(
                    .fileUnreadable, "the page cannot be read: \(error.reason)",
                    at: SourceLocation(file: source.modelPath), hint: "make the file readable, or exclude it"))
        }
        return Outcome(
            result: reader.read(bytes, path: source.modelPath, group: source.group), hash: Fingerprint.of(bytes))
    }

    private struct Outcome: Sendable {
        var result: PageResult?
        var failure: Diagnostic?
        var hash: UInt64 = 0
    }

    private func dialects() throws -> DialectLibrary {
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
        return try DialectLibrary(own: own, only: configuration.dialects)
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
