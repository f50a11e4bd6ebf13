/// Reads paragraphs that are lists of definitions (`term`, and below it lines that begin with a colon) as items.
enum DefinitionList {
    /// An item as CommonMark, and how many lines of the paragraph stand before it.
    struct Item: Hashable {
        var text: String
        var line: Int
    }

    private static let longestTerm = 96

    /// The items of a paragraph; empty where it is none of definitions.
    static func items(of text: String) -> [Item] {
        guard text.contains("\n:") else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.drop { $0 == " " || $0 == "\t" }
        }
        var items: [Item] = []
        var words: [Substring] = []
        for (number, line) in lines.enumerated() {
            if let definition = definition(line) {
                guard !items.isEmpty else { return [] }
                words.append(definition)
            } else if number + 1 < lines.count, Self.definition(lines[number + 1]) != nil {
                finish(&items, words)
                words = []
                guard line.utf8.count <= longestTerm, !line.isEmpty else { return [] }
                items.append(Item(text: term(line), line: number))
            } else if words.isEmpty {
                return []
            } else {
                words[words.count - 1] = Substring(words[words.count - 1] + " " + line)
            }
        }
        finish(&items, words)
        return items
    }

    private static func definition(_ line: Substring) -> Substring? {
        guard line.first == ":", let next = line.dropFirst().first, next == " " || next == "\t" else { return nil }
        return line.dropFirst().drop { $0 == " " || $0 == "\t" }
    }

    /// The term as code, as names in lists are written.
    private static func term(_ line: Substring) -> String {
        var text = String(line)
        while text.hasSuffix(":") || text.hasSuffix(" ") { text.removeLast() }
        return text.contains("`") || text.contains("**") ? text : "`\(text)`"
    }

    private static func finish(_ items: inout [Item], _ words: [Substring]) {
        guard let last = items.indices.last else { return }
        items[last].text += " – " + words.map(withoutShortcodes).joined(separator: " – ")
    }

    /// `{{<required>}} String` is what a template makes of the word.
    private static func withoutShortcodes(_ text: Substring) -> String {
        guard text.contains("{{<") else { return String(text) }
        return String(text.replacing("{{<", with: "").replacing(">}}", with: ""))
    }
}
