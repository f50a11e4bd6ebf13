import APIModel

/// What the words around a rule say about when it holds.
enum Scope: Equatable {
    case always
    case when(Condition)
    /// One of several labelled lines (`SQL Server: …`), told apart by their labels.
    case label(String)
    /// There is a condition that was not understood.
    case unknown
    /// The words are a sample.
    case sample
}

/// What conditions are read with: the members of the same table and what is known of them.
struct Surroundings {
    /// The rows of the table.
    var fields: [FieldFacts]
    /// The values that each row is known to take, by name: the value, and its meaning in lower case.
    private(set) var values: [String: [Enumeration.Member]] = [:]
    /// Texts in lower case to the rows that list them, in the order of the rows.
    private var listings: [String: [(member: String, value: JSONValue)]] = [:]

    init(fields: [FieldFacts]) { self.fields = fields }

    /// Notes the values that a row lists.
    mutating func add(_ members: [Enumeration.Member], of field: FieldFacts) {
        values[field.name] = members
        guard members.count > 1, !field.isArray else { return }
        for member in members {
            guard let text = member.value.text else { continue }
            listings[text.lowercased(), default: []].append((field.name, member.value))
        }
    }

    /// The first row besides one that lists a text, with the spellings that it has there.
    func listing(_ text: String, besides field: String) -> Condition? {
        guard let rows = listings[text], let first = rows.first(where: { $0.member != field }) else { return nil }
        return .equals(member: first.member, values: rows.filter { $0.member == first.member }.map(\.value))
    }
}

extension Reading {
    /// When the rule that some tokens state holds.
    func scope(of tokens: Range<Int>, in surroundings: Surroundings) -> Scope {
        let start = tokens.lowerBound
        // `e.g. 50, minimum 20`: a bound in words is a clause of its own.
        let isBound = text.term(start) == .atMost || text.term(start) == .atLeast
        if isBound ? isSampleOfClause(start) : isSample(start) { return .sample }
        let sentence = span(sentenceStart(start), sentenceEnd(max(start, tokens.upperBound - 1)))
        if contains(sentence, { $0 == .unless }) { return .unknown }
        if let conditional = sentence.last(where: { $0 < start && governs($0, start) }) {
            return conditionScope(span(conditional, start), in: surroundings)
        }
        // `1-10 when type is a`
        if let conditional = sentence.first(where: { $0 >= tokens.upperBound && text.term($0) == .ifWord }),
            !span(tokens.upperBound, conditional).contains(where: { text.isClauseEnd($0) })
        {
            return conditionScope(span(conditional, sentence.upperBound), in: surroundings)
        }
        if let condition = qualifier(before: start, in: surroundings) { return .when(condition) }
        if let circumstance = circumstance(before: start, in: surroundings) {
            return conditionScope(circumstance, in: surroundings)
        }
        if let label = label(of: start) { return .label(label) }
        return .always
    }

    /// Whether a condition that begins at an index still holds for words after it.
    private func governs(_ conditional: Int, _ index: Int) -> Bool {
        guard text.term(conditional) == .ifWord else { return false }
        let between = span(conditional, index)
        // `valid when …` is a statement of its own, and so is a condition that follows what it is about.
        if contains(between, { $0 == .validWhen }) { return false }
        if beginsAnew(span(conditional, index + 1)) { return false }
        let start = skip(clauseStart(conditional)) {
            $0 == .term(.and) || $0 == .term(.currently) || $0 == .term(.only)
        }
        return start >= conditional || text.sign(conditional - 1) == .colon
            || !between.contains { text.isClauseEnd($0) }
    }

    /// `default: 0` begins a statement of its own, whatever condition was told before.
    private func beginsAnew(_ words: Range<Int>) -> Bool {
        words.contains { text.term($0) == .defaultIs && text.sign($0 + 1) == .colon }
    }

    /// The scope that a condition's words give; words that only say that the field itself is sent give none.
    private func conditionScope(_ range: Range<Int>, in surroundings: Surroundings) -> Scope {
        if let condition = condition(range, in: surroundings) { return .when(condition) }
        let own = text.string(range).lowercased()
        let speaksOfUse = contains(range) { $0 == .specified || $0 == .notBlank }
        let speaksOfOther = range.contains { EnumerationFamily.isOtherMember(self, $0) }
        if speaksOfUse, !speaksOfOther, !own.contains("=") { return .always }
        return .unknown
    }

    /// `ssd value range of …`: a value of another member stands before the head.
    private func qualifier(before index: Int, in surroundings: Surroundings) -> Condition? {
        for next in span(clauseStart(index), index) {
            guard text.tokens[next].isASCII, let value = value(next) else { continue }
            if let listing = surroundings.listing(value.text.lowercased(), besides: field.name) { return listing }
        }
        return nil
    }

    /// `unit 为 month 时，…`, `for the ssd type, …`: words before a rule that say when it holds, without an `if`.
    private func circumstance(before index: Int, in surroundings: Surroundings) -> Range<Int>? {
        let sentence = span(sentenceStart(index), index)
        if let end = sentence.last(where: { text.term($0) == .thenWord && !text.tokens[$0].isASCII }),
            end > sentence.lowerBound, isCircumstance(end, before: index), !isAttribute(end, before: index)
        {
            return span(clauseStart(end), end)
        }
        let clause = clauseStart(index)
        guard let start = sentence.last(where: { $0 < clause && text.term($0) == .forWord }),
            clauseStart(start) == start,
            text.isClauseEnd(clause - 1), span(start, clause - 1).allSatisfy({ !text.isSentenceEnd($0) }),
            span(start, clause - 1).count <= 16
        else { return nil }
        let words = span(start, clause)
        // `for the backup type, 1 means …` only names the field.
        let isCase = words.contains { index in
            lexicon.products.contains(surface(index).lowercased())
                || text.tokens[index].isASCII
                    && value(index).map { surroundings.listing($0.text.lowercased(), besides: field.name) != nil }
                        ?? false
        }
        return isCase ? words : nil
    }

    /// `创建时分配的16位数字`: the words from `时` to `的` say which thing it is, not when a rule holds.
    private func isAttribute(_ end: Int, before index: Int) -> Bool {
        text.term(index - 1) == .of && text.tokens[index - 1].isASCII == false
            && !span(end, index).contains { text.isClauseEnd($0) }
    }

    /// Whether a word such as `时` ends the words before the rule's head: nothing is required in between.
    private func isCircumstance(_ end: Int, before index: Int) -> Bool {
        let between = span(end + 1, index)
        if beginsAnew(span(end + 1, index + 1)) { return false }
        if contains(between, { $0 == .require || $0 == .validWhen }) { return false }
        return !between.dropFirst().contains { text.isClauseEnd($0) }
            && (text.isClauseEnd(end + 1) || !text.isClauseEnd(end + 1) && clauseStart(index) <= end)
    }

    /// The label at the beginning of a line or in square brackets, before a rule.
    private func label(of index: Int) -> String? {
        let line = lineStart(index)
        // The only label of a description says what the field is for.
        if text.sign(line) == .openLabel, hasSeveralLabels,
            let close = span(line, index).first(where: { text.sign($0) == .closeLabel })
        {
            return text.string(span(line + 1, close))
        }
        let start = skip(line) { $0 == .sign(.dash) || $0 == .sign(.asterisk) }
        guard start < index else { return nil }
        for next in span(start, min(index, start + 4)) {
            switch text.tokens[next].kind {
            case .word, .number: continue
            case .sign(.colon), .sign(.comma):
                let label = text.string(span(start, next))
                let isProduct = label.lowercased().split(separator: " ").contains {
                    lexicon.products.contains(String($0))
                }
                return next > start && isProduct ? label : nil
            default: return nil
            }
        }
        return nil
    }

    private var hasSeveralLabels: Bool {
        let first = text.tokens.firstIndex { $0.kind == .sign(.openLabel) }
        let last = text.tokens.lastIndex { $0.kind == .sign(.openLabel) }
        return first != last
    }

    // MARK: Conditions

    /// The condition that some words state; nil where they are not understood.
    func condition(_ range: Range<Int>, in surroundings: Surroundings) -> Condition? {
        if text.term(range.lowerBound) == .forWord { return namedValues(range, in: surroundings) }
        if let concept = conceptCondition(range, in: surroundings) { return concept }
        if let member = member(range, in: surroundings) {
            return memberCondition(range, member, in: surroundings)
        }
        if let condition = meaningCondition(range, in: surroundings) { return condition }
        if contains(range, { $0 == .multiple }) { return multipleCondition(surroundings) }
        return nil
    }

    /// `for manual switch`, `创建推流域名时`: what one value of one member is explained to mean.
    private func meaningCondition(_ range: Range<Int>, in surroundings: Surroundings) -> Condition? {
        guard !contains(range, { $0 == .not || $0 == .or || $0 == .and || $0 == .notSpecified || $0 == .multiple })
        else {
            return nil
        }
        let inner = range.filter { text.term($0) != .ifWord && text.term($0) != .thenWord && text.term($0) != .the }
        guard let first = inner.first, let last = inner.last else { return nil }
        let words = text.string(span(first, last + 1))
        let stems = Self.stems(words)
        var found: (name: String, value: JSONValue)?
        for other in surroundings.fields where other.name != field.name && !other.isArray {
            for member in surroundings.values[other.name] ?? [] {
                guard let meaning = member.meaning, Self.isMeaning(meaning, words, stems) else { continue }
                // What several values mean says which of them is meant no longer.
                guard found == nil else { return nil }
                found = (other.name, member.value)
            }
        }
        return found.map { .equals(member: $0.name, values: [$0.value]) }
    }

    /// Whether some words say what a value is explained to mean: all its words in English, its very characters in Chinese.
    private static func isMeaning(_ meaning: String, _ words: String, _ stems: [String]) -> Bool {
        guard !meaning.utf8.allSatisfy({ $0 < 128 }) else { return !stems.isEmpty && Self.stems(meaning) == stems }
        let core = meaning.filter { !" ，,。、()（）".contains($0) }
        return core.count >= 2 && core.count <= 12 && words.contains(core)
    }

    /// English words without what the part of speech adds (`manually`, `manual`).
    private static func stems(_ words: String) -> [String] {
        words.lowercased().split { !$0.isLetter }.map { word in
            for ending in ["ly", "ing", "ed", "s"] where word.hasSuffix(ending) && word.count > ending.count + 3 {
                return String(word.dropLast(ending.count))
            }
            return String(word)
        }
    }

    /// `for a, b and c types`: values that another member lists.
    private func namedValues(_ range: Range<Int>, in surroundings: Surroundings) -> Condition? {
        var member: String?
        var values: [JSONValue] = []
        for index in range {
            guard text.tokens[index].isASCII, let value = value(index),
                case .equals(let name, let listed)? = surroundings.listing(value.text.lowercased(), besides: field.name)
            else { continue }
            guard member == nil || member == name else { return nil }
            member = name
            values += listed.filter { !values.contains($0) }
        }
        return member.map { .equals(member: $0, values: values) }
    }

    /// The first member that some words name by its very spelling.
    private func member(_ range: Range<Int>, in surroundings: Surroundings) -> (name: String, index: Int)? {
        for index in range {
            guard text.tokens[index].isASCII else { continue }
            let word = surface(index)
            guard let name = siblings.spelling(word), name != field.name else { continue }
            // A name of several words is one whatever its first letter; a single word may be prose.
            if name == word || FieldFacts.words(of: name).count > 1 && name.dropFirst() == word.dropFirst() {
                return (name, index)
            }
        }
        return nil
    }

    private func memberCondition(
        _ range: Range<Int>, _ member: (name: String, index: Int), in surroundings: Surroundings
    ) -> Condition? {
        let after = member.index + 1
        if contains(range, { $0 == .notSpecified }) { return .absent(member: member.name) }
        if contains(span(range.lowerBound, member.index), { $0 == .not }),
            contains(span(after, range.upperBound), { $0 == .specified })
        {
            return .absent(member: member.name)
        }
        var isNegated = false
        var isHeld = false
        var next = after
        while next < range.upperBound {
            switch text.tokens[next].kind {
            case .term(.not):
                isNegated = true
                next += 1
            case .term(.contains), .term(.openValues):
                isHeld = true
                next += 1
            case .term(.isWord), .sign(.equals), .sign(.doubleEquals), .sign(.colon), .term(.value), .term(.of),
                .term(.oneOf),
                .term(.must), .term(.may), .sign(.quote), .term(.onlyIs):
                if text.sign(next) == .quote, value(next) != nil, next > after { return values(next) }
                next += 1
            default: return values(next)
            }
        }
        return nil

        func values(_ index: Int) -> Condition? {
            guard next > after, let other = surroundings.fields.first(where: { $0.name == member.name }),
                let values = valueList(index)?.values ?? lastValue(index), !values.isEmpty,
                values[0].tokens.lowerBound < range.upperBound
            else { return nil }
            // Values behind the condition's words belong to what follows.
            let own = values.filter { $0.tokens.lowerBound < range.upperBound }
            let typed = own.compactMap { other.typed($0.text) }
            if isHeld {
                let texts = own.map(\.text)
                guard !isNegated, other.scalar == .text, texts.allSatisfy({ !lexicon.prose.contains($0.lowercased()) })
                else {
                    return nil
                }
                return .contains(member: member.name, values: texts.map(JSONValue.string))
            }
            guard typed.count == own.count, !other.isArray,
                own.allSatisfy({ isNoProse($0, of: other.name, in: surroundings) })
            else { return nil }
            return isNegated
                ? .differs(member: member.name, values: typed) : .equals(member: member.name, values: typed)
        }
    }

    /// `when the protocol is a 0->no`: one value, behind which what is conditional begins.
    private func lastValue(_ index: Int) -> [ListedValue]? { value(index).map { [$0] } }

    /// Whether a word is no prose, or one of the values that the member lists.
    private func isNoProse(_ value: ListedValue, of member: String, in surroundings: Surroundings) -> Bool {
        let text = value.text.lowercased()
        return value.isQuoted || !lexicon.prose.contains(text)
            || surroundings.values[member]?.contains { $0.value.text?.lowercased() == text } ?? false
    }

    /// `if the protocol is a transport layer protocol`: a word that stands for several values of a member.
    private func conceptCondition(_ range: Range<Int>, in surroundings: Surroundings) -> Condition? {
        guard let (name, values) = concept(range, in: surroundings) else { return nil }
        let isNegated = contains(range, { $0 == .not })
        return isNegated ? .differs(member: name, values: values) : .equals(member: name, values: values)
    }

    private func concept(_ range: Range<Int>, in surroundings: Surroundings) -> (String, [JSONValue])? {
        guard !range.isEmpty else { return nil }
        let words = text.string(range).lowercased()
        for concept in lexicon.concepts where concept.names.contains(where: words.contains) {
            for index in range where text.tokens[index].isASCII {
                guard let name = siblings.spelling(surface(index)), name != field.name,
                    let members = surroundings.values[name]
                else { continue }
                let matching = members.filter { member in
                    let meaning = member.meaning?.lowercased() ?? ""
                    let value = member.value.text?.lowercased() ?? ""
                    return concept.members.contains(meaning) || concept.members.contains(value)
                }
                if !matching.isEmpty { return (name, matching.map(\.value)) }
            }
        }
        return nil
    }

    /// `when multiple things are applied for`: the member that holds how many.
    private func multipleCondition(_ surroundings: Surroundings) -> Condition? {
        let counts = surroundings.fields.filter { other in
            other.isNumeric && other.name != field.name && other.nameWords.contains(where: lexicon.countNames.contains)
        }
        guard let count = counts.first(where: { $0.nameWords.contains("max") }) ?? counts.first else { return nil }
        guard counts.count == 1 || count.nameWords.contains("max") else { return nil }
        return .above(member: count.name, bound: .integer(1))
    }
}
