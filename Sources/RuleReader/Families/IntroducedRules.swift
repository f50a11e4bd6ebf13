import APIModel
import SourceModel

/// What an introduction, or the row of the member that holds an object, says about several members at once.
enum IntroducedRules {
    /// A rule, and the prose that states it.
    struct Statement {
        var consequence: Consequence
        var words: String
        /// Which prose it stands in.
        var index: Int
    }

    /// `exactly one of a, b and c must be given`, `a、b至少填一个`, `名称、描述，二者至少选一`.
    static func choices(_ prose: [TokenizedText], _ fields: [Field], _ siblings: Siblings, lexicon: Lexicon)
        -> [Statement]
    {
        var result: [Statement] = []
        for (index, words) in prose.enumerated()
        where words.tokens.indices.contains(where: { isExact(words.term($0)) != nil }) {
            let reading = Self.reading(words, siblings, lexicon)
            for place in 0..<reading.count {
                guard let isExact = isExact(reading.text.term(place)) else { continue }
                let sentence = span(reading.sentenceStart(place), reading.sentenceEnd(place))
                if reading.contains(sentence, { $0 == .ifWord || $0 == .unless || $0 == .example }) { continue }
                let isBehind = reading.text.tokens[place].isASCII && reading.surface(place).lowercased().hasSuffix("of")
                let named = isBehind ? span(place + 1, sentence.upperBound) : span(sentence.lowerBound, place)
                var names = members(reading, named)
                if names.isEmpty { names = described(reading, span(sentence.lowerBound, place), fields) }
                guard names.count >= 2, isOptional(names, fields) else { continue }
                result.append(
                    Statement(
                        consequence: isExact ? .requireOne(members: names) : .requireAny(members: names),
                        words: reading.text.string(sentence), index: index))
            }
        }
        return result
    }

    /// `required parameters: a, b and c`, `a, b and c are required` in the row of the member that holds them.
    static func requirements(_ prose: [TokenizedText], _ siblings: Siblings, lexicon: Lexicon) -> [Statement] {
        var result: [Statement] = []
        for (index, words) in prose.enumerated()
        where words.tokens.indices.contains(where: { words.term($0) == .require }) {
            let reading = Self.reading(words, siblings, lexicon)
            for place in 0..<reading.count where reading.text.term(place) == .require {
                let sentence = span(reading.sentenceStart(place), reading.sentenceEnd(place))
                if reading.contains(
                    sentence, { [.ifWord, .unless, .example, .not, .or, .oneMustBeGiven, .forWord].contains($0) })
                {
                    continue
                }
                let before = span(sentence.lowerBound, place)
                let colon = span(place, min(place + 3, sentence.upperBound)).first { reading.text.sign($0) == .colon }
                let named = colon.map { span($0 + 1, sentence.upperBound) } ?? before
                guard isRow(reading, named) else { continue }
                let names = members(reading, named)
                guard names.count >= 2 || colon != nil && names.count == 1 else { continue }
                for name in names {
                    result.append(
                        Statement(
                            consequence: .require(member: name), words: reading.text.string(sentence), index: index))
                }
            }
        }
        return result
    }

    private static func reading(_ words: TokenizedText, _ siblings: Siblings, _ lexicon: Lexicon) -> Reading {
        let field = FieldFacts(Field(name: "", type: .any, source: .init(file: "")))
        return Reading(
            text: words, field: field, siblings: siblings, lexicon: lexicon)
    }

    private static func isExact(_ term: Term?) -> Bool? {
        switch term {
        case .exactlyOne: true
        case .oneMustBeGiven, .atLeastOneOf: false
        default: nil
        }
    }

    /// The members that some words name by their very spelling.
    private static func members(_ reading: Reading, _ words: Range<Int>) -> [String] {
        var names: [String] = []
        for index in words where reading.text.tokens[index].isASCII {
            let word = reading.surface(index)
            if reading.siblings.spelling(word) == word, !names.contains(word) { names.append(word) }
        }
        return names
    }

    /// Whether words are names in a row and nothing else.
    private static func isRow(_ reading: Reading, _ words: Range<Int>) -> Bool {
        words.allSatisfy { index in
            switch reading.text.tokens[index].kind {
            case .sign(.comma), .sign(.enumerationComma), .sign(.quote), .sign(.colon), .term(.and), .term(.the),
                .term(.isWord):
                true
            case .word:
                FieldFacts.words(of: reading.surface(index)).count > 1
                    || reading.siblings.spelling(reading.surface(index)) != nil
            default:
                reading.text.tokens[index].isASCII
                    && reading.siblings.spelling(reading.surface(index)) == reading.surface(index)
            }
        }
    }

    /// `名称、描述，二者`: as many nouns as members are counted, each in the description of one member only.
    private static func described(_ reading: Reading, _ words: Range<Int>, _ fields: [Field]) -> [String] {
        let text = reading.text.string(words)
        guard let (tail, count) = counts.first(where: { text.hasSuffix($0.0) }) else { return [] }
        let listed = text.dropLast(tail.count).split { "，, ".contains($0) }.last ?? ""
        let nouns = listed.split { "、和与及".contains($0) }.map { piece in
            piece.split(separator: "的").last ?? piece
        }
        guard nouns.count == count, nouns.allSatisfy({ $0.count >= 2 }) else { return [] }
        let names = nouns.compactMap { noun -> String? in
            let matching = fields.filter { field in
                let label = field.description.prefix { !"，,。；;：:".contains($0) }
                return label.hasSuffix(noun) || label.count >= 2 && noun.hasSuffix(label)
            }
            return matching.count == 1 ? matching[0].name : nil
        }
        return names.count == count && Set(names).count == count ? names : []
    }

    private static let counts = [("二者", 2), ("两者", 2), ("三者", 3)]

    /// Whether the table lets each of the members be absent.
    private static func isOptional(_ names: [String], _ fields: [Field]) -> Bool {
        names.allSatisfy { name in
            fields.contains { $0.name == name && $0.requirement != .required && $0.defaultValue == nil }
        }
    }
}
