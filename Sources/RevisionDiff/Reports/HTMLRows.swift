import APIModel

/// HTML that grows: markup as it stands, and text that can never become markup.
struct HTMLText {
    private(set) var content = ""

    /// Adds markup of our own.
    mutating func raw(_ markup: String) { content += markup }

    /// Adds text of a page or of a user.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": content += "&amp;"
            case "<": content += "&lt;"
            case ">": content += "&gt;"
            case "\"": content += "&quot;"
            case "'": content += "&#39;"
            case "\n", "\t": content.unicodeScalars.append(" ")
            // Marks of direction would reorder what follows them.
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
            case let control where control.value < 32 || (127..<160).contains(control.value): break
            default: content.unicodeScalars.append(scalar)
            }
        }
    }
}

/// Both versions of a row, side by side, with the words that differ marked.
struct HTMLRows {
    let oldName: String
    let newName: String

    /// Writes the two versions of what `change` is about.
    func render(_ change: Change, _ page: inout HTMLText) {
        let pairs = change.oldRow == nil && change.newRow == nil ? Self.values(change) : Self.cells(change)
        let hasOld = change.oldRow != nil || (change.newRow == nil && change.before != nil)
        let hasNew = change.newRow != nil || (change.oldRow == nil && change.after != nil)
        guard hasOld || hasNew, !pairs.isEmpty else { return }
        page.raw("<div class=\"rows\">\n<div class=\"names\"><span></span><span class=\"old\">")
        page.text(oldName)
        page.raw("</span><span class=\"new\">")
        page.text(newName)
        page.raw("</span></div>\n")
        for (name, before, after) in pairs { row(name, hasOld ? before : nil, hasNew ? after : nil, &page) }
        page.raw("</div>\n")
    }

    private func row(_ name: String, _ before: String?, _ after: String?, _ page: inout HTMLText) {
        let isSame = before == after
        page.raw("<div class=\"row\(isSame ? " same" : "")\"><span class=\"name\">\(name)</span>")
        let words = WordDiff(before ?? "", after ?? "")
        let isPair = before != nil && after != nil
        cell(before, words.old, "old", isPair ? "del" : nil, &page)
        cell(after, words.new, "new", isPair ? "ins" : nil, &page)
        page.raw("</div>\n")
    }

    private func cell(_ text: String?, _ runs: [WordDiff.Run], _ side: String, _ mark: String?, _ page: inout HTMLText)
    {
        guard let text else {
            page.raw("<span class=\"cell \(side) absent\"></span>")
            return
        }
        page.raw("<span class=\"cell \(side)\">")
        if text.isEmpty { page.raw("<i>empty</i>") }
        for run in runs {
            guard let mark, !run.isCommon else {
                page.text(run.text)
                continue
            }
            page.raw("<\(mark)>")
            page.text(run.text)
            page.raw("</\(mark)>")
        }
        page.raw("</span>")
    }

    /// The cells of a row, those that neither side has left out.
    private static func cells(_ change: Change) -> [(String, String, String)] {
        let (old, new) = (change.oldRow, change.newRow)
        let all = [
            ("name", old?.name ?? "", new?.name ?? ""), ("type", old?.type ?? "", new?.type ?? ""),
            ("required", requirement(old), requirement(new)),
            ("default", old?.defaultText ?? "", new?.defaultText ?? ""),
            ("description", old?.description ?? "", new?.description ?? ""),
        ]
        return all.filter { !$0.1.isEmpty || !$0.2.isEmpty }
    }

    private static func requirement(_ row: Change.Row?) -> String {
        switch row?.requirement {
        case .required: "required"
        case .optional: "optional"
        case .notStated, .conditional, nil: ""
        }
    }

    private static func values(_ change: Change) -> [(String, String, String)] {
        guard !change.kind.rawValue.hasPrefix("model-") || change.kind == .modelRenamed else { return [] }
        let name =
            change.kind.isDescription
            ? "words" : change.path.isEmpty ? "value" : change.section == .codes ? "words" : change.path
        return [(name, change.before?.plainText ?? "", change.after?.plainText ?? "")]
    }
}
