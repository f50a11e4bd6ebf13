import APIModel
import DocumentReader
import SourceModel
import TablatureKit
import Testing
import YAMLReading

/// tablature.yaml: what it says, and what is refused with place and hint.
struct ConfigurationTests {
    private func load(_ text: String) throws -> Configuration {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "tablature.yaml")
        return try Configuration.load(folder.path + "/tablature.yaml")
    }

    @Test func everyKey() throws {
        let configuration = try load(
            """
            version: 1
            pages: [docs, more]
            exclude: ["**/old/**"]
            output: Out
            profiles: [own.yaml]
            dialects: [own]
            modules: {cps: {name: JDCloudCPS, prefix: CPS}, vm: VM}
            access: internal
            hashable: true
            authentication: {module: Signing, type: Keys, package: "../signing"}
            templates: templates
            shapes: {cps/GetAItem: CountedItem}
            overrides:
              - address: cps/createInstances/request.count
                reason: the table is wrong
                set: {type: Long, required: true, default: 3, description: words, sensitive: true}
                rules: {replace: [{minimum: 1, exclusiveMaximum: 10}, {enum: [1, "1", true]}, {minLength: 2}], drop: [pattern]}
            """)
        #expect(configuration.pages == ["docs", "more"])
        #expect(configuration.excluded == ["**/old/**"])
        #expect(configuration.output == "Out")
        #expect(configuration.modules["cps"]?.name == "JDCloudCPS")
        #expect(configuration.modules["cps"]?.prefix == "CPS")
        #expect(configuration.modules["vm"]?.prefix == "VM")
        #expect(configuration.isPublic == false)
        #expect(configuration.isHashable)
        #expect(configuration.authentication?.package == "../signing")
        #expect(configuration.shapes == ["cps/GetAItem": "CountedItem"])
        let change = try #require(configuration.overrides.first).change
        #expect(change.type == "Long" && change.isRequired == true && change.defaultValue == .integer(3))
        #expect(change.replacesRules && change.droppedRules == ["pattern"])
        #expect(change.rules.map(\.kind) == ["range", "enum", "length"])
    }

    @Test func whatPagesDoNotSayOfAService() throws {
        let configuration = try load(
            """
            version: 1
            services:
              ship:
                baseURL: http://ship.example.com:8080/api/v4/
                authentication: [bearer, bearer Bot, basic, header k, query q r, signature]
                arrays: repeated
              bare: {authentication: basic}
            """)
        let settings = try #require(configuration.services["ship"])
        #expect(
            settings.authentication == [
                .bearer(prefix: "Bearer"), .bearer(prefix: "Bot"), .basic, .key(place: .header, name: "k"),
                .key(place: .query, name: "q r"), .signature,
            ])
        #expect(settings.arrays == .repeated)
        #expect(configuration.services["bare"]?.authentication == [.basic])
        let place = SourceModel.SourceLocation(file: "a.md")
        let operation = Operation(
            id: "a", title: "a", method: .get, address: Address(scheme: "", host: "", path: "/a", source: place),
            aliases: [Alias(method: .get, path: "/b")], source: place, methodSource: place, language: "en")
        var other = operation
        other.address.host = "far.example.com"
        var based = operation
        based.address.basePath = "/v1"
        based.address.path = "/v1/a"
        var whole = operation
        whole.address.path = "/api/v4/a"
        var service = Service(identifier: "ship", operations: [operation, other, based, whole])
        settings.apply(to: &service)
        #expect(service.operations[0].address.host == "ship.example.com:8080")
        #expect(service.operations[0].address.scheme == "http")
        #expect(service.operations[0].address.path == "/api/v4/a")
        #expect(service.operations[0].aliases[0].path == "/api/v4/b")
        #expect(service.operations[1].address == other.address)
        #expect(service.operations.dropFirst(2).map(\.address.path) == ["/api/v4/a", "/api/v4/a"])
        #expect(service.operations.dropFirst(2).map(\.address.basePath) == ["/api/v4", "/api/v4"])
        #expect(service.authentication.count == 6)
    }

    @Test func onePageFolderAsAWord() throws { #expect(try load("version: 1\npages: docs\n").pages == ["docs"]) }

    @Test(
        arguments: [
            ("version: 1\npaegs: [a]\n", 2, "did you mean 'pages'?"), ("version: 2\n", 1, nil),
            ("version: 1\nservices: {a: {baseURL: example.com}}\n", 2, "write it as https://example.com/api"),
            ("version: 1\nservices: {a: {authentication: baisc}}\n", 2, "did you mean 'basic'?"),
            ("version: 1\nservices: {a: {authentication: [body k]}}\n", 2, nil),
            ("version: 1\nservices: {a: {authentication: [\"header a b\"]}}\n", 2, nil),
            ("version: 1\nservices: {a: {arrays: bracket}}\n", 2, "did you mean 'brackets'?"),
            ("pages: [a]\n", 1, nil), ("version: 1\nhashable: maybe\n", 2, nil),
            ("version: 1\naccess: privat\n", 2, nil), ("version: 1\nmodules: {cps: 9to5}\n", 2, nil),
            ("version: 1\nmodules: {cps: {nmae: A}}\n", 2, "did you mean 'name'?"),
            ("version: 1\nmodules: {cps: \"A; import X\"}\n", 2, nil),
            ("version: 1\nlint: {severities: {page.damged: off}}\n", 2, "did you mean 'page.damaged'?"),
            ("version: 1\nlint: {ignore: [{code: page.damaged}]}\n", 2, nil),
            ("version: 1\noverrides:\n  - {address: a/b.c, set: {type: Long}}\n", 3, nil),
            (
                "version: 1\noverrides:\n  - {address: a/b.c, reason: \" \", set: {type: Long}}\n", 3,
                "say why the page is wrong"
            ),
            ("version: 1\noverrides:\n  - {address: a/b.c, reason: r}\n", 3, "give it 'set' or 'rules'"),
            ("version: 1\noverrides:\n  - {address: a/b.c, reason: r, set: {tpye: Long}}\n", 3, "did you mean 'type'?"),
            (
                "version: 1\noverrides:\n  - {address: a/b.c, reason: r, rules: {add: [{minimun: 1}]}}\n", 3,
                "did you mean 'minimum'?"
            ),
            ("version: 1\noverrides:\n  - {address: a/b.c, reason: r, rules: {add: [{}]}}\n", 3, nil),
            ("version: 1\noutput: [a]\n", 2, nil), ("version: [\n", 2, nil), ("- a\n", 1, nil),
        ] as [(String, Int, String?)])
    func faults(_ text: String, _ line: Int, _ hint: String?) throws {
        do {
            _ = try load(text)
            Issue.record("the configuration was taken")
        } catch let error as InputError {
            let finding = try #require(error.diagnostics.first)
            #expect(finding.code == .configurationInvalid && finding.severity == .error)
            #expect(finding.location?.line == line)
            if let hint { #expect(finding.hint == hint) }
        }
    }

    @Test func filesThatCannotBeRead() throws {
        let folder = try TemporaryFolder()
        #expect(throws: InputError.self) { try Configuration.load(folder.path + "/none.yaml") }
        #expect(throws: InputError.self) { try Configuration.load(folder.path) }
        try folder.write([0xFF, 0xFE], to: "binary.yaml")
        #expect(throws: InputError.self) { try Configuration.load(folder.path + "/binary.yaml") }
    }
}
