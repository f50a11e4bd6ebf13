import APIModel
import ModelTestSupport
import OpenAPIExporter
import Testing

@Suite struct RuleTests {
    struct Case: CustomTestStringConvertible {
        var constraint: Constraint
        var type: TypeReference = .string
        var accepted: [String]
        var refused: [String]
        var testDescription: String { "\(constraint.kind) \(accepted)" }
    }

    @Test(arguments: [
        Case(
            constraint: .range(NumberRange(minimum: .integer(1), maximum: .integer(200))), type: .integer,
            accepted: ["1", "200"], refused: ["0", "201"]),
        Case(
            constraint: .range(
                NumberRange(minimum: .integer(-1), maximum: .integer(10), excludesMinimum: true, excludesMaximum: true)),
            type: .integer, accepted: ["0", "9"], refused: ["-1", "10"]),
        Case(
            constraint: .multiple(step: .integer(10), start: .integer(20)), type: .integer, accepted: ["20", "90"],
            refused: ["25"]),
        Case(
            constraint: .enumeration(Enumeration(members: [.init(.string("yes")), .init(.string("a.b"))])),
            accepted: [#""yes""#, #""YES""#, #""A.b""#], refused: [#""yes/no""#, #""axb""#, #""""#, #""yesa.b""#]),
        Case(
            constraint: .enumeration(Enumeration(members: [.init(.string("Key"))], isCaseSensitive: true)),
            accepted: [#""Key""#], refused: [#""key""#]),
        Case(
            constraint: .enumeration(Enumeration(members: [.init(.integer(2)), .init(.integer(5))])), type: .integer,
            accepted: ["2", "5"], refused: ["3"]),
        Case(
            constraint: .enumeration(Enumeration(members: [.init(.string(">=")), .init(.string("=="))])),
            accepted: [#"">=""#], refused: [#"">""#]),
        Case(
            constraint: .length(LengthRange(minimum: 1, maximum: 3)), accepted: [#""船船船""#],
            refused: [#""""#, #""abcd""#]),
        Case(
            constraint: .length(LengthRange(minimum: 5, maximum: 6, unit: .bytes)), accepted: [#""船船""#, #""abcdef""#],
            refused: [#""a""#, #""abcdefg""#]),
        Case(
            constraint: .characters(
                CharacterRule(families: [.han, .digits, .lowercaseLetters], characters: ["_", "-", "]", "^"])),
            accepted: [#""船-1_a]^""#, #""""#, #""𠀀""#], refused: [#""a b""#, #""A""#, #""é""#]),
        Case(
            constraint: .characters(CharacterRule(families: [.digits, .lowercaseLetters], first: [.lowercaseLetters])),
            accepted: [#""a1""#, #""""#], refused: [#""1a""#, #""a-""#]),
        Case(
            constraint: .characters(
                CharacterRule(required: [[.digits], [.lowercaseLetters, .uppercaseLetters]], exceptions: ["*"])),
            accepted: [#""1 A""#, #""*""#, #""é9z""#], refused: [#""123""#, #""abc""#, #""**""#]),
        Case(
            constraint: .characters(CharacterRule(prefix: "0086-")), accepted: [#""0086-1""#], refused: [#""0001-1""#]),
        Case(
            constraint: .network(
                NetworkRule(blocks: ["10.0.0.0/8", "172.16.0.0/12"], minimumMask: 16, maximumMask: 28)),
            accepted: [#""10.9.0.0/16""#, #""172.31.0.0/28""#],
            refused: [#""10.0.0.0/29""#, #""11.0.0.0/16""#, #""172.32.0.0/16""#, #""10.0.0.0/8""#]),
        Case(
            constraint: .itemCount(CountRange(minimum: 1, maximum: 2)), type: .array(.string),
            accepted: [#"["a"]"#], refused: ["[]", #"["a","b","c"]"#]),
        Case(
            constraint: .entryCount(CountRange(maximum: 1)), type: .map(.string), accepted: ["{}"],
            refused: [#"{"a":"","b":""}"#]),
        Case(
            constraint: .keys(["mast"]), type: .object, accepted: ["{}", #"{"mast":1}"#], refused: [#"{"oar":1}"#]),
        Case(
            constraint: .each(.range(NumberRange(maximum: .integer(9)))), type: .array(.integer), accepted: ["[1,9]"],
            refused: ["[1,10]", #"["a"]"#]),
        Case(
            constraint: .each(.range(NumberRange(maximum: .integer(9)))), type: .map(.integer),
            accepted: [#"{"a":9}"#], refused: [#"{"a":10}"#]),
        Case(
            constraint: .anyOf([.format(.empty), .format(.cidr)]), accepted: [#""""#, #""10.0.0.0/8""#],
            refused: [#""10.0.0.0/33""#, #""x""#]),
    ])
    func constraintsBecomeKeywords(example: Case) throws {
        let body = try Build.body([Build.field("value", example.type, example.constraint)])
        for text in example.accepted { #expect(try body.accepts("{\"value\":\(text)}"), "\(text)") }
        for text in example.refused { #expect(try !body.accepts("{\"value\":\(text)}"), "\(text)") }
    }

    @Test(
        arguments: [
            (
                TextFormat.dateTime,
                ["2018-01-31T00:00:00Z", "2018-01-31T00:00:00+0000", "2018-01-31T00:00:00.5-08:00"],
                ["2018-01-31 00:00:00", "2018-13-01T00:00:00Z", "2018-01-31T25:00:00Z"]
            ),
            (.dateTimeSpaced, ["2018-01-31 23:59:59"], ["2018-01-31", "2018-01-31T23:59:59"]),
            (.date, ["2018-01-31"], ["20180131", "2018-1-31"]), (.time, ["23:59:60"], ["23:59"]),
            (.hourMinute, ["23:59", "24:00"], ["24:01", "25:00"]),
            (.timeWindow, ["00:00-01:00", "23:00-24:00"], ["00:00", "25:00-26:00"]),
            (.digits, ["0123"], ["", "1a"]), (.cidr, ["0.0.0.0/0"], ["0.0.0.0", "256.0.0.0/8"]),
            (.ipv4, ["1.2.3.4"], ["1.2.3", "1.2.3.256"]), (.dottedPair, ["index.handler"], ["index", ".x", "a.b.c"]),
            (.base64, ["", "UEsDBA=="], ["not base64 at all!"]), (.empty, [""], [" "]),
        ] as [(TextFormat, [String], [String])])
    func formsBecomePatterns(format: TextFormat, accepted: [String], refused: [String]) throws {
        let body = try Build.body([Build.field("value", .string, .format(format))])
        for text in accepted { #expect(try body.accepts("{\"value\":\"\(text)\"}"), "\(text)") }
        for text in refused { #expect(try !body.accepts("{\"value\":\"\(text)\"}"), "\(text)") }
    }

    @Test func documentedSpellingsStandBesideThePattern() throws {
        let list = Enumeration(members: [.init(.string("Basic"), meaning: "the plain one"), .init(.string("bgp"))])
        let value = try #require(
            try Build.body([Build.field("value", .string, .enumeration(list))]).property("value"))
        #expect(value["x-enum"] == .array([.string("Basic"), .string("bgp")]))
        #expect(value["x-enum-descriptions"] == .object([.init("Basic", .string("the plain one"))]))
        #expect(value["enum"] == nil)
    }

    @Test func whatNoKeywordSaysIsARemark() throws {
        let value = try #require(
            try Build.body([Build.field("value", .integer, .multiple(step: .integer(10), start: .integer(5)))])
                .property("value"))
        let remark = try #require(value["x-rule"]?.items?.first)
        #expect(remark["kind"] == .string("multiple"))
        #expect(remark["step"] == .integer(10))
        #expect(remark["start"] == .integer(5))
        #expect(remark["x-source"] == .string("ship/build.md:9"))
        #expect(value["multipleOf"] == nil)
    }

    @Test func severalRulesOfOneKeywordAllHold() throws {
        let body = try Build.body([
            Build.field(
                "value", .string, .format(.digits), .characters(CharacterRule(prefix: "1")),
                .length(LengthRange(maximum: 3)))
        ])
        #expect(try body.accepts(#"{"value":"123"}"#))
        #expect(try !body.accepts(#"{"value":"213"}"#))
        #expect(try !body.accepts(#"{"value":"1a"}"#))
        #expect(try !body.accepts(#"{"value":"1234"}"#))
    }

    @Test func probableRulesAreNotes() throws {
        var field = Build.field("value", .integer)
        field.rules = [
            Rule(.range(NumberRange(maximum: .integer(1))), certainty: .probable, evidence: Build.evidence("about 1"))
        ]
        let body = try Build.body([field])
        #expect(try body.accepts(#"{"value":5}"#))
        #expect(body.property("value")?["x-notes"]?.items?.first?["text"] == .string("about 1"))
    }

    @Test func aRuleThatTheDefaultBreaksIsANote() throws {
        let body = try Build.body([
            Build.field("value", .integer, default: .integer(0), .range(NumberRange(minimum: .integer(1))))
        ])
        #expect(body.property("value")?["default"] == .integer(0))
        #expect(body.property("value")?["minimum"] == nil)
        #expect(body.property("value")?["x-notes"] != nil)
    }

    @Test func wordsBesideANumberAreNoValues() throws {
        func body(_ values: [JSONValue]) throws -> Build.BodySchema {
            let list = Enumeration(members: values.map { .init($0) }, isCaseSensitive: true)
            return try Build.body([Build.field("flags", .integer, .enumeration(list))])
        }
        let words = try body([.string("1 << 0"), .string("1 << 1")])
        #expect(try words.accepts(#"{"flags":3}"#))
        #expect(words.property("flags")?["x-enum"] != nil)
        let numbers = try body([.integer(1), .integer(2)])
        #expect(try !numbers.accepts(#"{"flags":3}"#))
    }
}
