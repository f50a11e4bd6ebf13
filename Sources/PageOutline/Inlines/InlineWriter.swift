/// Writes runs as CommonMark that reads back as the same runs.
struct InlineWriter {
    private var result = ""

    static func source(of runs: [Inline.Run]) -> String {
        if runs.count == 1, let run = runs.first, run.kind == .text, run.style.isEmpty, run.link == nil {
            return TextEscapes.escaped(run.text, inLink: false)
        }
        var writer = InlineWriter()
        for (index, run) in runs.enumerated() {
            writer.write(run, before: index + 1 < runs.count ? runs[index + 1] : nil)
        }
        return writer.result
    }

    private mutating func write(_ run: Inline.Run, before next: Inline.Run?) {
        switch run.kind {
        case .lineBreak: result += "\n"
        case .code: add(Self.code(run.text), run, follows: next?.text.first)
        case .text:
            // Marks hold only next to the text that they mark.
            let body = run.text.drop { $0 == " " }
            let text = body.prefix(body.count - body.reversed().prefix { $0 == " " }.count)
            let rest = body.dropFirst(text.count)
            result += run.text.prefix(run.text.count - body.count)
            if !text.isEmpty {
                add(
                    TextEscapes.escaped(String(text), inLink: run.link != nil), run,
                    follows: rest.first ?? next?.text.first)
            }
            result += rest
        }
    }

    /// A text between the marks of its style.
    private mutating func add(_ text: String, _ run: Inline.Run, follows: Character?) {
        let usesMarks = run.link != nil || isSafe(text, follows: follows)
        var text = text
        func wrap(_ style: Inline.Style, _ mark: String, _ tag: String) {
            guard run.style.contains(style) else { return }
            text = usesMarks && !mark.isEmpty ? mark + text + mark : "<\(tag)>\(text)</\(tag)>"
        }
        wrap(.strong, run.link == nil ? "**" : "", "b")
        wrap(.emphasis, run.style.contains(.strong) || run.link != nil ? "" : "*", "i")
        wrap(.struck, run.style.isDisjoint(with: [.strong, .emphasis]) && run.link == nil ? "~~" : "", "s")
        wrap(.marked, "", "mark")
        if let link = run.link {
            // After an exclamation mark it would be an image.
            text = "[\(text)](\(Self.target(link)))"
        }
        result += text
    }

    /// Whether marks of emphasis hold around a text, whatever stands beside them.
    private func isSafe(_ text: String, follows: Character?) -> Bool {
        let before = result.last
        if let before, "*_~\\".contains(before) { return false }
        if let follows, "*_~".contains(follows) { return false }
        guard let first = text.first, let last = text.last else { return false }
        let opens = Self.isWord(first) || before.map { $0 == " " || $0 == "\n" } ?? true
        let closes = Self.isWord(last) || follows.map { $0 == " " } ?? true
        return opens && closes
    }

    private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func code(_ text: String) -> String {
        var longest = 0
        var current = 0
        for byte in text.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        let mark = String(repeating: "`", count: longest + 1)
        let isBlank = text.utf8.allSatisfy { $0 == 0x20 }
        let blank = !isBlank && (longest > 0 || text.hasPrefix(" ") && text.hasSuffix(" ")) ? " " : ""
        return mark + blank + text + blank + mark
    }

    private static func target(_ link: String) -> String {
        let isPlain = !link.isEmpty && link.utf8.allSatisfy { $0 > 0x20 && !#"()<>\&"#.utf8.contains($0) }
        if isPlain { return link }
        var result = "<"
        for character in link.unicodeScalars {
            switch character {
            case "\\", "<", ">", "&": result += "\\" + String(character)
            case "\n", "\r": result += " "
            default: result.unicodeScalars.append(character)
            }
        }
        return result + ">"
    }
}

/// Backslashes before what would be a mark.
enum TextEscapes {
    static func escaped(_ text: String, inLink: Bool) -> String {
        var text = text
        guard text.withUTF8({ bytes in bytes.contains { $0.isPunctuation } }) else { return text }
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + 8)
            for (index, byte) in bytes.enumerated() {
                if isMark(byte, at: index, in: bytes, inLink: inLink) { result.append(UInt8(ascii: "\\")) }
                result.append(byte)
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// What stands beside the text is not known: at its ends, all that could be a mark is one.
    private static func isMark(
        _ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>, inLink: Bool
    ) -> Bool {
        guard byte.isPunctuation else { return false }
        let previous = index > 0 ? bytes[index - 1] : 0
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case UInt8(ascii: "`"): return true
        case UInt8(ascii: "\\"): return next.isPunctuation || next == 0
        case UInt8(ascii: "*"): return previous != 0x20 || next != 0x20
        case UInt8(ascii: "_"): return !(previous.isWord && next.isWord)
        case UInt8(ascii: "<"):
            return next.isLetter || next == 0 || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
                || next == UInt8(ascii: "?")
        case UInt8(ascii: "&"): return next.isLetter || next == UInt8(ascii: "#") || next == 0
        case UInt8(ascii: "["): return inLink
        case UInt8(ascii: "]"):
            return inLink || next == 0 || next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
                || next == UInt8(ascii: ":")
        case UInt8(ascii: "!"): return next == 0 || next == UInt8(ascii: "[")
        case UInt8(ascii: "~"): return next == byte || previous == byte || next == 0 || previous == 0
        default: return false
        }
    }
}
