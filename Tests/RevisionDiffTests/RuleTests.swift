import APIModel
import RevisionDiff
import SourceModel
import Testing

/// What is read from rules, with models made by hand: the rules of a row before and after.
struct RuleTests {
    private static let place = SourceLocation(file: "box.md", line: 20, column: 2)

    /// The changes of one row whose rules and words change.
    static func changes(
        _ before: [Constraint], _ after: [Constraint], type: TypeReference = .integer, isResponse: Bool = false,
        words: (String, String) = ("old words", "new words")
    ) -> [String] {
        report(field(before, type, words.0), field(after, type, words.1), isResponse: isResponse)
    }

    static func field(_ constraints: [Constraint], _ type: TypeReference, _ words: String) -> Field {
        Field(
            name: "size", type: type,
            rules: constraints.map { Rule($0, evidence: Evidence(text: words, source: place)) },
            description: words, source: place)
    }

    static func report(
        _ before: Field, _ after: Field, isResponse: Bool = false, rules: ([CrossRule], [CrossRule]) = ([], []),
        languages: (String, String) = ("en", "en")
    ) -> [String] {
        func model(_ field: Field, _ rules: [CrossRule], _ language: String) -> APIModel {
            let operation = Operation(
                id: "makeBox", title: "makeBox", method: .post,
                address: Address(
                    scheme: "https", host: "box.example.com", path: "/v1/boxes", version: "v1", source: place),
                parameters: isResponse ? [] : [Parameter(place: .body, field: field)],
                response: isResponse ? [field] : [],
                rules: rules, source: place, methodSource: place, language: language)
            return APIModel(services: [Service(identifier: "box", operations: [operation])])
        }
        let (old, new) = (model(before, rules.0, languages.0), model(after, rules.1, languages.1))
        let forward = RevisionDiff().compare(old, new)
        #expect(Mirror.differences(forward, RevisionDiff().compare(new, old)) == [])
        return forward.changes.map {
            "\($0.kind.rawValue): \($0.severity.wire.rawValue), \($0.severity.swift.rawValue)"
        }
    }

    static func range(_ low: Int64?, _ high: Int64?, unit: String? = nil) -> Constraint {
        .range(NumberRange(minimum: low.map { .integer($0) }, maximum: high.map { .integer($0) }, unit: unit))
    }

    static func list(_ values: String...) -> Constraint {
        .enumeration(Enumeration(members: values.map { .init(.string($0)) }))
    }

    static func numbers(_ values: Int64...) -> Constraint {
        .enumeration(Enumeration(members: values.map { .init(.integer($0)) }))
    }

    static func length(_ low: Int?, _ high: Int?) -> Constraint { .length(LengthRange(minimum: low, maximum: high)) }

    @Test func ranges() {
        let (a, b) = (Self.range(1, 100), Self.range(1, 50))
        #expect(Self.changes([], [a]) == ["request-parameter-range-added: non-breaking, non-breaking"])
        #expect(Self.changes([a], [b]) == ["request-parameter-range-narrowed: breaking, non-breaking"])
        #expect(Self.changes([b], [a]) == ["request-parameter-range-widened: non-breaking, non-breaking"])
        #expect(Self.changes([a], []) == ["request-parameter-description-changed: doc-only, doc-only"])
        #expect(
            Self.changes([a], [Self.range(10, 200)]) == [
                "request-parameter-range-narrowed: breaking, non-breaking",
                "request-parameter-range-widened: non-breaking, non-breaking",
            ])
        #expect(
            Self.changes([a], [b], isResponse: true) == ["response-property-range-narrowed: non-breaking, doc-only"])
        #expect(
            Self.changes([], [a], isResponse: true) == ["response-property-description-changed: doc-only, doc-only"])
    }

    @Test func stepsAndListsOfNumbers() {
        let grid = [Self.range(1, 100), .multiple(step: .integer(10), start: .integer(0))]
        #expect(
            Self.changes(grid, [Self.numbers(10, 20, 50)]) == [
                "request-parameter-range-narrowed: breaking, non-breaking"
            ])
        #expect(
            Self.changes([Self.range(1, 100)], grid) == ["request-parameter-range-narrowed: breaking, non-breaking"])
        #expect(Self.changes([], [Self.numbers(1, 2)]) == ["request-parameter-became-enum: non-breaking, non-breaking"])
        #expect(
            Self.changes([Self.numbers(1, 2)], [Self.numbers(2)]) == [
                "request-parameter-enum-value-removed: breaking, non-breaking"
            ])
        #expect(
            Self.changes(
                [.itemCount(CountRange(maximum: 5))], [.itemCount(CountRange(maximum: 3))], type: .array(.string))
                == ["request-parameter-range-narrowed: breaking, non-breaking"])
    }

    @Test func listsOfTexts() {
        let (a, b) = (Self.list("red", "blue"), Self.list("red", "blue", "green"))
        #expect(
            Self.changes([a], [b], type: .string) == ["request-parameter-enum-value-added: non-breaking, non-breaking"])
        #expect(Self.changes([b], [a], type: .string) == ["request-parameter-enum-value-removed: breaking, breaking"])
        #expect(Self.changes([], [a], type: .string) == ["request-parameter-became-enum: non-breaking, breaking"])
        #expect(
            Self.changes([Self.length(1, 8)], [a], type: .string).first
                == "request-parameter-became-enum: breaking, breaking")
        #expect(
            Self.changes([a], [], type: .string, isResponse: true) == [
                "response-property-stopped-being-enum: non-breaking, breaking"
            ])
        #expect(
            Self.changes([a], [Self.list("Red", "BLUE")], type: .string) == [
                "request-parameter-description-changed: doc-only, doc-only"
            ],
            "case does not count where the page does not say so")
    }

    @Test func lengthsAndForms() {
        #expect(
            Self.changes([Self.length(nil, 32)], [Self.length(nil, 64)], type: .string)
                == ["request-parameter-length-widened: non-breaking, non-breaking"])
        #expect(
            Self.changes([], [Self.length(nil, 64)], type: .string, isResponse: true)
                == ["response-property-length-added: non-breaking, doc-only"])
        #expect(
            Self.changes([.format(.date)], [.format(.dateTime)], type: .string, isResponse: true)
                == ["response-property-format-changed: breaking, doc-only"])
        #expect(
            Self.changes([.format(.date)], [.format(.dateTime)], type: .string)
                == ["request-parameter-pattern-changed: breaking, non-breaking"])
        #expect(
            Self.changes([.characters(CharacterRule(families: [.digits]))], [], type: .string)
                == ["request-parameter-pattern-removed: non-breaking, non-breaking"])
    }

    @Test func conditions() {
        let evidence = Evidence(text: "needed when", source: Self.place)
        func rule(_ kind: String) -> CrossRule {
            CrossRule(
                when: .equals(member: "kind", values: [.string(kind)]), .require(member: "size"), evidence: evidence,
                field: "size")
        }
        let (old, new) = (Self.field([], .integer, "old"), Self.field([], .integer, "new"))
        #expect(
            Self.report(old, new, rules: ([], [rule("a")])) == [
                "request-parameter-condition-added: non-breaking, doc-only"
            ])
        #expect(
            Self.report(old, new, rules: ([rule("a")], [rule("b")])) == [
                "request-parameter-condition-changed: breaking, doc-only"
            ])
        func bounds(_ high: Int64) -> CrossRule {
            CrossRule(
                when: .equals(member: "unit", values: [.string("month")]),
                .constrain(member: "size", Self.range(1, high)), evidence: evidence, field: "size")
        }
        #expect(
            Self.report(old, new, rules: ([bounds(9)], [bounds(6)])) == [
                "request-parameter-range-narrowed: breaking, non-breaking"
            ])
    }

    @Test func units() {
        #expect(
            Self.changes([], [], words: ("How long, in seconds", "How long, in milliseconds"))
                == ["request-parameter-unit-changed: breaking, doc-only"])
        #expect(
            Self.changes(
                [Self.range(1, 60, unit: "s")], [Self.range(1000, 60000, unit: "ms")],
                words: ("1-60 s", "1000-60000 ms"))
                == ["request-parameter-unit-changed: breaking, doc-only"])
        #expect(
            Self.changes([], [], isResponse: true, words: ("单位：KB", "单位：MB")) == [
                "response-property-unit-changed: breaking, doc-only"
            ])
        #expect(
            Self.changes([], [], words: ("Kept for 3 days", "Kept for some days"))
                == ["request-parameter-description-changed: doc-only, doc-only"])
    }

    @Test func defaults() {
        func field(_ cell: String?, _ value: JSONValue?, isProse: Bool, _ words: String) -> Field {
            Field(
                name: "size", type: .integer, defaultValue: value, defaultText: cell, isDefaultFromProse: isProse,
                description: words, source: Self.place)
        }
        let stated = field(nil, .integer(3), isProse: true, "3 by default")
        let cell = field("3", .integer(3), isProse: false, "3 by default")
        #expect(Self.report(stated, cell) == ["request-parameter-default-added: doc-only, non-breaking"])
        #expect(Self.report(cell, stated) == ["request-parameter-default-removed: doc-only, non-breaking"])
        let bare = field(nil, nil, isProse: false, "3 by default")
        #expect(Self.report(cell, bare) == ["request-parameter-default-removed: breaking, non-breaking"])
        #expect(
            Self.report(stated, field(nil, .integer(5), isProse: true, "5 by default"))
                == ["request-parameter-default-changed: breaking, non-breaking"])
        #expect(
            Self.report(cell, field("5", .integer(5), isProse: false, "5 by default"))
                == ["request-parameter-default-changed: breaking, non-breaking"], "the words only follow the cell")
    }

    @Test func anotherLanguageIsComparedByStructure() {
        let old = Self.field([Self.range(1, 100)], .integer, "range 1 to 100")
        let new = Self.field([Self.list("a")], .integer, "取值范围")
        #expect(Self.report(old, new, languages: ("en", "zh")) == [])
    }

    @Test func deprecation() {
        var new = Self.field([], .integer, "deprecated")
        new.deprecation = "deprecated"
        #expect(
            Self.report(Self.field([], .integer, "old"), new) == [
                "request-parameter-deprecated: non-breaking, non-breaking"
            ])
    }
}
