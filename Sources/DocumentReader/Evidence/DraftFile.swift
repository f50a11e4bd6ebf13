import PageOutline

/// A drafted profile as a file for a person to keep: words that stand on the pages alone, with counts, and what to decide.
package struct DraftFile: Sendable {
    package let text: String
    package let coverage: DraftCoverage
    /// What the file's profile reads.
    package let choice: ProfileChoice

    /// - Parameters:
    ///   - choice: the draft, as it read the set.
    ///   - pages: how the user names the folder of the pages.
    package init(_ choice: ProfileChoice, _ set: PageSet, pages: String) {
        let words = PageWords(set.maps, choice.profile)
        let kept = Self.reread(choice.profile)
        // What the file says is what was read, or it is read again.
        self.choice = kept == choice.profile ? choice : ProfileChoice(.draft, kept, set)
        coverage = self.choice.coverage(of: set)
        let notes = DraftNotes(choice: self.choice, words: words, coverage: coverage, set: set, pages: pages)
        text = ProfileWriter.write(self.choice.profile, notes: notes.notes())
    }

    /// The profile as its file gives it.
    private static func reread(_ profile: Profile) -> Profile {
        (try? ProfileFile(file: profile.name).parse(ProfileWriter.write(profile))) ?? profile
    }

}

extension ProfileChoice {
    /// What the profile takes of the set that it read, and what it leaves.
    package func coverage(of set: PageSet) -> DraftCoverage { DraftCoverage(set.maps, profile, results) }
}

/// The comments in a drafted file.
struct DraftNotes {
    let choice: ProfileChoice
    let words: PageWords
    let coverage: DraftCoverage
    let set: PageSet
    let pages: String

    private var profile: Profile { choice.profile }

    func notes() -> ProfileWriter.Notes {
        var notes = ProfileWriter.Notes()
        notes.head = head()
        notes.counts["columns"] = words.headers
        notes.counts["captions"] = words.captions
        notes.counts["types"] = words.types
        notes.counts["nothing"] = words.cells.filter { !$0.key.isEmpty }
        notes.counts["required.words"] = words.cells
        notes.counts["required.optionalWords"] = words.cells
        notes.counts["mentions"] = profile.mentions.reduce(into: [:]) { counts, entry in
            let count = words.captions.reduce(0) { $0 + (Words.contains($1.key, word: entry.key) ? $1.value : 0) }
            if count > 0 { counts[entry.key] = count }
        }
        let decisions = decisions()
        for (member, lines) in decisions { notes.lines[member] = lines.map { "decide: " + $0 } }
        return notes
    }

    private func head() -> [String] {
        let shares = DraftCoverage.Kind.allCases.compactMap { kind in
            coverage.shares[kind].map { "\(kind.rawValue) \($0.taken) of \($0.seen)" }
        }
        return [
            "How the \(set.count) pages below \(pages) are written: drafted by tablature init --from, kept and corrected by hand.",
            "Taken: \(shares.joined(separator: ", ")). The keys are described in Documentation/profiles.md.",
        ]
    }

    /// What a person must look at, by the member that answers it.
    private func decisions() -> [String: [String]] {
        var result: [String: [String]] = [:]
        let hosts = KnownRoutes(choice.results).hosts
        // Addresses with hosts say themselves which service they are of.
        if hosts.isEmpty || hosts == [""] {
            result["service"] = ["the name of the service, which files and modules are called by"]
            if profile.base == nil {
                result["service", default: []].append("no address has a host; write it as base: https://host/prefix")
            }
        }
        let members: [(DraftCoverage.Kind, String, String)] = [
            (.routes, "routes.in", "not read:"), (.tables, "mentions", "a table that nothing takes:"),
            (.columns, "columns", "a column that nothing names:"), (.words, "types", "a word that nothing knows:"),
        ]
        for (kind, member, head) in members {
            result[member] = coverage.left(kind).prefix(12).map { "\(head) \($0.text) (\($0.count) ×, \($0.place))" }
        }
        return result
    }
}
