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

    @Test func twoNamesThatAdaptToOneAreNumberedWhateverTheirOrder() {
        for names in [["a-b", "aB", "a.b"], ["a.b", "a-b", "aB"]] {
            var scope = NameScope()
            let result = Dictionary(uniqueKeysWithValues: zip(names, scope.assign(names, adapt: SwiftName.member)))
            #expect(result == ["aB": "aB", "a-b": "aB2", "a.b": "aB3"])
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
