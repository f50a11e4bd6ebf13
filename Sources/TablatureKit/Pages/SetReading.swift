import DocumentReader
import SourceModel
import YAMLReading

/// Reads those folders of pages that profiles of the second form take.
struct SetReading: Sendable {
    let chooser: ProfileChooser
    let configuration: Configuration
    let draftUse: ModelLoader.DraftUse
    let measures: Bool

    /// The pages of one folder, by their indices among all.
    struct Folder: Sendable {
        var name: String
        var indices: [Int] = []
    }

    /// What a choice made of a folder.
    struct Outcome: Sendable {
        var use: ModelLoader.ProfileUse
        /// The results by the indices of the pages; what is missing was no page of the set.
        var results: [Int: PageResult]
        var hashes: [Int: UInt64]
        var coverage: DraftCoverage?

        /// A folder that dialects take, but for some pages that are written in another way.
        static func mixture(_ folder: Folder, pages: Int, others: Int) -> Outcome {
            let use = ModelLoader.ProfileUse(
                name: "", origin: .dialect, folder: folder.name, pageCount: pages, otherCount: others)
            return Outcome(use: use, results: [:], hashes: [:])
        }
    }

    /// The folders that the user named; pages that were named alone are one.
    static func folders(_ sources: [ModelLoader.Source]) -> [Folder] {
        var result: [String: Folder] = [:]
        for (index, source) in sources.enumerated() {
            result[source.root, default: Folder(name: source.root)].indices.append(index)
        }
        return result.keys.sorted().compactMap { result[$0] }.map { folder in
            guard folder.name.isEmpty else { return folder }
            return Folder(
                name: common(folder.indices.map { FileAccess.parent(of: sources[$0].path) }), indices: folder.indices)
        }
    }

    /// The innermost folder that encloses all.
    private static func common(_ paths: [String]) -> String {
        var parts = paths.first?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        for path in paths.dropFirst() {
            let other = path.split(separator: "/", omittingEmptySubsequences: false)
            parts = Array(zip(parts, other).prefix { $0 == $1 }.map(\.0))
        }
        let path = parts.joined(separator: "/")
        return path.isEmpty ? "." : path
    }

    /// Reads a folder where profiles of the second form take it; nil where the results of the dialects stand.
    ///
    /// - Throws: `InputError` where only a draft fits and none may be used.
    func read(
        _ folder: Folder, _ sources: [ModelLoader.Source], dialectCount: Int, unreadable: Set<Int>
    ) async throws -> Outcome? {
        let name = chosenName(folder.name)
        if let name, chooser.isDialect(name) { return nil }
        guard dialectCount == 0 || name != nil || chooser.hasKept else { return nil }
        let loaded = await ModelLoader.concurrently(folder.indices.count) { number -> (Int, UInt64, OutlinedPage)? in
            let index = folder.indices[number]
            let source = sources[index]
            guard !unreadable.contains(index), let bytes = try? source.contents() else { return nil }
            guard String(validating: bytes, as: UTF8.self) != nil, !bytes.prefix(8192).contains(0) else { return nil }
            let page = OutlinedPage(bytes: bytes, path: source.modelPath, group: source.group)
            return source.isAside && !page.hasRoute ? nil : (index, Fingerprint.of(bytes), page)
        }.compactMap { $0 }
        let set = PageSet(loaded.map(\.2), name: Self.identifier(of: folder.name))
        guard let choice = chooser.choose(set, dialectCount: dialectCount, name: name) else { return nil }
        let use = ModelLoader.ProfileUse(
            name: choice.name, origin: .init(choice.origin), folder: folder.name, pageCount: set.count)
        if choice.origin == .draft, case .refused(let reason) = draftUse { throw Self.refusal(use, reason) }
        var outcome = Outcome(use: use, results: [:], hashes: [:])
        let rest = zip(loaded, choice.results).filter { !$0.1.isOperation }
        outcome.use.otherCount = rest.count { $0.0.2.isOfAnotherKind(than: choice.results) }
        if measures { outcome.coverage = choice.coverage(of: set) }
        for ((index, hash, _), result) in zip(loaded, choice.results) {
            outcome.results[index] = result
            outcome.hashes[index] = hash
        }
        return outcome
    }

    /// How many of the pages that no dialect took are written in a way of their own.
    static func otherCount(_ folder: Folder, _ sources: [ModelLoader.Source], _ results: [PageResult?]) -> Int {
        let known = folder.indices.compactMap { results[$0] }
        let rest = folder.indices.filter { results[$0]?.isOperation == false && !sources[$0].isAside }
        return rest.count { index in
            // Most pages that are no operation state no call at all: that shows without an outline.
            guard let bytes = try? sources[index].contents(), mayStateCall(bytes) else { return false }
            let page = OutlinedPage(bytes: bytes, path: sources[index].modelPath, group: sources[index].group)
            return page.isOfAnotherKind(than: known)
        }
    }

    /// Whether a method and a slash behind it stand somewhere.
    private static func mayStateCall(_ bytes: [UInt8]) -> Bool {
        let methods = ["GET ", "PUT ", "POST ", "PATCH ", "DELETE "].map { Array($0.utf8) }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in bytes.indices where bytes[index] == UInt8(ascii: "/") {
                let before = bytes[max(0, index - 7)..<index]
                if methods.contains(where: { before.count >= $0.count && before.suffix($0.count).elementsEqual($0) }) {
                    return true
                }
            }
            return false
        }
    }

    private func chosenName(_ folder: String) -> String? {
        let names = configuration.chosenProfiles
        func clean(_ path: String) -> String { path.hasSuffix("/") ? String(path.dropLast()) : path }
        let own = names.first { !$0.key.isEmpty && clean(configuration.resolve($0.key)) == clean(folder) }
        return own?.value ?? names[""]
    }

    private static func refusal(_ use: ModelLoader.ProfileUse, _ reason: String) -> InputError {
        InputError(
            Diagnostic(
                .pageUnknownDialect, "no profile fits \(use.pageCount) pages, and \(reason) a profile that is kept",
                at: SourceLocation(file: use.folder), hint: "keep a draft of one: tablature init --from \(use.folder)",
                severity: .error))
    }

    /// A folder's name as profiles and services are called: lower case, joined by hyphens.
    static func identifier(of folder: String) -> String {
        let path = FileAccess.absolute(folder)
        var result = ""
        for scalar in FileAccess.name(of: path).lowercased().unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isPlain || scalar == "_" {
                result.unicodeScalars.append(scalar)
            } else if !result.isEmpty, result.last != "-" {
                result.append("-")
            }
        }
        while result.last == "-" { result.removeLast() }
        return result.isEmpty ? "api" : result
    }
}

extension ModelLoader.ProfileUse.Origin {
    init(_ origin: ProfileChoice.Origin) {
        switch origin {
        case .kept: self = .kept
        case .shipped: self = .shipped
        case .draft: self = .draft
        }
    }
}
