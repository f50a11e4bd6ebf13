/// Reads texts with the common marks of cells and prose: code, bold words, links, breaks, escapes.
///
/// What is rarer is left to the parser: nil, and nothing is guessed.
struct QuickInline {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int
    private var builder = InlineBuilder()
    /// Where text begins that is not handed over yet.
    private var pending: Int

    /// - Parameter source: what the result has for a source.
    static func read(_ text: String, source: String) -> Inline? {
        var text = text
        return text.withUTF8 { bytes in
            var reader = QuickInline(bytes)
            guard reader.run() else { return nil }
            return Inline(source: source, runs: reader.builder.runs, plain: reader.builder.plain)
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        var (low, high) = (0, bytes.count)
        while low < high, bytes[low].isBlank { low += 1 }
        while high > low, bytes[high - 1].isBlank { high -= 1 }
        (index, pending, end) = (low, low, high)
    }

    private mutating func run() -> Bool {
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: "`"): guard takeCode() else { return false }
            case UInt8(ascii: "*"): guard takeStrong() else { return false }
            case UInt8(ascii: "["): guard takeLink() else { return false }
            case UInt8(ascii: "<"): guard takeBreak() else { return false }
            case UInt8(ascii: "&"): guard takeReference() else { return false }
            case UInt8(ascii: "\\"): takeEscape()
            case UInt8(ascii: "_"):
                guard index > pending, index + 1 < end, bytes[index - 1].isWord, bytes[index + 1].isWord else {
                    return false
                }
                index += 1
            case UInt8(ascii: "!"), UInt8(ascii: "]"), UInt8(ascii: "~"):
                // Images, links of other forms, struck text.
                let next = byte(at: index + 1)
                guard next != UInt8(ascii: "["), next != UInt8(ascii: "("), next != UInt8(ascii: "~") else {
                    return false
                }
                index += 1
            case 0x0A, 0x0D: return false
            default: index += 1
            }
        }
        flush()
        builder.finish()
        return true
    }

    private func byte(at offset: Int) -> UInt8 { offset >= 0 && offset < end ? bytes[offset] : 0x20 }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private mutating func flush() {
        if pending < index { builder.add(.text, text(pending..<index)) }
        pending = index
    }

    private mutating func advance(to offset: Int) {
        index = offset
        pending = offset
    }

    /// Code between two single backticks.
    private mutating func takeCode() -> Bool {
        var close = index + 1
        while close < end, bytes[close] != UInt8(ascii: "`") {
            if bytes[close] == 0x0A || bytes[close] == 0x0D { return false }
            close += 1
        }
        guard close < end, close > index + 1, byte(at: close + 1) != UInt8(ascii: "`") else { return false }
        flush()
        var content = (index + 1)..<close
        let isPadded = bytes[content.lowerBound] == 0x20 && bytes[close - 1] == 0x20
        if isPadded {
            guard !content.allSatisfy({ bytes[$0] == 0x20 }) else { return false }
            content = (content.lowerBound + 1)..<(close - 1)
        }
        builder.add(.code, text(content))
        advance(to: close + 1)
        return true
    }

    /// `**word**`, both ends letters or digits, so that nothing around can part the marks from them.
    private mutating func takeStrong() -> Bool {
        let open = index + 2
        if byte(at: index + 1) != UInt8(ascii: "*") {
            // A star between blanks is text.
            guard index > 0, byte(at: index - 1) == 0x20, byte(at: index + 1) == 0x20 else { return false }
            index += 1
            return true
        }
        guard isWord(byte(at: open)) else { return false }
        var close = open
        while close < end, isPlain(bytes[close]) { close += 1 }
        guard byte(at: close) == UInt8(ascii: "*"), byte(at: close + 1) == UInt8(ascii: "*"),
            byte(at: close + 2) != UInt8(ascii: "*"), isWord(bytes[close - 1]), !hasLooseLine(open..<close)
        else { return false }
        flush()
        builder.enter("**") { $0.formUnion(.strong) }
        builder.add(.text, text(open..<close))
        builder.leave("**")
        advance(to: close + 2)
        return true
    }

    /// `[words](target)`, both without marks; brackets that are no link are text.
    private mutating func takeLink() -> Bool {
        var close = index + 1
        while close < end, isPlain(bytes[close]) || bytes[close] == UInt8(ascii: "_") { close += 1 }
        guard byte(at: close) == UInt8(ascii: "]"), byte(at: close + 1) == UInt8(ascii: "(") else {
            // A link of another form, or brackets that only a definition would make a link.
            return false
        }
        guard close > index + 1, !hasLooseLine((index + 1)..<close) else { return false }
        var target = close + 2
        while target < end, isTarget(bytes[target]) { target += 1 }
        guard byte(at: target) == UInt8(ascii: ")"), target > close + 2 else { return false }
        flush()
        builder.enter("[]") { _ in }
        builder.setLink(text((close + 2)..<target))
        builder.add(.text, text((index + 1)..<close))
        builder.leave("[]")
        advance(to: target + 1)
        return true
    }

    private mutating func takeBreak() -> Bool {
        guard let after = CellSource.breakTag(bytes, index) else {
            // A comparison is text; anything else may be a tag.
            let next = byte(at: index + 1)
            guard next == 0x20 || next == UInt8(ascii: "=") || next.isDigit else { return false }
            index += 1
            return true
        }
        flush()
        builder.addBreak()
        advance(to: after)
        return true
    }

    private mutating func takeReference() -> Bool {
        let next = byte(at: index + 1)
        guard next.isLetter || next == UInt8(ascii: "#") else {
            index += 1
            return true
        }
        for (name, character) in Self.references where matches(name, at: index + 1) {
            flush()
            builder.add(.text, character)
            advance(to: index + 1 + name.utf8CodeUnitCount)
            return true
        }
        return false
    }

    private mutating func takeEscape() {
        guard byte(at: index + 1).isPunctuation else {
            index += 1
            return
        }
        flush()
        pending = index + 1
        index += 2
    }

    private func matches(_ name: StaticString, at offset: Int) -> Bool {
        guard offset + name.utf8CodeUnitCount <= end else { return false }
        for index in 0..<name.utf8CodeUnitCount where bytes[offset + index] != name.utf8Start[index] { return false }
        return true
    }

    private static let references: [(StaticString, String)] = [
        ("lt;", "<"), ("gt;", ">"), ("amp;", "&"), ("nbsp;", "\u{A0}"), ("quot;", "\""),
    ]

    /// What means nothing, wherever it stands.
    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "~"), 0x0A, 0x0D:
            false
        default: true
        }
    }

    /// A low line that is not inside a word.
    private func hasLooseLine(_ range: Range<Int>) -> Bool {
        range.contains { index in
            bytes[index] == UInt8(ascii: "_") && !(bytes[index - 1].isWord && bytes[index + 1].isWord)
        }
    }

    private func isTarget(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "&"), UInt8(ascii: "`"), 0x7F:
            false
        default: true
        }
    }

    /// Beyond ASCII, punctuation is rare but possible: only what is surely a letter or digit.
    private func isWord(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}
