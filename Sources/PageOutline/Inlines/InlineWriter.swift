/// Writes runs as CommonMark.
enum InlineWriter {
    static func source(of runs: [Inline.Run]) -> String {
        var result = ""
        for run in runs {
            switch run.kind {
            case .lineBreak: result += "\n"
            case .code: result += wrapped(code(run.text), run)
            case .text:
                // Marks hold only next to the text that they mark.
                let body = run.text.drop { $0 == " " }
                let inner = body.reversed().drop { $0 == " " }.count
                let text = String(body.prefix(inner))
                result += run.text.prefix(run.text.count - body.count)
                if !text.isEmpty { result += wrapped(escaped(text), run) }
                result += body.dropFirst(inner)
            }
        }
        return result
    }

    private static func wrapped(_ text: String, _ run: Inline.Run) -> String {
        var text = text
        if run.style.contains(.strong) { text = "**\(text)**" }
        if run.style.contains(.emphasis) { text = "*\(text)*" }
        if run.style.contains(.struck) { text = "~~\(text)~~" }
        if run.style.contains(.marked) { text = "<mark>\(text)</mark>" }
        if let link = run.link { text = "[\(text)](\(target(link)))" }
        return text
    }

    private static func code(_ text: String) -> String {
        var longest = 0
        var current = 0
        for byte in text.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        let mark = String(repeating: "`", count: longest + 1)
        let blank = longest > 0 || text.hasPrefix(" ") ? " " : ""
        return mark + blank + text + blank + mark
    }

    private static func target(_ link: String) -> String {
        let isPlain = !link.isEmpty && link.utf8.allSatisfy { $0 > 0x20 && !#"()<>\"#.utf8.contains($0) }
        if isPlain { return link }
        return "<" + link.replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing(">", with: "\\>")
            .replacing("\n", with: " ") + ">"
    }

    /// A text with a backslash before what would be a mark.
    private static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if isMark(byte, at: index, in: bytes) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isMark(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
        let previous = index > 0 ? bytes[index - 1] : 0x20
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        switch byte {
        case UInt8(ascii: "`"): return true
        case UInt8(ascii: "\\"): return next.isPunctuation || index + 1 == bytes.count
        case UInt8(ascii: "*"): return !(previous.isSpace && next.isSpace)
        case UInt8(ascii: "_"): return !(previous.isWord && next.isWord)
        case UInt8(ascii: "<"): return next.isLetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
        case UInt8(ascii: "&"): return next.isLetter || next == UInt8(ascii: "#")
        case UInt8(ascii: "]"): return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") || next == UInt8(ascii: ":")
        case UInt8(ascii: "~"): return next == byte
        default: return false
        }
    }
}
