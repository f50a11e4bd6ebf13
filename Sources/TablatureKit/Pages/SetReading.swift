import DocumentReader
import SourceModel
import YAMLReading

/// Reads folders of pages, each by the profile that takes most of it.
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
        var coverage: DraftCoverage?
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

    /// Reads the pages of a folder.
    ///
    /// - Parameter pages: the pages of all folders by their indices; nil for those that could not be read.
    /// - Throws: `InputError` where only a draft fits and none may be used.
    func read(_ folder: Folder, _ sources: [ModelLoader.Source], _ pages: [OutlinedPage?]) throws -> Outcome {
        let all = folder.indices.filter { pages[$0] != nil }
        // A README beside no other page is the page.
        let isAlone = all.allSatisfy { sources[$0].isAside }
        let indices = all.filter { isAlone || !sources[$0].isAside || pages[$0]?.hasRoute == true }
        let outlined = indices.compactMap { pages[$0] }
        let set = PageSet(outlined, name: Self.identifier(of: folder.name))
        let choice = chooser.read(set, name: chosenName(folder.name))
        var use = ModelLoader.ProfileUse(
            name: choice.main.name, origin: .init(choice.main.origin), folder: folder.name, pageCount: set.count,
            takesOperations: choice.main.operationCount > 0)
        if use.isDraft, case .refused(let reason) = draftUse { throw Self.refusal(use, reason) }
        use.otherCount = OutlinedPage.otherCount(outlined, choice.results)
        var outcome = Outcome(use: use, results: [:])
        if measures { outcome.coverage = choice.main.coverage(of: set) }
        for (index, result) in zip(indices, choice.results) { outcome.results[index] = result }
        return outcome
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
