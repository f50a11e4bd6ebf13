import APIModel

/// A small reference page in English that tests edit before it is read.
struct PageText {
    struct Row {
        var name: String
        var type: String
        var required: String
        var standard: String
        var description: String

        init(
            _ name: String, _ type: String, _ required: String = "False", default standard: String = "",
            _ description: String = ""
        ) {
            self.name = name
            self.type = type
            self.required = required
            self.standard = standard
            self.description = description
        }
    }

    var title = "createBox"
    var description = "Makes a box."
    var method = "POST"
    var address = "https://box.example.com/v1/regions/{regionId}/boxes"
    var path = [Row("regionId", "String", "True", "Where the box stands")]
    var request = [
        Row("name", "String", "True", "What the box is called"),
        Row("size", "Integer", "False", "How large the box is"),
        Row("spec", "BoxSpec", "False", "How the box is made"),
    ]
    var requestModels: [(name: String, rows: [Row])] = [
        ("BoxSpec", [Row("colour", "String", "False", "Paint"), Row("lids", "Lid[]", "False", "Its lids")]),
        ("Lid", [Row("kind", "String", "True", "Which lid"), Row("weight", "Integer", "False", "How heavy")]),
    ]
    var response = [Row("requestId", "String", "", "The request"), Row("result", "Result", "", "The answer")]
    var responseModels: [(name: String, rows: [Row])] = [
        ("Result", [Row("box", "Box", "", "The box"), Row("total", "Integer", "", "How many there are")]),
        ("Box", [Row("boxId", "String", "", "Its id"), Row("state", "String", "", "Its state")]),
    ]
    var codes = [("200", "OK"), ("404", "Not found")]

    var markdown: String {
        var text = "# \(title)\n\n## Description\n\(description)\n\n## Request method\n\(method)\n\n"
        text += "## Request address\n\(address)\n\n" + Self.table(path, isRequest: true)
        text += "\n## Request parameter\n" + Self.table(request, isRequest: true)
        for model in requestModels { text += "\n### \(model.name)\n" + Self.table(model.rows, isRequest: true) }
        text += "\n## Response parameter\n" + Self.table(response, isRequest: false)
        for model in responseModels { text += "\n### \(model.name)\n" + Self.table(model.rows, isRequest: false) }
        text += "\n## Response code\n|Return code|Description|\n|---|---|\n"
        for (code, words) in codes { text += "|**\(code)**|\(words)|\n" }
        return text
    }

    private static func table(_ rows: [Row], isRequest: Bool) -> String {
        if rows.isEmpty { return "None\n" }
        var text =
            isRequest
            ? "|Name|Type|Required or not|Default value|Description|\n|---|---|---|---|---|\n"
            : "|Name|Type|Description|\n|---|---|---|\n"
        for row in rows {
            let middle = isRequest ? "\(row.required)|\(row.standard)|" : ""
            text += "|**\(row.name)**|\(row.type)|\(middle)\(row.description)|\n"
        }
        return text
    }

    /// The page after an edit.
    func edited(_ edit: (inout PageText) -> Void) -> PageText {
        var copy = self
        edit(&copy)
        return copy
    }
}

extension Pages {
    /// The model of some pages, each in a file of its title.
    static func model(_ pages: PageText..., group: String = "Boxes") throws -> APIModel {
        var texts: [String: String] = [:]
        for page in pages { texts["\(group)/\(page.title).md"] = page.markdown }
        return try model(texts)
    }
}
