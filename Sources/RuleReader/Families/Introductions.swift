import APIModel

/// What the introduction of a page says about single fields.
enum IntroductionFamily {
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
        about field: FieldFacts, label: String, in introduction: [TokenizedText], siblings: Siblings, lexicon: Lexicon
    ) -> [Statement] {
        var result: [Statement] = []
        for (paragraph, text) in introduction.enumerated() {
            let reading = Reading(text: text, field: field, siblings: siblings, lexicon: lexicon)
            var drafts = Drafts(count: reading.count)
            if field.isArray {
                BoundFamily.read(reading, into: &drafts)
                for draft in drafts.rules where isPerRequest(reading, draft) {
                    result.append(Statement(draft: draft, reading: reading, paragraph: paragraph))
                }
            } else if names(reading, field, label) {
                IntervalFamily.read(reading, into: &drafts)
                EnumerationFamily.read(reading, into: &drafts)
                for draft in drafts.rules where draft.certainty == .certain {
                    result.append(Statement(draft: draft, reading: reading, paragraph: paragraph))
                }
            }
        }
        return result
    }

    /// Whether a sentence begins with the field's name in words, or with the label that its description begins with.
    private static func names(_ reading: Reading, _ field: FieldFacts, _ label: String) -> Bool {
        let words = field.nameWords.joined(separator: " ")
        let start = reading.skip(0) { $0 == .sign(.dash) || $0 == .sign(.asterisk) || $0 == .term(.the) }
        let sentence = reading.text.string(span(start, reading.count)).lowercased()
        if field.nameWords.count > 1, sentence.hasPrefix(words) { return true }
        return label.unicodeScalars.count > 2 && sentence.hasPrefix(label)
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
