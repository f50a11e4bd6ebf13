import MarkdownTables

/// Small work on the words of pages.
enum Prose {
    /// The CommonMark of a cell, its line breaks as line feeds.
    static func text(ofCell cell: String, breaksAreLines: Bool) -> String {
        guard breaksAreLines, cell.utf8.contains(UInt8(ascii: "<")) else { return cell }
        var result: [UInt8] = []
        let bytes = Array(cell.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), let end = breakTag(bytes, index) {
                while let last = result.last, last == 0x20 { result.removeLast() }
                result.append(0x0A)
                index = end
                while index < bytes.count, bytes[index] == 0x20 { index += 1 }
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        while let last = result.last, last == 0x0A || last == 0x20 { result.removeLast() }
        return String(decoding: result.drop { $0 == 0x0A || $0 == 0x20 }, as: UTF8.self)
    }

    /// The end of `<br>`, `<br/>`, `</br>` in any case and with blanks inside, or nil.
    private static func breakTag(_ bytes: [UInt8], _ start: Int) -> Int? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        guard index + 1 < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "b"),
            bytes[index + 1] | 0x20 == UInt8(ascii: "r")
        else { return nil }
        index += 2
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
    }

    /// A short piece of a text, for messages.
    static func excerpt(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 60 ? line.prefix(57) + "…" : String(line)
    }
}
