import APIModel
import Foundation
import SourceModel
import YAMLReading

/// One side of a comparison, as the user named it.
///
/// A path that exists is a folder of pages or a model; anything else is a revision of git: `REV` for the configuration's
/// pages in it, `REV:path` for another folder.
struct RevisionSource {
    let configuration: Configuration

    /// The models of both sides.
    ///
    /// - Parameter arguments: two sources, or one: `A..B`, or a revision to compare with the working tree.
    func load(_ arguments: [String]) async throws -> (old: Side, new: Side) {
        if arguments.count == 2 {
            return (try await side(arguments[0]), try await side(arguments[1]))
        }
        let argument = arguments.first ?? "HEAD"
        if !exists(argument), let dots = argument.range(of: "..") {
            let (old, new) = (String(argument[..<dots.lowerBound]), String(argument[dots.upperBound...]))
            return (try await side(old.isEmpty ? "HEAD" : old), try await side(new.isEmpty ? "HEAD" : new))
        }
        return (try await side(argument), try await workingTree())
    }

    /// The model of one source: a path that exists, or a revision.
    func load(_ argument: String) async throws -> APIModel { try await side(argument).loaded.model }

    /// A model and how the user sees where it came from.
    struct Side {
        var name: String
        var loaded: LoadedModel
    }

    /// One new page must not rename what callers know: revisions are compared by profiles that stay.
    private var drafts: ModelLoader.DraftUse { .refused("comparing revisions needs") }
    private var loader: ModelLoader { ModelLoader(configuration: configuration, drafts: drafts) }

    private func workingTree() async throws -> Side {
        Side(name: "the working tree", loaded: try refusingNothing(await loader.load([]), "the working tree"))
    }

    private func side(_ argument: String) async throws -> Side {
        if exists(argument) {
            let loaded = try await ModelSource(configuration: configuration, drafts: drafts).load([argument])
            return Side(name: argument, loaded: try refusingNothing(loaded, argument))
        }
        return Side(name: argument, loaded: try await revision(argument))
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func revision(_ argument: String) async throws -> LoadedModel {
        let git = Git(folder: configuration.folder)
        let name = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        // Which pages: those of the configuration, unless the argument says otherwise.
        let prefix = try git.prefix()
        let commit = try git.commit(name[0])
        let roots: [String]
        if name.count == 2 {
            roots = [normalised(name[1].hasPrefix("./") || name[1].hasPrefix("../") ? prefix + name[1] : name[1])]
        } else {
            roots = configuration.pages.map { normalised(prefix + $0) }
        }
        if name.count == 2, name[1].hasSuffix(".json"),
            let file = try git.files(of: commit, below: roots[0], where: { $0 == roots[0] }).first
        {
            return try ModelSource(configuration: configuration).snapshot(argument, file.bytes)
        }
        let discovery = PageDiscovery(configuration)
        var sources: [ModelLoader.Source] = []
        for root in roots {
            let files = try git.files(of: commit, below: root) { path in
                path == root || discovery.takes(below(root, path))
            }
            sources += files.map { file in
                let below = file.path == root ? "" : below(root, file.path)
                // The path that the working tree would give the page.
                let path = file.path.hasPrefix(prefix) ? String(file.path.dropFirst(prefix.count)) : file.path
                return ModelLoader.Source(
                    path: path, modelPath: path, group: below.split(separator: "/").dropLast().joined(separator: "/"),
                    bytes: file.bytes, root: root, isAside: discovery.isAside(file.path))
            }
        }
        guard !sources.isEmpty else {
            // Before the first page the service had no operation.
            let finding = Diagnostic(
                .diffNothingToCompare,
                "the revision '\(name[0])' has nothing at '\(roots.joined(separator: "', '"))': it counts as an empty API",
                hint: "name the folder of the pages as REV:path, from the root of the repository")
            return LoadedModel(
                model: APIModel(), findings: [finding], pageCount: 0, operationPageCount: 0, fingerprint: 0)
        }
        return try refusingNothing(await loader.load(sources: sources), argument)
    }

    /// - Throws: `InputError` where there are pages and none of them is an operation: whether something changed, nobody
    ///   can say.
    private func refusingNothing(_ loaded: LoadedModel, _ name: String) throws -> LoadedModel {
        guard loaded.model.services.isEmpty, loaded.pageCount > 0 else { return loaded }
        throw InputError(
            loaded.raised().filter { $0.severity == .error } + [
                Diagnostic(
                    .pageUnknownDialect, "none of the \(loaded.pageCount) pages of '\(name)' describes an operation",
                    hint: "name the folder of the pages, or a profile for them in tablature.yaml", severity: .error)
            ])
    }

    private func below(_ root: String, _ path: String) -> String {
        root.isEmpty ? path : path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    private func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
