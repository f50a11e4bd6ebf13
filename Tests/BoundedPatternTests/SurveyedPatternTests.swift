import BoundedPattern
import Testing

/// One of the surveyed patterns, a text, and what it should give; nil for no match.
struct Reading: Sendable, CustomTestStringConvertible {
    var pattern: String
    var text: String
    var groups: [String: String]?

    init(_ pattern: String, _ text: String, _ groups: [String: String]?) {
        self.pattern = pattern
        self.text = text
        self.groups = groups
    }

    var testDescription: String { "\(pattern) on \(text)" }
}

@Suite("Patterns of the surveyed profiles")
struct SurveyedPatternTests {
    @Test("compile", arguments: surveyedPatterns)
    func compile(source: String) throws {
        let pattern = try Pattern(source)
        // Any text will do: the run must end and not stumble.
        _ = pattern.firstMatch(in: "GET /a/{b} 默认值为1 [x](y.md) array of strings")
    }

    @Test("match as meant", arguments: readings)
    func match(reading: Reading) throws {
        // A test of a pattern that no profile has would say nothing.
        #expect(surveyedPatterns.contains(reading.pattern))
        let match = try Pattern(reading.pattern).firstMatch(in: reading.text)
        guard let groups = reading.groups else {
            #expect(match?.text == nil)
            return
        }
        let found = try #require(match)
        for (name, text) in groups { #expect(found[name] == text) }
    }

    static let readings: [Reading] = [
        Reading(#"^(?<name>[A-Za-z]\w*)$"#, "describeDisks", ["name": "describeDisks"]),
        Reading(#"^(?<name>[A-Za-z]\w*)$"#, "describe disks", nil),
        Reading(
            #"^https?://(?<host>[^/]+)(?<path>/.+)$"#, "https://a.b.com/v1/regions/{regionId}",
            ["host": "a.b.com", "path": "/v1/regions/{regionId}"]),
        Reading(
            #"^(?:<a name=".*">)?(?<model>[A-Z]\w*)(?:</a>)?$"#, #"<a name="Result">Result</a>"#, ["model": "Result"]),
        Reading(#"^(?<item>.+)\[\]$"#, "Disk[][]", ["item": "Disk[]"]),
        Reading(#"^\[(?<of>[^\]]+)\]\(.*\)$"#, "[Disk](#disk)", ["of": "Disk"]),
        Reading(
            #"[Rr]ange\s*:?\s*\[(?<min>-?\d+),\s*(?<max>-?\d+)\]"#, "Page size; Range : [-1, 100]",
            ["min": "-1", "max": "100"]),
        Reading(#"取值范围?[:：]\s*(?<list>[^，。；<]+)"#, "类型，取值范围：\u{3000}ssd/hdd。", ["list": "ssd/hdd"]),
        Reading(#"取值范围[:：]?\s*\[(?<min>-?\d+)[,，-]\s*(?<max>-?\d+)\]"#, "取值范围：[1，200]", ["max": "200"]),
        Reading(#"默认(?:值)?(?:为|是)?[:：]?\s*(?<value>[\w.\-]+)"#, "默认值是false表示否", ["value": "false"]),
        Reading(
            #"^(?<method>GET|POST|PUT|PATCH|DELETE|HEAD)\s+(?<path>/[^\s?]*)"#, "GET /avatar?email=a",
            ["path": "/avatar"]),
        Reading(#"^array of (?<item>.+?)s?$"#, "array of hashes", ["item": "hashe"]),
        Reading(
            #"^(?<a>.+?)(?: or |/)(?<b>.+)$"#, "integer or string or null", ["a": "integer", "b": "string or null"]),
        Reading(#"[Dd]efaults? (?:is|to|value:)\s*`?(?<value>[^`.;,)]+)`?"#, "x. Defaults to `40`.", ["value": "40"]),
        Reading(
            #"(?i)^(?<method>GET|POST|PUT|DELETE)\s+(?<path>/[^\s(]*)(?:\s+\(HMAC SHA256\))?"#,
            "Post /wapi/v3/withdraw.html (HMAC SHA256)", ["method": "Post", "path": "/wapi/v3/withdraw.html"]),
        Reading(#"^(?<name>.+?)\s*(?:\([A-Z_]+\))?$"#, "New order (TRADE)", ["name": "New order"]),
        Reading(#"^(?<title>.+?)\s*\((?<name>[\w, ]+)\)\s*:?$"#, "Order status (status):", ["name": "status"]),
        Reading(#"^(?<name>[^%]+?)(?:\s*%.*)?$"#, "Get Emoji % GET /emojis", ["name": "Get Emoji"]),
        Reading(
            #"^(?<model>.+?)(?: Object)? (?:Structure|Object|Fields)$"#, "Emoji Object Structure", ["model": "Emoji"]),
        Reading(#"^(?<of>.+?)\s*\(.*[^)]\)$"#, "string (a) or (b)", ["of": "string"]),
        Reading(
            #"^(?:\[array\]\(.*?\)|array|list) of (?:up to \d+ |partial )*(?<item>.+?)$"#,
            "[array](a) of up to 10 partial embeds", ["item": "embeds"]),
        Reading(
            #"^dict(?:ionary)?\\?<(?<key>[^,]+), ?(?<item>.+?)\\?>$"#, #"dict\<string, array<int>\>"#,
            ["key": "string", "item": "array<int>"]),
        Reading(
            #"^\[(?<text>[^\]]+)\]\((?<href>[^)]+)\)(?: (?:request )?(?:objects?|object ids?|"#
                + #"structures?|strings?|data))?$"#,
            "[user](a#user-object) object ids", ["href": "a#user-object"]),
        Reading(#"\((?<min>\d+)-(?<max>\d+)(?: characters)?\)"#, "name (2-30 characters)", ["min": "2", "max": "30"]),
        Reading(#"\s*(?:\\?\*)+$|\s*\[\d\]$"#, #"tags \*\*"#, [:]),
        Reading(#"\{(?<name>[^}|]+?)\s*(?:\|[^}]*)?\}"#, "/users/{id | userPrincipalName}/x", ["name": "id"]),
        Reading(#"(?i)^http request$"#, "HTTP request", [:]),
        Reading(#"`(?<status>\d{3})"#, "returns `204 No Content`", ["status": "204"]),
        Reading(#"(?:^|\. )Required\."#, "The name. Required.", [:]),
        Reading(#"\bRead-?\s?only\b"#, "只读Read-only的", [:]),
        Reading(#"\bRead-?\s?only\b"#, "Readonlyish", nil),
        Reading(
            #"^-\s*`?\s*(?:https?://[^/\s]+)?(?<path>/[^\s?`]*)"#, "- ` http://xx.com/api/user/register `",
            ["path": "/api/user/register"]),
        Reading(#"^List(?:<|&lt;)(?<item>.+)(?:>|&gt;)$"#, "List&lt;List&lt;Int&gt;&gt;", ["item": "List&lt;Int&gt;"]),
    ]
}
