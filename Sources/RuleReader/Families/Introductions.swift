import APIModel

/// What the introduction of a page says about single fields.
enum IntroductionFamily {
    /// A paragraph of an introduction that may speak about fields.
    struct Paragraph {
        var text: TokenizedText
        /// Its words in lower case, from the first word on.
        var words: String
        /// Its place in the introduction.
        var index: Int
    }

    /// The paragraphs that state anything, cut into tokens.
    static func paragraphs(_ introduction: [String], lexicon: Lexicon) -> [Paragraph] {
        introduction.enumerated().compactMap { index, prose in
            let text = Lexer.tokens(of: prose, lexicon: lexicon)
            let states = text.tokens.contains { token in
                switch token.kind {
                case .term(.valueRange), .term(.range), .term(.value), .term(.onlySupports), .term(.onlyIs),
                    .term(.singleRequest), .term(.limitedTo):
                    true
                default: false
                }
            }
            guard states else { return nil }
            let start = text.tokens.firstIndex {
                $0.kind != .sign(.dash) && $0.kind != .sign(.asterisk) && $0.kind != .term(.the)
            }
            return Paragraph(
                text: text, words: text.string(span(start ?? 0, text.tokens.count)).lowercased(), index: index)
        }
    }

    /// A sentence that speaks about a field.
    struct Statement {
        var draft: Draft
        var reading: Reading
        /// Which paragraph it stands in.
        var paragraph: Int
    }

    /// The statements of an introduction about one field: lists and intervals behind the field's name, and how many items
    /// one request takes.
    static func statements(
        about field: FieldFacts, label: String, in paragraphs: [Paragraph], siblings: Siblings, lexicon: Lexicon
    ) -> [Statement] {
        var result: [Statement] = []
        for paragraph in paragraphs {
            let reading = Reading(text: paragraph.text, field: field, siblings: siblings, lexicon: lexicon)
            var drafts = Drafts(count: reading.count)
            if field.isArray {
                BoundFamily.read(reading, into: &drafts)
                for draft in drafts.rules where isPerRequest(reading, draft) {
                    result.append(Statement(draft: draft, reading: reading, paragraph: paragraph.index))
                }
            } else if names(paragraph, field, label) {
                IntervalFamily.read(reading, into: &drafts)
                EnumerationFamily.read(reading, into: &drafts)
                for draft in drafts.rules where draft.certainty == .certain {
                    result.append(Statement(draft: draft, reading: reading, paragraph: paragraph.index))
                }
            }
        }
        return result
    }

    /// Whether a sentence begins with the field's name in words, or with the label that its description begins with.
    private static func names(_ paragraph: Paragraph, _ field: FieldFacts, _ label: String) -> Bool {
        if field.nameWords.count > 1, paragraph.words.hasPrefix(field.nameWords.joined(separator: " ")) { return true }
        return label.utf8.count > 5 && paragraph.words.hasPrefix(label)
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
