import APIModel
import Linter
import SourceModel
import Testing

@Suite struct LinterTests {
    private func place(_ line: Int, in file: String = "ship/build.md") -> SourceModel.SourceLocation {
        SourceModel.SourceLocation(file: file, line: line, column: 2)
    }

    private func rule(_ constraint: Constraint, _ certainty: Certainty = .certain, line: Int = 20) -> Rule {
        Rule(constraint, certainty: certainty, evidence: Evidence(text: "words \(line)", source: place(line)))
    }

    private func range(_ minimum: Int64?, _ maximum: Int64?) -> Constraint {
        .range(NumberRange(minimum: minimum.map { .integer($0) }, maximum: maximum.map { .integer($0) }))
    }

    private func operation(_ id: String, parameters: [Parameter] = [], file: String? = nil) -> Operation {
        let file = file ?? "ship/\(id).md"
        return Operation(
            id: id, title: id, method: .post,
            address: Address(scheme: "https", host: "ship.example.com", path: "/\(id)", source: place(5, in: file)),
            parameters: parameters, source: place(1, in: file), methodSource: place(3, in: file), language: "en")
    }

    private func model(_ rules: [Rule], default value: JSONValue? = nil, cross: [CrossRule] = []) -> APIModel {
        let field = Field(name: "size", type: .integer, defaultValue: value, rules: rules, source: place(20))
        let shape = Shape(
            name: "Ship", documentedName: "Ship", fields: [field], rules: cross, isInRequests: true, source: place(18))
        return APIModel(services: [Service(identifier: "ship", operations: [operation("build")], shapes: [shape])])
    }

    private func codes(_ model: APIModel) -> [DiagnosticCode] {
        Linter().lint(model: model, findings: []).map(\.code)
    }

    @Test func rulesThatCannotBeRight() {
        #expect(codes(model([rule(range(1, 9))])) == [])
        #expect(codes(model([rule(range(9, 1))])) == [.ruleContradiction])
        #expect(codes(model([rule(range(1, 9)), rule(range(10, nil), line: 21)])) == [.ruleContradiction])
        #expect(codes(model([rule(range(1, 9)), rule(range(9, 20))])) == [])
        #expect(
            codes(model([rule(range(1, 9)), rule(.enumeration(Enumeration(members: [.init(.integer(10))])))]))
                == [.ruleContradiction])
        #expect(codes(model([rule(range(1, 9))], default: .integer(10))) == [.ruleDefaultOutside])
        #expect(codes(model([rule(.length(LengthRange(minimum: 3, maximum: 2)))])) == [.ruleContradiction])
    }

    @Test(arguments: [
        ("values: [vda, vdb, vdc, vdb]", ["vdb"]), ("vda、vdb、vda、vdc", ["vda"]), ("vda, vdb", []), ("VDA, vda", []),
        // A value and its meaning are no repetition.
        ("vda: vda, vdb: vdb", []), ("vda or vdb; vda is the first", []),
    ])
    func membersThatTheWordsNameTwice(words: String, repeated: [String]) {
        let list = Enumeration(members: ["vda", "vdb", "vdc"].map { .init(.string($0)) })
        let rule = Rule(.enumeration(list), evidence: Evidence(text: words, source: place(20)))
        let findings = Linter().lint(model: model([rule]), findings: []).filter { $0.code == .ruleDuplicateMember }
        #expect(findings.map(\.message) == repeated.map { "the list of values has '\($0)' twice" })
    }

    @Test func rulesThatAreNotEnforced() {
        #expect(codes(model([rule(range(1, 9), .probable)])) == [.ruleNoted])
        #expect(
            codes(model([rule(range(1, 9)), rule(range(1, 36), .probable, line: 3)])) == [.ruleDiffersFromIntroduction])
        #expect(codes(model([rule(range(1, 9)), rule(range(1, 9), .probable, line: 3)])) == [.ruleNoted])
    }

    @Test func rulesAcrossMembersThatOpposeEachOther() {
        let evidence = Evidence(text: "words", source: place(21))
        let require = CrossRule(.require(member: "a"), evidence: evidence, field: "a")
        let forbid = CrossRule(.forbid(member: "a"), evidence: evidence, field: "a")
        let other = CrossRule(when: .present(member: "b"), .forbid(member: "a"), evidence: evidence, field: "a")
        #expect(codes(model([], cross: [require, forbid])) == [.ruleContradiction])
        #expect(codes(model([], cross: [require, other])) == [])
    }

    @Test func addressesSayWhichRule() {
        let finding = Linter().lint(model: model([rule(range(9, 1))]), findings: []).first
        #expect(finding?.address == "ship/Ship.size#range")
    }

    @Test func overviewsAndPages() {
        let overview = OtherPage(
            path: "ship/overview.md",
            listed: [
                ListedOperation(name: "Build", source: place(4, in: "ship/overview.md")),
                ListedOperation(name: "sink", source: place(5, in: "ship/overview.md")),
            ])
        let model = APIModel(
            services: [
                Service(
                    identifier: "ship",
                    operations: [operation("build"), operation("launch"), operation("far", file: "dock/far.md")])
            ], otherPages: [overview, OtherPage(path: "guide.md")])
        let findings = Linter().lint(model: model, findings: [])
        #expect(findings.map(\.code) == [.pageWithoutListing, .listedWithoutPage])
        #expect(findings.map(\.location?.file) == ["ship/launch.md", "ship/overview.md"])
        #expect(findings.first?.address == "ship/launch")
    }

    // MARK: Configuration

    private let findings = [
        Diagnostic(.rowTwice, "two rows", at: SourceModel.SourceLocation(file: "ship/build.md", line: 20, column: 2)),
        Diagnostic(
            .typeUnknown, "no type", at: SourceModel.SourceLocation(file: "dock/moor.md", line: 7), address: "dock/moor"
        ),
    ]

    private func lint(_ configuration: LintConfiguration) -> [Diagnostic] {
        Linter().lint(model: APIModel(), findings: findings, configuration: configuration)
    }

    @Test func levels() {
        let found = lint(LintConfiguration(levels: [.rowTwice: .error, .typeUnknown: .off]))
        #expect(found.map(\.severity) == [.error])
        #expect(lint(LintConfiguration(isStrict: true)).allSatisfy { $0.severity == .error })
    }

    @Test func ignores() {
        let found = lint(
            LintConfiguration(ignores: [
                .init(code: .rowTwice, file: "ship/**", reason: "known"),
                .init(address: "dock/*", reason: "known"),
                .init(
                    code: .codeInvalid, reason: "long gone",
                    source: SourceModel.SourceLocation(file: "tablature.yaml", line: 9)),
            ]))
        #expect(found.map(\.code) == [.ignoreUnused])
        #expect(found.first?.location?.line == 9)
    }

    @Test func anIgnoreThatNamesAnotherCodeDoesNothing() {
        let found = lint(LintConfiguration(ignores: [.init(code: .rowTwice, address: "dock/*", reason: "mistaken")]))
        #expect(found.map(\.code) == [.ignoreUnused, .typeUnknown, .rowTwice])
    }

    @Test func findingsAboutRowsGetTheAddressOfTheRow() {
        var build = operation("build")
        build.parameters = [
            Parameter(place: .body, field: Field(name: "size", type: .integer, source: place(20, in: "ship/build.md")))
        ]
        let model = APIModel(services: [Service(identifier: "ship", operations: [build])])
        let found = Linter().lint(model: model, findings: findings)
        #expect(found.map(\.address) == ["dock/moor", "ship/build/request.size"])
    }
}
