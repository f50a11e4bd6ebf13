/// Small work on the words of pages.
enum Prose {
    /// A short piece of a text, for messages.
    static func excerpt(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 60 ? line.prefix(57) + "…" : String(line)
    }
}
