import APIModel
import RevisionDiff
import SourceModel
import Testing

/// Levels, overrides, accepted changes and versions.
struct PolicyTests {
    /// One breaking change (required), one addition, one inferred or doc-only by choice.
    private func report(_ edit: (inout PageText) -> Void) throws -> DiffReport {
        RevisionDiff().compare(try Pages.model(PageText()), try Pages.model(PageText().edited(edit)))
    }

    @Test func levelsFailPerSurface() throws {
        let renamed = try report {
            $0.address = "https://box.example.com/v1/regions/{region}/boxes"
            $0.path[0].name = "region"
        }
        #expect(try FailurePolicy(parsing: "breaking").failures(in: renamed).count == 1)
        #expect(try FailurePolicy(parsing: "wire=breaking,swift=never").failures(in: renamed).isEmpty)
        #expect(try FailurePolicy(parsing: "breaking", surface: .wire).failures(in: renamed).isEmpty)
        #expect(try FailurePolicy(parsing: "never").failures(in: renamed).isEmpty)
        let prose = try report { $0.description = "Makes boxes." }
        #expect(try FailurePolicy(parsing: "non-breaking").failures(in: prose).isEmpty)
        #expect(try FailurePolicy(parsing: "doc-only").failures(in: prose).count == 1)
    }

    @Test(arguments: ["broken", "wire=", "air=breaking", "none", ""]) func unknownLevelIsRefused(_ text: String) {
        #expect(throws: SeverityOverrides.Problem.self) { try FailurePolicy(parsing: text) }
    }

    @Test func inferredChangesNeedNotFail() throws {
        let slash = try report { $0.address += "/" }
        #expect(slash.changes.map(\.certainty) == [.inferred])
        #expect(try FailurePolicy(parsing: "breaking").failures(in: slash).count == 1)
        #expect(try FailurePolicy(parsing: "breaking", certainty: .stated).failures(in: slash).isEmpty)
    }

    @Test func configurationReplacesVerdicts() throws {
        var overrides = SeverityOverrides()
        try overrides.add("method-changed", surface: "wire", severity: "doc-only")
        try overrides.add("operation-description-changed", severity: "off")
        let new = PageText().edited {
            $0.method = "PUT"
            $0.description = "Makes boxes."
        }
        let changes = RevisionDiff(options: DiffOptions(severities: overrides))
            .compare(try Pages.model(PageText()), try Pages.model(new)).changes
        #expect(changes.map(CatalogueTests.line) == ["method-changed method: doc-only, non-breaking"])
        #expect(KindList.text(overrides).contains("operation-description-changed"))
    }

    @Test func unknownKindNamesTheNearest() {
        var overrides = SeverityOverrides()
        let problem = #expect(throws: SeverityOverrides.Problem.self) {
            try overrides.add("method-change", severity: "off")
        }
        #expect(problem?.description.contains("method-changed") == true)
    }

    // MARK: Accepting

    private func accepted(_ members: [(String, String)]) throws -> AcceptFile {
        let entry: JSONValue = .object(members.map { .init($0.0, .string($0.1)) })
        return try AcceptFile(.object([.init("version", .integer(1)), .init("accepted", .array([entry]))]))
    }

    @Test func acceptsByFingerprintAndByPattern() throws {
        let found = try report { $0.request[1].required = "True" }
        let fingerprint = try #require(found.changes.first?.fingerprint)
        for members in [
            [("fingerprint", fingerprint), ("reason", "agreed")],
            [("kind", "request-parameter-*"), ("operation", "create*"), ("path", "request.*"), ("reason", "agreed")],
        ] {
            let result = try accepted(members).apply(to: found, today: "2026-01-01")
            #expect(result.report.changes.map { $0.accepted?.reason } == ["agreed"])
            #expect(FailurePolicy().failures(in: result.report).isEmpty)
            #expect(
                VersionBump(of: result.report).severity == .breaking,
                "accepting says that we know, not that it is harmless")
        }
    }

    @Test func entriesEnd() throws {
        let found = try report { $0.request[1].required = "True" }
        let day = try accepted([("kind", "*"), ("reason", "x"), ("until", "2026-06-30")])
        #expect(day.apply(to: found, today: "2026-06-30").report.changes[0].accepted != nil)
        let late = day.apply(to: found, today: "2026-07-01")
        #expect(late.report.changes[0].accepted == nil)
        #expect(late.report.diagnostics.map(\.code) == [.diffAcceptExpired])
        let version = try accepted([("kind", "*"), ("reason", "x"), ("until", "2.0.0")])
        #expect(
            version.apply(to: found, today: "2026-01-01", version: SemanticVersion(1, 9, 0)).report.changes[0].accepted
                != nil)
        #expect(
            version.apply(to: found, today: "2026-01-01", version: SemanticVersion(2, 0, 0)).report.changes[0].accepted
                == nil)
    }

    @Test func staleEntryIsSaidAndPruned() throws {
        let found = try report { $0.description = "Makes boxes." }
        let result = try accepted([("fingerprint", "0123456789abcdef"), ("reason", "x")]).apply(
            to: found, today: "2026-01-01")
        #expect(result.report.diagnostics.map(\.code) == [.diffAcceptStale])
        #expect(result.pruned.entries.isEmpty)
    }

    @Test func acceptAllWritesWhatIsReadBack() throws {
        let found = try report { $0.request[1].required = "True" }
        let file = AcceptFile().accepting(
            found.changes, reason: "known: \"old\"\nclients", by: "me", date: "2026-01-01")
        #expect(file.yaml.contains(#"reason: "known: \"old\"\nclients""#))
        #expect(file.apply(to: found, today: "2026-01-01").report.changes[0].accepted?.by == "me")
    }

    @Test(arguments: [
        [("fingerprint", "0123456789abcdef")], [("fingerprint", "xyz"), ("reason", "x")], [("reason", "x")],
        [("kind", "method-change"), ("reason", "x")], [("kind", "*"), ("reason", " ")],
        [("kind", "*"), ("reason", "x"), ("until", "soon")], [("kind", "*"), ("reason", "x"), ("paths", "y")],
    ])
    func unusableEntryIsRefused(_ members: [(String, String)]) {
        #expect(throws: SeverityOverrides.Problem.self) { try accepted(members) }
    }

    // MARK: Versions

    @Test(arguments: [
        ("1.4.2", "2.0.0"), ("v1.4.2-beta.1", "2.0.0"), ("0.4.2", "0.5.0"),
    ])
    func breakingChangeAsksForTheNext(_ current: String, _ next: String) throws {
        let bump = VersionBump(of: try report { $0.method = "PUT" })
        let version = try #require(SemanticVersion(current))
        #expect(bump.next(after: version).description == next)
        #expect(bump.decidedBy?.kind == .methodChanged)
        #expect(bump.sentence(from: version).contains("method-changed"))
        #expect(!bump.allows(from: SemanticVersion(1, 4, 2), to: SemanticVersion(1, 5, 0)))
    }

    @Test func milderChangesAskForLess() throws {
        let added = VersionBump(of: try report { $0.request.append(.init("note", "String")) })
        #expect(
            added.step(from: SemanticVersion(1, 0, 0)) == .minor && added.step(from: SemanticVersion(0, 1, 0)) == .patch
        )
        let prose = VersionBump(of: try report { $0.description = "Makes boxes." })
        #expect(prose.step(from: SemanticVersion(1, 0, 0)) == .patch)
        let swift = VersionBump(of: try report { $0.method = "PUT" }, on: .swift)
        #expect(swift.severity == .nonBreaking)
        #expect(VersionBump(of: try report { _ in }).sentence(from: SemanticVersion(1, 0, 0)) == "no release needed")
    }

    @Test(arguments: ["1", "1.2", "1.2.x", "1.2.3.4", "", "-1.2.3", "99999999999999999999.0.0"]) func noVersion(
        _ text: String
    ) {
        #expect(SemanticVersion(text) == nil)
    }
}
