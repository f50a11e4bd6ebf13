import APIModel
import ModelTestSupport
import OpenAPIExporter
import Testing

@Suite struct CrossRuleTests {
    private let upToNine = Constraint.range(NumberRange(minimum: .integer(1), maximum: .integer(9)))

    private func fields(unitDefault: JSONValue? = nil) -> [Field] {
        [Build.field("unit", .string, default: unitDefault), Build.field("duration", .integer)]
    }

    private func rule(_ condition: Condition?, _ consequence: Consequence, certainty: Certainty = .certain) -> CrossRule
    {
        CrossRule(when: condition, consequence, certainty: certainty, evidence: Build.evidence(), field: "duration")
    }

    @Test func aBoundHoldsOnlyUnderItsCondition() throws {
        let rule = rule(
            .equals(member: "unit", values: [.string("month")]), .constrain(member: "duration", upToNine))
        let body = try Build.body(fields(), rules: [rule])
        #expect(try !body.accepts(#"{"unit":"month","duration":10}"#))
        #expect(try !body.accepts(#"{"unit":"MONTH","duration":10}"#))
        #expect(try body.accepts(#"{"unit":"year","duration":10}"#))
        #expect(try body.accepts(#"{"duration":10}"#))
        #expect(try body.accepts(#"{"unit":3,"duration":10}"#) == false, "the type of the member still holds")
    }

    @Test func anAbsentMemberCountsAsItsDefault() throws {
        let equals = rule(
            .equals(member: "unit", values: [.string("month")]), .constrain(member: "duration", upToNine))
        let body = try Build.body(fields(unitDefault: .string("month")), rules: [equals])
        #expect(try !body.accepts(#"{"duration":10}"#))
        let differs = rule(
            .differs(member: "unit", values: [.string("year")]), .constrain(member: "duration", upToNine))
        #expect(try !Build.body(fields(unitDefault: .string("month")), rules: [differs]).accepts(#"{"duration":10}"#))
        #expect(try Build.body(fields(unitDefault: .string("year")), rules: [differs]).accepts(#"{"duration":10}"#))
        #expect(try Build.body(fields(), rules: [differs]).accepts(#"{"duration":10}"#))
        #expect(try !Build.body(fields(), rules: [differs]).accepts(#"{"unit":"day","duration":10}"#))
    }

    @Test func conditionsCombine() throws {
        let condition = Condition.all([
            .above(member: "duration", bound: .integer(1)),
            .any([.absent(member: "unit"), .equals(member: "unit", values: [.string("x")])]),
        ])
        let body = try Build.body(fields(), rules: [rule(condition, .forbid(member: "duration"))])
        #expect(try !body.accepts(#"{"duration":2}"#))
        #expect(try !body.accepts(#"{"duration":2,"unit":"x"}"#))
        #expect(try body.accepts(#"{"duration":1}"#))
        #expect(try body.accepts(#"{"duration":2,"unit":"y"}"#))
    }

    @Test func requiredMembers() throws {
        let both = try Build.body(
            fields(),
            rules: [rule(.present(member: "unit"), .require(member: "duration"))])
        #expect(both.schema["dependentRequired"] == .object([.init("unit", .array([.string("duration")]))]))
        #expect(try !both.accepts(#"{"unit":"a"}"#))
        let either = try Build.body(fields(), rules: [rule(nil, .requireAny(members: ["unit", "duration"]))])
        #expect(try !either.accepts("{}"))
        #expect(try either.accepts(#"{"unit":"a"}"#))
        let without = try Build.body(
            fields(), rules: [rule(.absent(member: "unit"), .require(member: "duration"))])
        #expect(try !without.accepts("{}"))
        #expect(try without.accepts(#"{"unit":"a"}"#))
    }

    @Test func distancesAndProbableRulesRefuseNothing() throws {
        let rules = [
            rule(nil, .distance(from: "unit", to: "duration", maximumSeconds: 60)),
            rule(nil, .require(member: "unit"), certainty: .probable),
        ]
        let body = try Build.body(fields(), rules: rules)
        #expect(try body.accepts("{}"))
        #expect(body.schema["x-rule"]?.items?.first?["maximumSeconds"] == .integer(60))
        #expect(body.schema["x-notes"]?.items?.count == 1)
    }

    @Test func rulesOfShapesStandInTheirComponent() throws {
        let rule = rule(.equals(member: "unit", values: [.string("month")]), .require(member: "duration"))
        let body = try Build.body(
            [Build.field("term", .shape("Term"))], shapes: [Build.shape("Term", fields(), rules: [rule])])
        #expect(try !body.accepts(#"{"term":{"unit":"month"}}"#))
        #expect(try body.accepts(#"{"term":{"unit":"month","duration":1}}"#))
    }

    @Test func rulesThatReachBeyondTheBodyStandOnTheOperation() throws {
        let rule = rule(.absent(member: "ids"), .require(member: "name"))
        let operation = Build.operation(
            "list", .get,
            parameters: [
                Parameter(place: .query, field: Build.field("ids", .array(.string))),
                Parameter(place: .query, field: Build.field("name", .string)),
            ], rules: [rule])
        let document = Build.document([operation])
        let rules = try #require(document[path: "paths", "/v1/ships", "get", "x-request-rules"])
        #expect(!JSONSchema(rules).accepts(.object([])))
        #expect(JSONSchema(rules).accepts(.object([.init("ids", .array([]))])))
    }
}
