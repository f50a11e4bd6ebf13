import Foundation
import Testing

@testable import SwiftEmitter

@Suite struct NamingTests {
    @Test(arguments: [
        ("regionId", "regionId"), ("InstanceId", "InstanceId"), ("data_disk", "data_disk"), ("operator", "operator"),
        ("x-jdcloud-date", "xJdcloudDate"), ("a.b", "aB"), ("2fa", "_2fa"), ("名称", "u540Du79F0"), ("", "empty"),
        ("_", "underscore"),
        ("a b", "aB"), ("filter*", "filterAsterisk"), ("\u{202E}x", "u202EX"),
    ])
    func members(documented: String, expected: String) {
        #expect(SwiftName.member(documented) == expected)
    }

    @Test(arguments: [
        ("Standard", "standard"), ("Standard_app", "standardApp"), ("prepaid_by_duration", "prepaidByDuration"),
        ("NOT_FOUND", "notFound"), ("BGP", "bgp"), ("URLFor", "urlFor"), (">=", "greaterThanOrEqual"), ("=", "equal"),
        ("*", "asterisk"),
        ("4xx", "_4xx"), ("C++", "cPlusPlus"), ("a/b", "aB"), ("", "empty"), ("cn-north-1", "cnNorth1"), ("是", "u662F"),
    ])
    func enumerationMembers(value: String, expected: String) {
        #expect(SwiftName.lowerCamel(value) == expected)
    }

    @Test(arguments: [
        ("-1", "minus1"), ("1", "_1"), ("+8", "plus8"), ("-createdAt", "minusCreatedAt"), ("1.5", "_1_5"),
        ("15", "_15"),
        ("2026-01-02", "_2026_01_02"), ("-", "minus"),
    ])
    func signsAndDigitsThatCarryMeaningStay(value: String, expected: String) {
        #expect(SwiftName.lowerCamel(value) == expected)
    }

    @Test func methodsWhoseTypesWouldBeOneAreTwo() {
        var scope = NameScope(folding: .initial)
        let names = scope.assign(["List", "list"], adapt: SwiftName.member)
        #expect(Set(names.map(SwiftName.capitalized)).count == 2)
    }

    @Test func longNamesAreCutWhereTheyNameFiles() {
        let name = String(repeating: "a", count: 260)
        #expect(SwiftName.shortened(name).utf8.count < 130)
        #expect(SwiftName.shortened(name) != SwiftName.shortened(name + "b"))
        #expect(SwiftName.shortened("list") == "list")
    }

    @Test func twoNamesThatAdaptToOneSpellTheirSignsWhateverTheirOrder() {
        for names in [["a-b", "aB", "a.b"], ["a.b", "a-b", "aB"]] {
            var scope = NameScope()
            let result = Dictionary(uniqueKeysWithValues: zip(names, scope.assign(names, adapt: SwiftName.member)))
            #expect(result == ["aB": "aB", "a-b": "aMinusb", "a.b": "aDotb"])
        }
    }

    @Test func everyTypeOfTheRuntimeIsReserved() throws {
        let folder = Toolchain.root.appendingPathComponent("Sources/TablatureRuntime")
        let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
        let declaration = /^public (?:final )?(?:struct|enum|protocol|class|actor|typealias) ([A-Za-z]+)/
            .anchorsMatchLineEndings()
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            for match in text.matches(of: declaration) {
                #expect(ReservedNames.types.contains(String(match.1)), "\(match.1)")
            }
        }
    }
}
