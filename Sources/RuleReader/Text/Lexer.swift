/// Cuts CommonMark inline text into tokens: one pass, each scalar looked at a bounded number of times.
struct Lexer {
    private let input: [Unicode.Scalar]
    private let lexicon: Lexicon
    private var position = 0
    private var output: [Unicode.Scalar] = []
    private var tokens: [Token] = []
    private var isGlued = false

    /// Cuts a text with the words of a lexicon.
    static func tokens(of text: String, lexicon: Lexicon) -> TokenizedText {
        var lexer = Lexer(input: Array(text.unicodeScalars), lexicon: lexicon)
        lexer.strip()
        lexer.cut()
        var text = TokenizedText(scalars: lexer.output, tokens: lexer.tokens)
        Composition.compose(&text)
        Composition.composeChoices(&text)
        Brackets.pair(&text)
        return text
    }

    private init(input: [Unicode.Scalar], lexicon: Lexicon) {
        self.input = input
        self.lexicon = lexicon
        output.reserveCapacity(input.count)
    }

    // MARK: Markup

    /// Copies what a reader sees: tags, emphasis, escapes and targets of links are left out.
    private mutating func strip() {
        guard input.contains(where: Self.isMarkup) else {
            output = input
            return
        }
        while position < input.count {
            let scalar = input[position]
            switch scalar {
            case "\\" where position + 1 < input.count && isPunctuation(input[position + 1]):
                output.append(input[position + 1])
                position += 2
            case "<" where skipTag(): break
            case "&" where decodeEntity(): break
            case "*" where isEmphasis(): position += 1
            case "]" where position + 1 < input.count && input[position + 1] == "(" && skipTarget(): break
            default:
                output.append(scalar)
                position += 1
            }
        }
    }

    private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\\" || scalar == "<" || scalar == "&" || scalar == "*" || scalar == "]"
    }

    private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 32 && !Self.isWord(scalar) || scalar == "_"
    }

    private mutating func skipTag() -> Bool {
        guard position + 1 < input.count else { return false }
        let next = input[position + 1]
        guard Self.isLetter(next) || next == "/" else { return false }
        let limit = min(input.count, position + 400)
        guard let end = input[position..<limit].firstIndex(of: ">") else { return false }
        let name = input[(position + 1)..<end].prefix(4)
        if name.starts(with: "br".unicodeScalars) || name.starts(with: "/br".unicodeScalars) { output.append("\n") }
        // What is set as code is quoted.
        if name.starts(with: "code".unicodeScalars) || input[(position + 1)..<end].starts(with: "/code".unicodeScalars)
        {
            output.append("`")
        }
        position = end + 1
        return true
    }

    private mutating func decodeEntity() -> Bool {
        for (name, scalar) in Self.entities where input[position...].starts(with: name.unicodeScalars) {
            output.append(scalar)
            position += name.unicodeScalars.count
            return true
        }
        return false
    }

    private static let entities: [(String, Unicode.Scalar)] = [
        ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&nbsp;", " "), ("&#39;", "'"),
    ]

    /// An asterisk beside another or beside a letter marks emphasis; alone it is a value.
    private func isEmphasis() -> Bool {
        let before = position > 0 ? input[position - 1] : " "
        let after = position + 1 < input.count ? input[position + 1] : " "
        return before == "*" || after == "*"
    }

    /// Leaves out the target of a link and marks its end with a sign of its own.
    private mutating func skipTarget() -> Bool {
        let limit = min(input.count, position + 600)
        guard let end = input[position..<limit].firstIndex(of: ")") else { return false }
        output.append(Self.linkEnd)
        position = end + 1
        return true
    }

    private static let linkEnd: Unicode.Scalar = "\u{FFFC}"

    // MARK: Tokens

    private mutating func cut() {
        var index = 0
        let count = output.count
        while index < count {
            let scalar = output[index]
            if scalar == "\n" {
                add(.lineBreak, index, index + 1)
                index += 1
                isGlued = false
            } else if scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
                || scalar == "\u{200B}" || scalar == "\r"
            {
                isGlued = false
                index += 1
            } else if Self.isWord(scalar) {
                index = cutWord(index)
            } else if let (sign, length) = Signs.match(output, index) {
                add(.sign(sign), index, index + length)
                index += length
            } else {
                index = cutText(index)
            }
        }
    }

    private mutating func add(_ kind: Token.Kind, _ start: Int, _ end: Int, isASCII: Bool = false) {
        tokens.append(Token(kind: kind, start: start, end: end, isGlued: isGlued, isASCII: isASCII))
        isGlued = true
    }

    private mutating func cutWord(_ start: Int) -> Int {
        if let (term, end) = lexicon.match(output, start) {
            add(.term(term), start, end, isASCII: true)
            return end
        }
        var end = start
        if Self.isDigit(output[start]) {
            while end < output.count, Self.isDigit(output[end]) { end += 1 }
            add(.number, start, end, isASCII: true)
            return end
        }
        while end < output.count, Self.isWord(output[end]) || isApostrophe(end) { end += 1 }
        add(.word, start, end, isASCII: true)
        return end
    }

    /// An apostrophe between letters belongs to the word (`user's`).
    private func isApostrophe(_ index: Int) -> Bool {
        (output[index] == "'" || output[index] == "’") && index + 1 < output.count && output[index + 1] == "s"
            && (index + 2 >= output.count || !Self.isWord(output[index + 2]))
    }

    /// Writing without blanks: the vocabulary's phrases are cut out, the rest stays together.
    private mutating func cutText(_ start: Int) -> Int {
        if let (term, end) = lexicon.match(output, start), term != .andSoOn || endsList(start) {
            add(.term(term), start, end)
            return end
        }
        var end = start + 1
        while end < output.count, !Self.isWord(output[end]), output[end].value > 0x7F,
            Signs.match(output, end) == nil, output[end] != "\u{3000}", output[end] != "\u{200B}",
            lexicon.match(output, end) == nil
        { end += 1 }
        add(.text, start, end)
        return end
    }

    /// Whether a word such as `等` says that a list goes on: members stand before it, and none behind it.
    ///
    /// At the beginning of a member, or of the last word of one before the next, it is the first letter of another word.
    private func endsList(_ start: Int) -> Bool {
        guard let last = output[..<start].last(where: { $0 != " " }), !Self.beginsMember(last) else { return false }
        var end = start
        while end < output.count, end - start < 5, output[end].value >= 0x4E00, output[end].value < 0xA000 { end += 1 }
        return end == output.count || output[end] != "、"
    }

    /// Whether what follows a sign is the beginning of a member; a list that goes on may have a comma before that word.
    private static func beginsMember(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ";", "；", ":", "：", "\n": true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 48 && scalar.value <= 57 }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let folded = scalar.value | 0x20
        return folded >= 97 && folded <= 122
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) || scalar == "_" }
}
