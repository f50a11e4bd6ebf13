import APIModel
import DocumentReader
import SourceModel
import Testing

/// A page in its usual order, of parts that a test gives.
struct Page {
    var title: String? = "getThing"
    var description = "Reads a thing."
    var method = "GET"
    var address = "https://things.example.com/v1/things"
    var path = "None"
    var request = "None"
    var response = "None"
    var codes = "|Return code|Description|\n|---|---|\n|**200**|OK|"

    var text: String {
        let sections = [
            title.map { "# \($0)" }, "## Description\n\(description)", "## Request method\n\(method)",
            "## Request address\n\(address)\n\n\(path)", "## Request parameter\n\(request)",
            "## Response parameter\n\(response)", "## Response code\n\(codes)",
        ]
        return sections.compactMap { $0 }.joined(separator: "\n\n\n") + "\n"
    }

    /// The same page by the words of the Chinese profile.
    var chinese: String {
        let words = [
            ("## Description", "## 描述"), ("## Request method", "## 请求方式"), ("## Request address", "## 请求地址"),
            ("## Request parameter", "## 请求参数"), ("## Response parameter", "## 返回参数"), ("## Response code", "## 返回码"),
            ("|Name|Type|Required or not|Default value|Description|", "|名称|类型|是否必需|默认值|描述|"),
            ("|Name|Type|Description|", "|名称|类型|描述|"), ("|Return code|Description|", "|返回码|描述|"), ("\nNone\n", "\n无\n"),
        ]
        return words.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// A table of a request: rows as `name|type|required|default|description`.
    static func request(_ rows: String...) -> String {
        table("|Name|Type|Required or not|Default value|Description|", 5, rows)
    }

    /// A table of an answer: rows as `name|type|description`.
    static func response(_ rows: String...) -> String { table("|Name|Type|Description|", 3, rows) }

    private static func table(_ header: String, _ columns: Int, _ rows: [String]) -> String {
        ([header, String(repeating: "|---", count: columns) + "|"] + rows.map { "|\($0)|" }).joined(separator: "\n")
    }
}

/// What pages say, read as the tool reads them.
struct Reading {
    var model: APIModel
    var findings: [Diagnostic]

    init(
        _ pages: [String: String], order: ([String]) -> [String] = { $0 }, profiles: ProfileLibrary? = nil,
        overrides: [Override] = [], shapeNames: [String: String] = [:]
    ) throws {
        let outlined = order(pages.keys.sorted()).map { path in
            let folder = path.split(separator: "/").dropLast().joined(separator: "/")
            return OutlinedPage(bytes: Array((pages[path] ?? "").utf8), path: path, group: folder)
        }
        let library = try profiles ?? ProfileLibrary(only: ["jdcloud-en", "jdcloud-zh"])
        let results = ProfileChooser(library).read(PageSet(outlined, name: "pages")).results
        let built = ModelBuilder(overrides: overrides, shapeNames: shapeNames).build(results)
        model = built.model
        findings = (results.flatMap(\.findings) + built.findings).sorted()
    }

    init(_ page: String, path: String = "things/getThing.md") throws { try self.init([path: page]) }

    init(_ page: Page) throws { try self.init(page.text) }

    /// Findings as `line code`, but for those about rules, which are another reader's.
    var codes: [String] {
        findings.filter { !$0.code.rawValue.hasPrefix("rule.") }.map { "\($0.location?.line ?? 0) \($0.code.rawValue)" }
    }

    var service: Service { get throws { try #require(model.services.first) } }

    /// The only operation, or the one of that id.
    func operation(_ id: String? = nil) throws -> Operation {
        try #require(model.services.flatMap(\.operations).first { id == nil || $0.id == id })
    }

    func shape(_ name: String) throws -> Shape { try #require(try service.shape(named: name)) }

    func parameter(_ name: String) throws -> Parameter {
        try #require(try operation().parameters.first { $0.field.name == name })
    }
}

extension Shape {
    /// The members as `name type`.
    var outline: [String] { fields.map { "\($0.name) \($0.type)" } }
}
