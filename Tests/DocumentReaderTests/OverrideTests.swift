import APIModel
import DocumentReader
import SourceModel
import Testing

/// Corrections of pages.
struct OverrideTests {
    private let page = Page(
        method: "POST", address: "https://things.example.com/v1/{id}", path: Page.request("id|String|True||"),
        request: Page.request("spec|Spec[]|True||", "count|Integer|False|1|") + "\n\n### Spec\n"
            + Page.request("name|String|True||Its name", "inner|Inner|False||") + "\n\n### Inner\n"
            + Page.request("deep|String|False||"),
        response: Page.response("name|String|", "spec|Answer|") + "\n\n### Answer\n" + Page.response("deep|Integer|"))

    private func override(_ address: String, line: Int = 1, _ change: (inout Override.Change) -> Void) -> Override {
        var result = Override.Change()
        change(&result)
        return Override(
            address: address, reason: "the page is wrong", change: result,
            source: SourceLocation(file: "t.yaml", line: line, column: 5))
    }

    private func reading(_ overrides: Override...) throws -> Reading {
        try Reading(["a.md": page.text], overrides: overrides)
    }

    @Test func everyKindOfChange() throws {
        let reading = try reading(
            override("things/getThing/request.count") { $0.type = "Long" },
            override("things/getThing/path.id") { $0.type = "Integer" },
            override("things/getThing/request.spec[].name") { $0.isRequired = false },
            override("things/getThing/request.spec.inner.deep") { $0.defaultValue = .string("x") },
            override("things/Spec.inner") { $0.description = "words" },
            override("things/getThing/response.name") { $0.isSensitive = true },
            override("things/getThing/response.spec.deep") {
                $0.rules = [.range(NumberRange(minimum: .integer(1), maximum: .integer(5)))]
                $0.replacesRules = true
            })
        #expect(reading.codes == [])
        #expect(try reading.parameter("count").field.type == .long)
        #expect(try reading.parameter("id").field.type == .integer)
        #expect(try reading.shape("Spec").fields.map(\.requirement) == [.optional, .optional])
        #expect(try reading.shape("Spec").fields[1].description == "words")
        #expect(try reading.shape("Inner").fields[0].defaultValue == .string("x"))
        #expect(try reading.operation().response[0].isSensitive)
        #expect(try reading.shape("Answer").fields[0].rules.map(\.constraint.kind) == ["range"])
    }

    @Test(arguments: [
        "things/getThing/request.nowhere", "things/getThing/request.spec.nowhere", "things/getNothing/request.count",
        "other/getThing/request.count",
        "things/Nothing.name", "things/Spec.nowhere", "things/getThing/request", "things", "", "#", "/",
        "things/getThing/codes.200",
        "things/getThing/request.count#range", "things/getThing/request.count.deeper",
    ])
    func whatMatchesNothingIsAnError(_ address: String) throws {
        let reading = try reading(override(address, line: 7) { $0.type = "Long" })
        let finding = try #require(reading.findings.first { $0.code == .overrideUnused })
        #expect(finding.severity == .error)
        #expect(finding.location == SourceLocation(file: "t.yaml", line: 7, column: 5))
    }
}
