import APIModel
import BoundedPattern
import SourceModel
import YAMLReading

/// What is special where a build plugin compiles the output into a target.
extension Generator {
    /// The pages that the plugin lists, without those that the configuration excludes.
    ///
    /// - Throws: `InputError` where none is left.
    func listed(_ pages: [String], excluded: [String], below folder: String) throws -> [String] {
        let globs = excluded.map(Glob.init)
        let kept = pages.filter { page in
            guard page.hasPrefix(folder + "/") else { return true }
            let relative = String(page.dropFirst(folder.count + 1))
            return !globs.contains { $0.matches(relative) }
        }
        guard !kept.isEmpty else {
            throw InputError(
                Diagnostic(
                    .fileUnreadable, "no page is left of \(pages.count)", at: SourceLocation(file: folder),
                    hint: "'exclude' in tablature.yaml leaves out every page of the target"))
        }
        return kept
    }

    /// Refuses pages of several services: their clients would share one name space, where equal names of two services
    /// could not both be plain.
    ///
    /// - Throws: `InputError` at the first page of each service beyond the first.
    func checkOneService(_ loaded: LoadedModel, module: String) throws {
        let services = loaded.model.services
        guard services.count > 1, let first = services.first else { return }
        let faults = services.dropFirst().map { service in
            Diagnostic(
                .configurationInvalid,
                "the target '\(module)' has pages of the service '\(first.identifier)' and of '\(service.identifier)'",
                at: service.operations.first?.source,
                hint: "a target holds one service: make a target per service, or leave pages out with 'exclude'",
                notes: [.init("a page of '\(first.identifier)'", at: first.operations.first?.source)])
        }
        throw InputError(faults.map { $0.showing(loaded.shownPaths) })
    }
}
