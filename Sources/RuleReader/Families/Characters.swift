import APIModel

/// The characters that a text may and must have.
enum CharacterFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.scalar == .text else { return }
        for index in 0..<reading.count {
            switch reading.text.term(index) {
            case .onlyAllows, .onlySupports, .onlyIs, .composedOf:
                allowed(reading, after: index, isRequired: false, &drafts)
            case .containsOnly: allowed(reading, after: index, isRequired: true, &drafts)
            case .allows, .supports: allowed(reading, after: index, isRequired: false, atLeast: 3, &drafts)
            case .only where reading.text.tokens[index].isASCII:
                allowedAtEnd(reading, after: index, &drafts)
            case .contains: required(reading, after: index, &drafts)
            case .may, .openValues: mayContain(reading, index, &drafts)
            case .composedEnd: composed(reading, before: index, &drafts)
            case .beginsWith, .endsWith, .edges: first(reading, at: index, &drafts)
            default:
                if let interval = reading.interval(index) { allowedAfterLength(reading, interval, index, &drafts) }
            }
            prefix(reading, at: index, &drafts)
            PrefixFamily.read(reading, at: index, &drafts)
            EndingFamily.read(reading, at: index, &drafts)
        }
    }

    static func allowed(
        _ reading: Reading, after index: Int, isRequired: Bool, atLeast least: Int = 1, _ drafts: inout Drafts
    ) {
        guard let set = set(reading, index + 1), set.isWhole, set.count >= least else { return }
        // `also allows letters` adds to what is said elsewhere.
        if least > 1, adds(reading, index) || !holdsLetters(set) { return }
        // `only supports English` names a language.
        if set.count == 1, set.groups.isEmpty { return }
        var rule = CharacterRule(families: set.families, characters: set.characters)
        if isRequired { rule.required = set.groups }
        add(rule, span(index, set.end), &drafts)
    }

    /// `can contain letters, digits and hyphens`, `可包含…`: so many kinds that no other is meant.
    static func mayContain(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        var verb = index
        if reading.text.term(index) == .may {
            verb += 1
            guard reading.text.term(verb) == .contains || reading.text.term(verb) == .openValues else { return }
        } else {
            guard reading.text.tokens[index].isASCII, reading.surface(index - 1).lowercased() == "can" else { return }
        }
        guard let set = set(reading, verb + 1), set.isWhole, set.count >= 3, holdsLetters(set),
            !set.families.contains(.asciiPunctuation),
            reading.text.isClauseEnd(set.end) || reading.text.term(set.end) == .and, !adds(reading, index)
        else { return }
        add(CharacterRule(families: set.families, characters: set.characters), span(index, set.end), &drafts)
    }

    /// `中文、字母、数字组成`: all kinds stand before the word, in a clause of their own.
    static func composed(_ reading: Reading, before index: Int, _ drafts: inout Drafts) {
        let clause = reading.clauseStart(index)
        guard clause < index, span(clause, index).allSatisfy({ isListed(reading.text.tokens[$0].kind) }),
            let set = set(reading, clause), set.end == index, set.count >= 2
        else { return }
        add(CharacterRule(families: set.families, characters: set.characters), span(clause, index + 1), &drafts)
    }

    /// Without letters a list of characters rather adds to what is said elsewhere.
    static func holdsLetters(_ set: CharacterList) -> Bool {
        set.families.contains(.lowercaseLetters) || set.families.contains(.uppercaseLetters)
    }

    /// Whether the words before a verb say that it adds to others, or deny it.
    static func adds(_ reading: Reading, _ index: Int) -> Bool {
        let clause = span(reading.clauseStart(index), index)
        return reading.contains(clause) { $0 == .not || $0 == .ifWord || $0 == .example || $0 == .may }
            || clause.contains { ["also", "additionally", "还", "也", "亦"].contains(reading.surface($0).lowercased()) }
    }

    /// `only a, b and c are allowed`.
    static func allowedAtEnd(_ reading: Reading, after index: Int, _ drafts: inout Drafts) {
        guard let set = set(reading, index + 1), set.isWhole, set.count >= 2,
            [.supports, .allows, .must, .may].contains(reading.text.term(set.end))
                || reading.sentenceStart(index) == index && reading.text.isSentenceEnd(set.end)
        else { return }
        add(CharacterRule(families: set.families, characters: set.characters), span(index, set.end + 1), &drafts)
    }

    /// `1-32 Chinese, letters and numbers`.
    static func allowedAfterLength(
        _ reading: Reading, _ interval: Interval, _ index: Int, _ drafts: inout Drafts
    ) {
        var next = interval.end
        if reading.text.term(next) == .pieces || reading.text.term(next) == .characters { next += 1 }
        if reading.text.term(next) == .length { next += 1 }
        if reading.text.term(next) == .of { next += 1 }
        guard let set = set(reading, next), set.isWhole, set.count >= 2, !reading.isSample(index) else { return }
        add(CharacterRule(families: set.families, characters: set.characters), span(next, set.end), &drafts)
    }

    static func add(_ rule: CharacterRule, _ tokens: Range<Int>, _ drafts: inout Drafts) {
        drafts.add(
            Draft(constraint: .characters(rule), certainty: .certain, tokens: tokens, isAnnounced: true), takes: false)
    }

    /// `containing at least one letter and at least one number or special character`.
    static func required(_ reading: Reading, after index: Int, _ drafts: inout Drafts) {
        // `cannot contain special characters` asks for none.
        if reading.contains(span(max(reading.clauseStart(index), index - 3), index), { $0 == .not }) { return }
        let text = reading.text
        var groups: [[CharacterRule.Family]] = []
        var isAlternative = false
        var (next, least) = kinds(reading, index + 1)
        scan: while next < reading.count {
            switch text.tokens[next].kind {
            case .term(.charset(let charset)):
                var set = CharacterList(end: next)
                add(charset, to: &set, reading, next)
                guard !set.families.isEmpty else { return }
                if isAlternative, let last = groups.popLast() {
                    groups.append(last + set.families.filter { !last.contains($0) })
                } else {
                    groups.append(set.families)
                }
                isAlternative = false
                next += 1
            case .term(.or), .sign(.slash):
                isAlternative = true
                next += 1
            case .term(.atLeast), .term(.and), .term(.the), .sign(.enumerationComma), .term(.pieces): next += 1
            case .sign(.comma):
                guard case .term(.charset)? = text[next + 1]?.kind else { break scan }
                next += 1
            default:
                guard let (count, end) = reading.count(next), count == 1 else { break scan }
                next = end
            }
        }
        // `…中的三种`
        let listed = span(index, next)
        if least == nil, let (count, end) = choice(reading, next) { (next, least) = (end, count) }
        // Where kinds are counted, capital and small letters that are both named are two: the wider reading.
        let letters: [CharacterRule.Family] = [.lowercaseLetters, .uppercaseLetters]
        if least != nil, let place = groups.firstIndex(of: letters),
            listed.contains(where: { namesBothCases(reading, $0) })
        {
            groups.replaceSubrange(place...place, with: letters.map { [$0] })
        }
        guard !groups.isEmpty, text.isClauseEnd(next) || text.term(next) == .with, least ?? 0 <= groups.count else {
            return
        }
        add(
            CharacterRule(required: groups, leastGroups: least == groups.count ? nil : least), span(index, next),
            &drafts)
    }

    /// `大写字母、小写字母`, `upper and lower case letters`: one phrase that names two kinds.
    static func namesBothCases(_ reading: Reading, _ index: Int) -> Bool {
        guard reading.text.term(index) == .charset(.letters) else { return false }
        let words = reading.surface(index).lowercased()
        return words.contains("大") && words.contains("小")
            || (words.contains("upper") || words.contains("capital"))
                && (words.contains("lower") || words.contains("small"))
    }

    /// `at least three types of the …`: how many of the kinds that follow are enough, and where these begin.
    static func kinds(_ reading: Reading, _ index: Int) -> (next: Int, least: Int?) {
        let start = reading.text.term(index) == .atLeast ? index + 1 : index
        guard let (count, end) = reading.count(start), (2...4).contains(count) else { return (index, nil) }
        var next = end
        while next < reading.count, next - end < 5 {
            switch reading.text.tokens[next].kind {
            case .term(.charset): return next > end ? (next, count) : (index, nil)
            case .term(.of), .term(.the), .term(.following), .term(.kind), .sign(.colon), .term(.pieces): next += 1
            case .word where kindWords.contains(reading.surface(next).lowercased()): next += 1
            default: return (index, nil)
            }
        }
        return (index, nil)
    }

    static let kindWords: Set<String> = ["types", "kinds", "categories", "sorts", "out", "these"]

    /// `中的三种`, `中至少3种`: how many of the kinds before are enough.
    static func choice(_ reading: Reading, _ index: Int) -> (Int, end: Int)? {
        var next = index
        while next < reading.count, next - index < 5,
            reading.text.term(next) == .of || reading.text.term(next) == .atLeast
                || ["中", "其中", "里", "这"].contains(reading.surface(next)) || reading.text.term(next) == .contains
        {
            next += 1
        }
        guard next > index, let (count, end) = reading.count(next),
            reading.text.term(end) == .pieces || reading.surface(end) == "类",
            (1...4).contains(count)
        else { return nil }
        return (count, reading.text.term(end + 1) == .kind ? end + 2 : end + 1)
    }

    /// `must begin with a letter`, `以字母开头`.
    static func first(_ reading: Reading, at index: Int, _ drafts: inout Drafts) {
        let clause = span(reading.clauseStart(index), index)
        guard !reading.contains(clause, { $0 == .not || $0 == .example }) else { return }
        var set: CharacterList?
        if reading.text.tokens[index].isASCII {
            set = Self.set(reading, index + 1)
        } else {
            var start = index
            while start > clause.lowerBound, let kind = reading.text[start - 1]?.kind, isListed(kind) { start -= 1 }
            if start < index { set = Self.set(reading, start) }
            let endsHere = set?.end == index
            set?.isWhole = endsHere
        }
        guard let set, set.isWhole, set.characters.isEmpty, !set.families.isEmpty else { return }
        var rule = CharacterRule()
        if reading.text.term(index) != .endsWith { rule.first = set.families }
        if reading.text.term(index) != .beginsWith { rule.last = set.families }
        add(rule, max(0, index - 1)..<(index + 1), &drafts)
    }

    static func isListed(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .term(.charset), .term(.or), .sign(.enumerationComma), .term(.and): true
        default: false
        }
    }

    /// `only support 0086-Chinese mobile number`: digits, a dash and words give what the text begins with.
    static func prefix(_ reading: Reading, at index: Int, _ drafts: inout Drafts) {
        let text = reading.text
        guard text.term(index) == .onlySupports, text[index + 1]?.kind == .number, text.sign(index + 2) == .dash,
            let next = text[index + 3], next.isGlued, next.kind != .number, next.kind != .term(.characters)
        else { return }
        add(CharacterRule(prefix: text.string((index + 1)..<(index + 3))), index..<(index + 3), &drafts)
        drafts.take(index..<(index + 3))
    }
}
