import Foundation
import Testing

/// The validators of the generated modules against what the pages of specs/ document, written down by hand.
@Suite struct DocumentedRulesTests {
    @Test func everyRuleHoldsAtItsBounds() throws {
        let requests = try JSONTable.object("requests.json")
        var checked = 0
        for row in try JSONTable.lines("rules.jsonl") {
            let operation = row["operation"] as? String ?? ""
            let path = row["path"] as? String ?? ""
            var request = try #require(requests[operation], "no request of \(operation)")
            for (member, value) in row["context"] as? [String: Any] ?? [:] {
                request = JSONTable.setting(member.split(separator: ".")[...], of: request, to: value)
            }
            let title = "\(operation) \(path): \(row["rule"] ?? "")"
            for json in row["inside"] as? [Any] ?? [] {
                let value = JSONTable.setting(path.split(separator: ".")[...], of: request, to: JSONTable.value(json))
                let violations = try RequestTable.violations(of: operation, value)
                #expect(violations.isEmpty, "\(title) refuses \(json)")
                checked += 1
            }
            for json in row["outside"] as? [Any] ?? [] {
                let value = JSONTable.setting(path.split(separator: ".")[...], of: request, to: JSONTable.value(json))
                let violations = try RequestTable.violations(of: operation, value)
                let expected = path.replacingOccurrences(of: "[]", with: "[0]")
                #expect(violations == [expected], "\(title) lets \(json) pass, or refuses it elsewhere")
                checked += 1
            }
        }
        #expect(checked > 200, "the table was not read")
    }

    @Test func wordsThatAreNoRuleRefuseNothing() throws {
        let requests = try JSONTable.object("requests.json")
        for row in try JSONTable.lines("accepted.jsonl") {
            let operation = row["operation"] as? String ?? ""
            var request = try #require(requests[operation], "no request of \(operation)")
            for (path, json) in row["set"] as? [String: Any] ?? [:] {
                request = JSONTable.setting(path.split(separator: ".")[...], of: request, to: JSONTable.value(json))
            }
            let violations = try RequestTable.violations(of: operation, request)
            #expect(violations.isEmpty, "\(operation): \(row["why"] ?? "")")
        }
    }
}
