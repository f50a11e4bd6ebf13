import APIModel
import Testing

@testable import RuleReader

@Suite struct DefaultTests {
    @Test(arguments: [
        ("Page Number; 1 by default", 1), ("默认为1", 1), ("默认1，单位秒", 1), ("default value is 100", 100),
        ("The default of the number of rows is 50 and so on", 50), ("3,600 seconds by default", 3600),
        ("缺省为86400秒", 86400), ("If it is not specified, the default value is 5", 5), ("如果不填，则默认为5", 5),
        ("Default 500; max 1000.", 500),
    ])
    func numbers(_ description: String, _ expected: Int64) {
        let field = read(description, .integer)
        #expect(field.defaultValue == .integer(expected))
        #expect(field.isDefaultFromProse)
        #expect(field.enforced.allSatisfy { $0.kind == "range" })
    }

    @Test(arguments: [
        ("It is set as false by default (not supported).", false), ("默认为false（不支持）", false), ("默认值：true", true),
        ("Defaults to `true`", true),
    ])
    func booleans(_ description: String, _ expected: Bool) {
        #expect(read(description, .boolean).defaultValue == .boolean(expected))
    }

    @Test(arguments: [
        ("Operator is eq by default", "eq"), ("默认eq", "eq"), ("版本，默认为LATEST", "LATEST"),
        ("value is month or year and month by default", "month"), ("- standard：标准模式(缺省)\n- safe：安全", "standard"),
    ])
    func texts(_ description: String, _ expected: String) {
        #expect(read(description).defaultValue == .string(expected))
    }

    @Test(arguments: [
        "current time by default", "默认所有数据库", "默认为vpc的默认路由表", "24 hours ago by default", "blank by default",
        "instead of the default message", "`A1` types default to `F1`, all others default to `G1`",
        "such as 1 by default",
    ])
    func wordsAreNoDefaults(_ description: String) {
        #expect(read(description).defaultValue == nil)
    }

    @Test func conditionalDefaultIsNone() {
        #expect(
            read("if the protocol is a transport layer protocol, the default value is 1", .integer).defaultValue == nil)
    }

    @Test func severalValuesAreNoDefault() {
        #expect(read("默认值1,2,3是等比缩放", .integer).defaultValue == nil)
    }

    @Test func cellWins() {
        let field = read([row("x", .integer, "5 by default", default: .integer(7))]).fields[0]
        #expect(field.defaultValue == .integer(7))
        #expect(!field.isDefaultFromProse)
    }

    @Test(arguments: ["Deprecated, use name instead", "已废弃，请使用name"])
    func deprecation(_ description: String) {
        #expect(read(description).deprecation != nil)
        #expect(read("a name").deprecation == nil)
    }
}
