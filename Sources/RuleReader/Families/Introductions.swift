import APIModel

/// What the introduction of a page says about single fields.
enum IntroductionFamily {
    /// A paragraph of an introduction that may speak about fields.
    struct Paragraph {
        var text: TokenizedText
        /// Its words in lower case, from the first word on.
        var words: String
        /// Whether it says what one request holds.
        var speaksOfRequests: Bool
        /// Its place in the introduction.
        var index: Int
        /// Whether it is the end of another one, behind a line break.
        var isTail = false
    }

    /// The paragraphs that state anything, cut into tokens; what follows a line break may begin with a name too.
    static func paragraphs(_ introduction: some Sequence<(String, TokenizedText)>, lexicon: Lexicon) -> [Paragraph] {
        var result: [Paragraph] = []
        for (index, (prose, text)) in introduction.enumerated() {
            guard let paragraph = paragraph(text, index) else { continue }
            result.append(paragraph)
            var rest = Substring(prose)
            while let end = rest.firstIndex(of: "\n"), result.count < 200 {
                rest = rest[rest.index(after: end)...]
                guard var tail = Self.paragraph(Lexer.tokens(of: String(rest), lexicon: lexicon), index) else { break }
                tail.isTail = true
                result.append(tail)
            }
        }
        return result
    }

    private static func paragraph(_ text: TokenizedText, _ index: Int) -> Paragraph? {
        let states = text.tokens.contains { token in
            switch token.kind {
            case .term(.valueRange), .term(.range), .term(.value), .term(.onlySupports), .term(.onlyIs),
                .term(.singleRequest), .term(.limitedTo), .term(.atMost), .term(.totalLength):
                true
            default: false
            }
        }
        guard states else { return nil }
        let start = text.tokens.firstIndex {
            $0.kind != .sign(.dash) && $0.kind != .sign(.asterisk) && $0.kind != .term(.the)
        }
        return Paragraph(
            text: text, words: text.string(span(start ?? 0, text.tokens.count)).lowercased(),
            speaksOfRequests: text.tokens.contains { $0.kind == .term(.singleRequest) }, index: index)
    }

    /// A sentence that speaks about a field.
    struct Statement {
        var draft: Draft
        var reading: Reading
        /// Which paragraph it stands in.
        var paragraph: Int
        /// Whether the field's own name stands before it, so that it holds where the row says nothing.
        var isNamed = false
    }

    /// The statements of an introduction about one field: lists and intervals behind the field's name, and how many items
    /// one request takes.
    static func statements(
        about field: FieldFacts, label: String, in paragraphs: [Paragraph], siblings: Siblings, lexicon: Lexicon
    ) -> [Statement] {
        var result: [Statement] = []
        for paragraph in paragraphs {
            let isNamed = names(paragraph, field, label)
            guard isNamed || !paragraph.isTail && mayCount(paragraph, field) else { continue }
            let reading = Reading(text: paragraph.text, field: field, siblings: siblings, lexicon: lexicon)
            var drafts = Drafts(count: reading.count)
            if field.isArray {
                if paragraph.isTail { continue }
                BoundFamily.read(reading, into: &drafts)
                for draft in drafts.rules where isPerRequest(reading, draft) || isNamedCount(reading, draft) {
                    result.append(Statement(draft: draft, reading: reading, paragraph: paragraph.index))
                }
            } else if isNamed {
                IntervalFamily.read(reading, into: &drafts)
                EnumerationFamily.read(reading, into: &drafts)
                if field.scalar == .text {
                    ExclusionFamily.read(reading, into: &drafts)
                    BoundFamily.read(reading, into: &drafts)
                }
                for draft in drafts.rules where draft.certainty == .certain {
                    let isNamed = field.isNumeric && isHeadedBy(field, reading, draft)
                    result.append(
                        Statement(draft: draft, reading: reading, paragraph: paragraph.index, isNamed: isNamed))
                }
            } else if field.isNumeric {
                IntervalFamily.read(reading, into: &drafts)
                for draft in drafts.rules where draft.certainty == .certain && isHeadedBy(field, reading, draft) {
                    result.append(
                        Statement(draft: draft, reading: reading, paragraph: paragraph.index, isNamed: true))
                }
            }
        }
        return result
    }

    /// Whether a paragraph that does not begin with a field's name may state how many there are, or an interval in its unit.
    private static func mayCount(_ paragraph: Paragraph, _ field: FieldFacts) -> Bool {
        if field.isArray, paragraph.speaksOfRequests { return true }
        guard field.nameWords.count >= 2, let first = field.nameWords.first, field.isArray || field.isNumeric else {
            return false
        }
        if field.isNumeric, !field.isArray, Measure(rawValue: field.nameWords.last.map(Self.unitName) ?? "") == nil {
            return false
        }
        return paragraph.words.utf8.contains(first.utf8)
    }

    /// `mbps` as units are written.
    private static func unitName(_ word: String) -> String {
        switch word {
        case "mbps": "Mbps"
        case "kb", "mb", "gb", "tb": word.uppercased()
        default: word
        }
    }

    /// `with the bandwidth value range of [1-200]Mbps` for `bandwidthMbps`: the field's words stand right before the head, the
    /// unit among them.
    private static func isHeadedBy(_ field: FieldFacts, _ reading: Reading, _ draft: Draft) -> Bool {
        guard case .range(let range) = draft.constraint, let unit = range.unit, field.nameWords.count >= 2,
            field.nameWords.last == unit.lowercased(), reading.fits(Measure(rawValue: unit))
        else { return false }
        let words = field.nameWords.dropLast()
        let start = draft.tokens.lowerBound - words.count
        guard start >= 0 else { return false }
        return zip(words, start..<draft.tokens.lowerBound).allSatisfy { $0 == reading.surface($1).lowercased() }
    }

    /// `at most 5 security groups can be specified`, where the words behind the number are the field's name.
    private static func isNamedCount(_ reading: Reading, _ draft: Draft) -> Bool {
        guard case .itemCount(let range) = draft.constraint, range.maximum != nil, draft.certainty == .certain,
            reading.field.nameWords.count >= 2
        else { return false }
        let number = span(draft.tokens.lowerBound, draft.tokens.upperBound).last {
            reading.text.tokens[$0].kind == .number
        }
        guard let number else { return false }
        let name = reading.field.nameWords.joined(separator: " ")
        return reading.text.string(span(number + 1, number + 1 + reading.field.nameWords.count)).lowercased().hasPrefix(
            name)
    }

    /// Whether a sentence begins with the field's name in words, or with the label that its description begins with.
    private static func names(_ paragraph: Paragraph, _ field: FieldFacts, _ label: String) -> Bool {
        let words = paragraph.words.utf8
        if field.nameWords.count > 1, words.starts(with: field.nameWords.joined(separator: " ").utf8) { return true }
        guard label.utf8.count > 5 else { return false }
        if words.starts(with: label.utf8) { return true }
        // `镜像仓库名称` is called `仓库名称` where it is plain which.
        let bytes = Array(label.utf8)
        guard bytes.count <= 60, bytes.allSatisfy({ $0 >= 0x80 }) else { return false }
        return bytes.indices.dropFirst().contains { start in
            bytes[start] & 0xC0 != 0x80 && bytes.count - start >= 12 && words.starts(with: bytes[start...])
        }
    }

    /// `A single request contains up to 50 data points`, where the field's name says what is counted.
    private static func isPerRequest(_ reading: Reading, _ draft: Draft) -> Bool {
        guard case .itemCount = draft.constraint, draft.certainty == .certain else { return false }
        let sentence = span(reading.sentenceStart(draft.tokens.lowerBound), draft.tokens.lowerBound)
        guard reading.contains(sentence, { $0 == .singleRequest }) else { return false }
        let after = span(draft.tokens.lowerBound, min(draft.tokens.upperBound + 3, reading.count))
        return after.contains { index in
            guard reading.text.tokens[index].isASCII else { return false }
            return reading.surface(index).lowercased().split(separator: " ").contains { word in
                word.utf8.count > 3 && reading.field.nameWords.contains(String(word))
            }
        }
    }
}

extension String.UTF8View {
    /// Whether some bytes stand anywhere in these.
    func contains(_ part: String.UTF8View) -> Bool {
        guard let first = part.first else { return true }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            if rest[place...].starts(with: part) { return true }
            rest = rest[rest.index(after: place)...]
        }
        return false
    }
}
