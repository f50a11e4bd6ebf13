import Foundation
import SourceModel
import Testing

@testable import DocumentReader

/// Of each profile in the tool the page of our own words, damaged in three ways: what is broken is told at its line.
struct DamagedPageTests {
    /// A change of a page, and where it is told: a table whose row of dashes is broken is told where it begins.
    struct Damage: Sendable, CustomTestStringConvertible {
        var profile: String
        var page: String
        var old: String
        var new: String
        var offset = 0
        var code: DiagnosticCode

        var testDescription: String { "\(profile): \(new)" }
    }

    private static func damages(
        _ profile: String, _ page: String, route: (String, String), dashes: String, column: (String, String)
    ) -> [Damage] {
        // The last run of dashes is gone.
        let cut = String(dashes.reversed().drop { $0 != "-" }.drop { $0 == "-" }.reversed())
        return [
            Damage(profile: profile, page: page, old: route.0, new: route.1, code: .methodUnknown),
            Damage(profile: profile, page: page, old: dashes, new: cut, offset: -1, code: .tableUnread),
            Damage(profile: profile, page: page, old: column.0, new: column.1, code: .columnUnknown),
        ]
    }

    static let all: [Damage] =
        damages(
            "binance", "rest-api.md", route: ("GET /api", "GTE /api"),
            dashes: "------------ | ------------ | ------------ | ------------",
            column: ("Name | Type | Mandatory", "Name | Tpye | Mandatory"))
        + damages(
            "discord", "lighthouse.mdx", route: ("method=\"GET\"", "method=\"GTE\""),
            dashes: "|---------|---------|----------------|", column: ("| Type    | Desc", "| Tpye    | Desc"))
        + damages(
            "gitlab", "kites.md", route: ("GET /beaches", "GTE /beaches"),
            dashes: "|------------|-------------------|----------|---------------------------------|",
            column: ("| Required |", "| Reqiured |"))
        + damages(
            "showdoc", "lend.md", route: ("- POST", "- PSOT"), dashes: "|:----    |:---|:----- |-----   |",
            column: ("|必选|类型|", "|必选|类形|"))
        + damages(
            "smart-doc", "BakeryController.md", route: ("`POST`", "`PSOT`"),
            dashes: "|-----------|------|----------|-------------|-------|---------|",
            column: ("| Field | Type |", "| Field | Tpye |"))
        + damages(
            "widdershins", "index.md", route: ("`GET /boxes", "`GTE /boxes"), dashes: "|---|---|---|---|---|",
            column: ("|Name|In|", "|Name|Ni|"))
        + damages(
            "jdcloud-en", "things/getThing.md", route: ("GET", "GTE"), dashes: "|---|---|---|---|---|",
            column: ("|Name|Type|Required", "|Name|Tpye|Required"))
        + damages(
            "jdcloud-zh", "things/getThing.md", route: ("GET", "GTE"), dashes: "|---|---|---|---|---|",
            column: ("|名称|类型|是否", "|名称|类形|是否"))
        + [
            Damage(
                profile: "msgraph", page: "api/garden-list-trees.md", old: "GET /gardens", new: "GTE /gardens",
                code: .methodUnknown),
            Damage(
                profile: "msgraph", page: "resources/tree.md", old: "|:---|:---|:---|", new: "|:---|:---|", offset: -1,
                code: .tableUnread),
            Damage(
                profile: "msgraph", page: "resources/tree.md", old: "|Property|Type|", new: "|Property|Tpye|",
                code: .columnUnknown),
            Damage(profile: "bullets", page: "wells.mdx", old: "`PUT`", new: "`PTU`", code: .methodUnknown),
            Damage(
                profile: "bullets", page: "wells.mdx", old: "| ------ | ----------------------- | ------------------ |",
                new: "| ------ | ----------------------- |", offset: -1, code: .tableUnread),
            Damage(
                profile: "bullets", page: "wells.mdx", old: "(string: <required>)", new: "(strnig: <required>)",
                code: .typeMisspelt),
            // What names the members is gone: the table as a whole is told.
            Damage(
                profile: "gitlab", page: "kites.md", old: "| Attribute  | Type              | Req",
                new: "| Attribtue  | Type              | Req", code: .tableUnread),
            Damage(
                profile: "showdoc", page: "lend.md", old: "https://library", new: "htps:/library",
                code: .addressUnreadable),
            Damage(
                profile: "jdcloud-en", page: "things/getThing.md", old: "https://things", new: "htps//things",
                code: .addressUnreadable),
        ]

    @Test(arguments: all) func isToldAtItsLine(damage: Damage) throws {
        let pages = try Self.pages(of: damage.profile)
        let text = try #require(pages[damage.page])
        let range = try #require(text.range(of: damage.old))
        let line = text[..<range.lowerBound].count { $0.isNewline } + 1 + damage.offset
        #expect(try !Self.told(pages, damage, line), "before the damage")
        var damaged = pages
        damaged[damage.page] = text.replacingCharacters(in: range, with: damage.new)
        #expect(try Self.told(damaged, damage, line))
    }

    private static func told(_ pages: [String: String], _ damage: Damage, _ line: Int) throws -> Bool {
        let outlined = pages.keys.sorted().map { path in
            OutlinedPage(bytes: Array((pages[path] ?? "").utf8), path: path, group: "")
        }
        let library = try ProfileLibrary(only: [damage.profile])
        let results = ProfileChooser(library).read(PageSet(outlined, name: "own"), name: damage.profile).results
        let findings = results.flatMap(\.findings) + ModelBuilder().build(results).findings
        return findings.contains {
            $0.severity >= .warning && $0.code == damage.code && $0.location?.file == damage.page
                && $0.location?.line == line
        }
    }

    private static func pages(of profile: String) throws -> [String: String] {
        if profile.hasPrefix("jdcloud") {
            let page = Page(
                address: "https://things.example.com/v1/things/{id}",
                path: Page.request("**id**|String|True| |x"), request: Page.request("**count**|Integer|False|1|x"),
                response: Page.response("**requestId**|String|x"))
            return ["things/getThing.md": profile.hasSuffix("zh") ? page.chinese : page.text]
        }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Pages/\(profile)")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.contains(".md") }
        return try Dictionary(
            uniqueKeysWithValues: paths.map { path in
                (path, try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
            })
    }
}
