import APIModel

/// Closed lists behind a head: `value range: a, b`, `取值为a或b`, `currently only supports a`, `[a, b]`.
enum EnumerationFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        if reading.field.scalar == .boolean { return readOnlyOne(reading, &drafts) }
        guard reading.field.isNumeric || reading.field.scalar == .text else { return }
        var index = 0
        while index < reading.count {
            defer { index += 1 }
            guard !drafts.taken[index] else { continue }
            switch reading.text.tokens[index].kind {
            case .term(let term): readHead(reading, term, index, &drafts)
            case .sign(.openSquare), .sign(.openBrace), .sign(.openRound): readBrackets(reading, index, &drafts)
            case .sign(.colon): readNamed(reading, index, &drafts)
            case .sign(.comma): ChoiceFamily.readLabelled(reading, index, &drafts)
            case .sign(.quote): ChoiceFamily.readOrder(reading, index, &drafts)
            default: break
            }
        }
        ChoiceFamily.readSentences(reading, &drafts)
        ChoiceFamily.readNumbers(reading, &drafts)
        readWhole(reading, &drafts)
    }

    /// `only true is supported`: a flag that can be nothing else.
    private static func readOnlyOne(_ reading: Reading, _ drafts: inout Drafts) {
        for index in 0..<reading.count {
            let start: Int
            switch reading.text.term(index) {
            case .onlyIs, .onlySupports: start = index + 1
            case .only where isSupported(reading, index + 2): start = index + 1
            default: continue
            }
            guard let value = reading.value(start), isOver(reading, value.tokens.upperBound)
                || isSupported(reading, value.tokens.upperBound)
            else { continue }
            let list = ValueList(values: [value], end: value.tokens.upperBound)
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
        }
    }

    private static func isSupported(_ reading: Reading, _ index: Int) -> Bool {
        let term = reading.text.term(index) == .isWord ? reading.text.term(index + 1) : reading.text.term(index)
        return term == .supports || term == .allows
    }

    // MARK: Heads

    private static func readHead(_ reading: Reading, _ head: Term, _ index: Int, _ drafts: inout Drafts) {
        switch head {
        case .valueRange, .value, .limitedTo, .range: readList(reading, head, index, &drafts)
        case .following: readFollowing(reading, index, &drafts)
        case .onlySupports, .onlyIs: readOnly(reading, head, index, &drafts)
        case .oneOf: readList(reading, head, index, &drafts)
        case .isTaken: readTaken(reading, index, &drafts)
        case .may, .must: ChoiceFamily.readModal(reading, index, &drafts)
        case .to, .between: ChoiceFamily.readObject(reading, index, &drafts)
        case .supports: ChoiceFamily.readSupported(reading, index, &drafts)
        case .isWord: ChoiceFamily.readCopula(reading, index, &drafts)
        case .only: ChoiceFamily.readOnly(reading, index, &drafts)
        case .openValues: readWithDefault(reading, index, &drafts)
        default: break
        }
    }

    private static func readList(_ reading: Reading, _ head: Term, _ index: Int, _ drafts: inout Drafts) {
        guard let start = listStart(reading, head, index) else { return }
        if reading.text.term(start) == .openValues { return }
        if head == .value, let only = numbered(reading, start) {
            add(reading, only, head: index, isAnnounced: true, &drafts)
            return
        }
        guard var list = reading.listing(start, isAnnounced: true) else { return }
        // One value is a list only where the head can mean nothing else.
        if list.values.count == 1 {
            guard head == .valueRange || head == .value && reading.text.term(index - 1) == .only
                || isOnlyNumber(reading, list, head, index), isOver(reading, list.end), !list.isOpen
            else { return }
        }
        if head == .value, list.endsInProse, !list.isBracketed, !list.values.allSatisfy({ isCode($0) }) {
            list.isOpen = true
        }
        if add(reading, list, head: index, isAnnounced: true, &drafts) || list.joint == nil { return }
        if let plain = reading.plainValues(start, until: reading.count), plain.values.count > 1 {
            _ = add(reading, plain, head: index, isAnnounced: true, &drafts)
        }
    }

    /// `values: (1) a: what it means`: a numbered list of one value.
    private static func numbered(_ reading: Reading, _ index: Int) -> ValueList? {
        let start = reading.skipNumbering(index)
        guard start > index, reading.surface(index + (reading.text.sign(index) == .openRound ? 1 : 0)) == "1",
            let value = reading.value(start), reading.text.sign(value.tokens.upperBound) == .colon, isCode(value),
            reading.siblings.spelling(value.text) == nil
        else { return nil }
        // A further number begins a further value.
        let isLast = !span(start, reading.count).contains { next in
            next > start && reading.surface(next) == "2" && [.openRound, nil].contains(reading.text.sign(next - 1))
                && [.closeRound, .enumerationComma, .period].contains(reading.text.sign(next + 1))
        }
        return isLast ? ValueList(values: [value], end: value.tokens.upperBound, joint: .colon) : nil
    }

    /// `可选值包括：a,b,c` beside `默认a`: a row after a word that may leave it open, of which the default is one.
    private static func readWithDefault(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard reading.surface(index).hasPrefix("可选"), reading.text.sign(index + 1) == .colon,
            let list = reading.plainValues(index + 2, until: reading.count), list.values.count >= 3, !list.isOpen,
            !list.endsInProse, reading.text.isSentenceEnd(list.end), list.values.allSatisfy({ isCode($0) }),
            (0..<reading.count).contains(where: { other in
                guard reading.text.term(other) == .defaultIs, let value = reading.value(other + 1) else { return false }
                return list.values.contains { $0.text == value.text }
            })
        else { return }
        _ = add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// `types are (the following types are separated with "/") "a/b"`: the page says how it writes its list.
    private static func readNotedList(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) -> Bool {
        let note = span(index, min(index + 8, reading.count))
        guard let separated = note.first(where: { reading.text.term($0) == .separated }),
            let slash = span(separated, min(separated + 4, reading.count)).first(where: { reading.text.sign($0) == .slash }),
            let close = span(slash, min(slash + 4, reading.count)).first(where: { reading.text.sign($0) == .closeRound })
        else { return false }
        let start = reading.skip(close + 1) { $0 == .sign(.quote) || $0 == .lineBreak || $0 == .sign(.colon) }
        guard let list = reading.plainValues(start, until: reading.count), list.values.count >= 2, list.separator == .slash,
            reading.text.sign(list.end) == .quote || reading.text.isClauseEnd(list.end)
        else { return false }
        return add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// `a flag, 取值为1`: the one number that ends a description, behind a head with a verb.
    private static func isOnlyNumber(_ reading: Reading, _ list: ValueList, _ head: Term, _ index: Int) -> Bool {
        guard head == .value, reading.field.isNumeric, list.joint == nil, list.end >= reading.count - 1 else { return false }
        let words = reading.text.string(span(index, list.values[0].tokens.lowerBound))
        guard words.hasSuffix("为") || words.hasSuffix("是") else { return false }
        return reading.clauseStart(index) == index
            && !(0..<index).contains { reading.text.tokens[$0].kind == .number || reading.text.term($0) == .ifWord }
    }

    /// Where the list behind a head begins; nil where the words go on in another way.
    private static func listStart(_ reading: Reading, _ head: Term, _ index: Int) -> Int? {
        let text = reading.text
        var next = index + 1
        if head == .valueRange || head == .range, text.term(next) == .of {
            // `Value Range of Name: `
            var colon = next + 1
            while colon < reading.count, colon - next < 5, text.sign(colon) != .colon { colon += 1 }
            guard text.sign(colon) == .colon else { return nil }
            next = colon
        }
        if head == .value, text.term(next) == .of { return nil }
        // `has two values, a and b`
        if head == .value, text.sign(next) == .comma, index > 1,
            reading.count(index - 1) != nil || reading.count(index - 2) != nil && text[index - 1]?.kind == .word
        {
            return next + 1
        }
        let first = next
        next = reading.skip(next) {
            switch $0 {
            case .sign(.colon), .term(.isWord), .term(.only), .term(.oneOf), .term(.must), .term(.may),
                .term(.supports),
                .term(.following), .term(.currently), .term(.value), .term(.between), .term(.limitedTo),
                .term(.listNoun):
                true
            default: false
            }
        }
        if let gap = reading.gap(next), gap.separator == .line {
            guard text.sign(next - 1) == .colon else { return nil }
            return gap.end
        }
        // `value` and `range` are words of prose too: a list must show itself.
        if head == .range, next == first, text.sign(next) != .openBrace { return nil }
        return next
    }

    private static func lineStart(_ reading: Reading, _ index: Int) -> Int {
        if let gap = reading.gap(index), gap.separator == .line { return gap.end }
        return reading.skip(index) { $0 == .lineBreak || $0 == .sign(.dash) || $0 == .sign(.asterisk) }
    }

    /// `supports the following types:` and one value per line, or all in a row.
    private static func readFollowing(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let text = reading.text
        if readNotedList(reading, index, &drafts) { return }
        guard
            reading.contains(
                span(reading.clauseStart(index), index),
                { $0 == .supports || $0 == .onlyIs || $0 == .value || $0 == .onlySupports || $0 == .oneOf })
                || reading.contains(span(index, min(index + 6, reading.count)), { $0 == .supports || $0 == .allows })
                || isNameList(reading, index)
        else { return }
        var next = index + 1
        while next < reading.count, next - index < 6, text.sign(next) != .colon, text[next]?.kind != .lineBreak {
            next += 1
        }
        if text.sign(next) == .colon { next += 1 }
        guard next < reading.count, next > index + 1 || text[next]?.kind == .lineBreak else { return }
        let start = lineStart(reading, next)
        guard let list = reading.listing(start, isAnnounced: true) else { return }
        if list.values.count >= 2 || isOnlyOne(reading, list, index, start) {
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
        }
    }

    /// `only the following type is supported: a`.
    private static func isOnlyOne(_ reading: Reading, _ list: ValueList, _ index: Int, _ start: Int) -> Bool {
        reading.contains(span(reading.clauseStart(index), index)) { $0 == .only || $0 == .onlySupports }
            && reading.contains(span(index, start)) { $0 == .supports || $0 == .allows }
            && list.values.allSatisfy(isCode) && isOver(reading, list.end)
    }

    /// `supported name of`, where the head says by itself that names follow.
    private static func isNameList(_ reading: Reading, _ index: Int) -> Bool {
        reading.contains(span(reading.sentenceStart(index), index)) { $0 == .supports || $0 == .currently }
            || reading.surface(index).lowercased().hasPrefix("support") || reading.surface(index).hasPrefix("支持")
    }

    /// `only supports a`: one value or more.
    private static func readOnly(_ reading: Reading, _ head: Term, _ index: Int, _ drafts: inout Drafts) {
        let start = reading.skip(index + 1) {
            $0 == .sign(.colon) || $0 == .term(.isWord) || $0 == .term(.following) || $0 == .term(.value)
                || $0 == .term(.the)
        }
        guard let list = reading.listing(start, isAnnounced: true) ?? ChoiceFamily.named(reading, start),
            !list.isReversed, !list.endsInProse, isOver(reading, list.end)
        else { return }
        let clause = span(reading.clauseStart(index), index)
        // Another member's limit, or the length that a text must have.
        if clause.contains(where: { isOtherMember(reading, $0) }) { return }
        if reading.field.scalar == .text, reading.contains(clause, { $0 == .length || $0 == .key }) { return }
        if reading.field.isArray, list.values.allSatisfy({ Int($0.text) != nil }) { return }
        let isCurrent = reading.contains(clause) { $0 == .currently }
        let isProduct = list.values.contains { reading.lexicon.products.contains($0.text.lowercased()) }
        // A line that is nothing else may say who takes the field instead of what it takes.
        let startsLine = clause.allSatisfy { !hasWords(reading, $0) } && reading.lineStart(index) > 0
        let isSure =
            !isProduct && !startsLine && !isOfIdentified(reading, clause)
            && (isCurrent || head == .onlyIs || list.values.allSatisfy(isCode))
        _ = add(reading, list, head: index, isAnnounced: true, &drafts, certainty: isSure ? .certain : .probable)
    }

    /// `ID of the machine, whose status must be stopped`: the words say which things the identifier may name.
    private static func isOfIdentified(_ reading: Reading, _ clause: Range<Int>) -> Bool {
        if isIdentifier(reading) { return true }
        let states = reading.lexicon.states
        return !reading.field.nameWords.contains(where: states.contains)
            && clause.contains { states.contains(reading.surface($0).lowercased()) }
    }

    private static func isIdentifier(_ reading: Reading) -> Bool {
        reading.field.nameWords.last.map(reading.lexicon.identifierNames.contains) ?? false
    }

    private static func hasWords(_ reading: Reading, _ index: Int) -> Bool {
        switch reading.text.tokens[index].kind {
        case .word, .text, .number: true
        case .term(let term): term != .currently && term != .only
        default: false
        }
    }

    static func isOtherMember(_ reading: Reading, _ index: Int) -> Bool {
        guard reading.text.tokens[index].kind == .word else { return false }
        let name = reading.surface(index)
        guard let spelling = reading.siblings.spelling(name), spelling == name else { return false }
        return spelling != reading.field.name && name.unicodeScalars.contains { $0.value >= 65 && $0.value <= 90 }
    }

    /// `the local or cloud disk is taken`.
    private static func readTaken(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        let clause = span(reading.clauseStart(index), index)
        guard clause.count >= 4, clause.count <= 8,
            let joint = clause.first(where: { reading.text.term($0) == .or }), joint > clause.lowerBound,
            let first = reading.value(isNoun(reading, joint - 1, index) ? joint - 2 : joint - 1),
            let second = reading.value(joint + 1)
        else { return }
        let list = ValueList(values: [first, second], end: index + 1)
        let isSure = !isContradicted(reading, list, joint)
        _ = add(
            reading, list, head: clause.lowerBound, isAnnounced: true, &drafts,
            certainty: isSure ? .certain : .probable)
    }

    /// Whether another sentence pairs one of the values with a further one.
    private static func isContradicted(_ reading: Reading, _ list: ValueList, _ joint: Int) -> Bool {
        let known = list.values.map { $0.text.lowercased() }
        return (0..<reading.count).contains { index in
            guard index != joint, reading.text.term(index) == .or, let other = reading.value(index + 1),
                !known.contains(other.text.lowercased())
            else { return false }
            return span(max(0, index - 2), index).contains { known.contains(reading.surface($0).lowercased()) }
        }
    }

    /// `the local disk or cloud disk is taken`: the word that both values go with.
    private static func isNoun(_ reading: Reading, _ index: Int, _ verb: Int) -> Bool {
        index > 0 && reading.surface(index) == reading.surface(verb - 1)
    }

    // MARK: Without a head

    /// `attaching point [vda, vdb]`.
    private static func readBrackets(_ reading: Reading, _ index: Int, _ drafts: inout Drafts) {
        guard !drafts.taken[index], index > 0 || isWholeBracket(reading), reading.text.partner(index) != nil,
            let list = reading.listing(index, isAnnounced: true), list.values.count >= 2, list.isBracketed, !list.isOpen
        else { return }
        if list.joint != nil {
            guard reading.field.isNumeric, reading.text.sign(index) != .openRound else { return }
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
            return
        }
        if reading.text.sign(index) == .openRound, ChoiceFamily.inBrackets(reading, index, list) {
            _ = add(reading, list, head: index, isAnnounced: true, &drafts)
            return
        }
        guard !list.values.contains(where: \.isQuoted), !reading.field.isArray || areCodes(list) else { return }
        // Behind a label the brackets hold what belongs to the label.
        if reading.text.sign(index - 1) == .colon, reading.head(before: index).kind == .none { return }
        // Round brackets hold remarks too: only codes in a row are values.
        if reading.text.sign(index) == .openRound, !areCodes(list) || reading.field.isNumeric { return }
        _ = add(reading, list, head: index, isAnnounced: true, &drafts)
    }

    /// `{a, b}` as the whole description.
    private static func isWholeBracket(_ reading: Reading) -> Bool {
        reading.field.scalar == .text && reading.text.sign(0) != .openRound && reading.text.partner(0) == reading.count - 1
    }

    /// Whether values are codes by their very shape (`IDLE`, `read_only`, `v2`).
    private static func areCodes(_ list: ValueList) -> Bool {
        // `1h, 6h, 12h`
        if list.values.count > 2, list.values.allSatisfy({ isAmount($0.text) }) { return true }
        let isShaped = list.values.allSatisfy { value in
            value.text.utf8.count > 1 && !value.text.contains(" ")
                && value.text.unicodeScalars.contains { $0 == "_" || $0.value >= 65 && $0.value <= 90 }
                && value.text.unicodeScalars.dropFirst().contains { !Lexer.isDigit($0) && ($0 == "_" || $0.value < 97) }
        }
        return isShaped
            && (list.values.count > 2
                || list.values.allSatisfy { $0.text.utf8.count > 4 && $0.text != $0.text.uppercased() })
    }

    private static func isAmount(_ text: String) -> Bool {
        let letters = text.unicodeScalars.drop(while: Lexer.isDigit)
        return (1...2).contains(letters.count) && letters.count < text.unicodeScalars.count
            && letters.allSatisfy { Lexer.isLetter($0) && $0.value >= 97 }
    }

    /// `Time interval: 1h, 6h, 1d`: behind the field's own name.
    private static func readNamed(_ reading: Reading, _ colon: Int, _ drafts: inout Drafts) {
        let label = reading.text.term(colon - 1)
        if label == .openValues || label == .example || label == .note { return }
        if let list = reading.valueList(colon + 1), list.values.count >= 2,
            list.values.allSatisfy({ $0.meaning != nil }),
            list.values.allSatisfy({ $0.tokens.count == 1 || isCode($0) }), !list.endsInProse,
            add(reading, list, head: colon, isAnnounced: true, &drafts)
        {
            return
        }
        if label == .kind, let list = reading.valueList(colon + 1), list.values.count >= 2, !list.endsInProse,
            reading.text.isSentenceEnd(list.end), list.values.allSatisfy({ $0.meaning == nil }),
            !list.values.contains(where: { reading.lexicon.products.contains($0.text.lowercased()) })
        {
            _ = add(reading, list, head: colon - 1, isAnnounced: true, &drafts)
            return
        }
        if reading.isQualifiedHead(span(reading.clauseStart(colon), colon)),
            let list = reading.listing(colon + 1, isAnnounced: true), list.values.count > 1, !list.endsInProse,
            add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
        {
            return
        }
        if let list = ChoiceFamily.quoted(reading, colon) {
            _ = add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
            return
        }
        if isGiven(reading, colon), let list = reading.listing(colon + 1, isAnnounced: true), list.values.count > 1,
            !list.endsInProse,
            list.values.allSatisfy({ isCode($0) || $0.isLabel || reading.startsWithCapital($0.tokens.lowerBound) })
        {
            _ = add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
            return
        }
        if let list = reading.listing(colon + 1, isAnnounced: false), list.joint == nil, list.values.count > 2,
            !list.isOpen, !list.endsInProse, areCodes(list), isSubject(reading, colon),
            reading.text.isSentenceEnd(list.end)
                || reading.text.isClauseEnd(list.end) && list.values.allSatisfy({ isAmount($0.text) })
        {
            _ = add(reading, list, head: colon, isAnnounced: true, &drafts)
            return
        }
        if isChoice(reading, colon), let list = reading.valueList(colon + 1) {
            _ = add(reading, list, head: reading.clauseStart(colon), isAnnounced: true, &drafts)
            return
        }
        let start = reading.clauseStart(colon)
        let words = (span(start, colon)).map { reading.surface($0).lowercased() }
        guard words == reading.field.nameWords, let list = reading.valueList(colon + 1), list.values.count >= 3,
            list.values.allSatisfy(isCode)
        else { return }
        _ = add(reading, list, head: start, isAnnounced: true, &drafts)
    }

    /// `supported types:`, `有三种类型：`: the words before a colon say that all values follow.
    private static func isGiven(_ reading: Reading, _ colon: Int) -> Bool {
        let clause = span(max(reading.clauseStart(colon), colon - 5), colon)
        if reading.contains(clause, { $0 == .example || $0 == .openValues || $0 == .andSoOn || $0 == .not }) { return false }
        if reading.contains(clause, { $0 == .supports || $0 == .onlySupports }) {
            return !clause.contains { isOtherMember(reading, $0) }
        }
        // `types are:`, `类型有：`
        if colon > 1, reading.text.term(colon - 2) == .kind, ["有", "分为", "有以下"].contains(reading.surface(colon - 1)) {
            return true
        }
        return clause.contains { index in
            guard let (_, end) = reading.count(index) else { return false }
            // `三种类型`
            if reading.text.term(end) == .kind, end == colon - 1 { return true }
            guard reading.text.term(end) == .pieces else { return false }
            return span(end + 1, colon).allSatisfy { reading.text.term($0) == .kind || reading.text.term($0) == .value }
        }
    }

    /// Whether the words before a colon begin the description, so that they say what the field is.
    private static func isSubject(_ reading: Reading, _ colon: Int) -> Bool {
        let start = reading.sentenceStart(colon)
        return start == 0
            && !reading.contains(span(start, colon)) { $0 == .example || $0 == .openValues || $0 == .note }
    }

    /// `Sort order: asc or desc`: a short label begins the description, and the list ends it.
    private static func isChoice(_ reading: Reading, _ colon: Int) -> Bool {
        let label = span(0, colon)
        guard (1...8).contains(colon), reading.clauseStart(colon) == 0, !isIdentifier(reading),
            label.allSatisfy({ reading.text.sign($0) == nil || reading.text.sign($0) == .dash }),
            !reading.contains(label, { $0 == .example || $0 == .openValues || $0 == .note }),
            let list = reading.valueList(colon + 1), list.values.count >= 2, !list.isOpen, !list.endsInProse,
            reading.text.isSentenceEnd(list.end)
                || reading.text.sign(list.end) == .comma && reading.text.term(list.end + 1) == .defaultIs,
            list.values.dropLast().last.map({ reading.gap($0.tokens.upperBound)?.isJoined ?? false }) ?? false
                || list.separator == .pipe || asksWhether(reading) && list.values.count == 2
        else { return false }
        guard list.values.count > 2 || asksWhether(reading)
            || label.contains(where: { reading.isKindNoun($0) || reading.text.term($0) == .format })
        else { return false }
        let areCapitals = list.values.allSatisfy { $0.text == $0.text.uppercased() }
        return list.values.allSatisfy { (isCode($0) || areCapitals) && $0.meaning == nil && reading.siblings.spelling($0.text) == nil }
    }

    /// `是否启用：Y/N`: two values answer.
    private static func asksWhether(_ reading: Reading) -> Bool {
        reading.surface(0).lowercased() == "whether" || reading.surface(0).hasPrefix("是否")
    }

    /// Operators or quoted values as the whole description.
    private static func readWhole(_ reading: Reading, _ drafts: inout Drafts) {
        guard reading.count > 2, !drafts.taken[0], let list = reading.valueList(0), list.end == reading.count,
            list.values.count >= 3 && list.values.allSatisfy({ isOperator(reading, $0) })
                || list.values.count >= 2 && list.values.allSatisfy(\.isQuoted)
        else { return }
        _ = add(reading, list, head: 0, isAnnounced: true, &drafts)
    }

    private static func isOperator(_ reading: Reading, _ value: ListedValue) -> Bool {
        value.tokens.count == 1 && reading.text.tokens[value.tokens.lowerBound].isSign
    }

    // MARK: Values

    /// Whether nothing that could belong to the values follows.
    private static func isOver(_ reading: Reading, _ index: Int) -> Bool {
        guard let token = reading.text[index] else { return true }
        switch token.kind {
        case .sign(.closeRound), .term(.defaultIs), .term(.oneOf), .sign(.closeSquare), .sign(.openRound), .term(.kind),
            .term(.currently):
            return true
        default: return reading.text.isClauseEnd(index)
        }
    }

    /// Whether a value looks like a code rather than a word of prose.
    static func isCode(_ value: ListedValue) -> Bool {
        if value.isQuoted { return true }
        guard let first = value.text.unicodeScalars.first else { return false }
        if first.value >= 97 && first.value <= 122 { return true }
        return value.text.unicodeScalars.contains { !Lexer.isLetter($0) }
            || value.text.unicodeScalars.dropFirst().contains { $0.value >= 65 && $0.value <= 90 }
    }

    /// Adds a list as an enumeration of the field's type.
    ///
    /// - Returns: whether the list is one.
    @discardableResult
    static func add(
        _ reading: Reading, _ list: ValueList, head: Int, isAnnounced: Bool, _ drafts: inout Drafts,
        certainty: Certainty = .certain
    ) -> Bool {
        guard !reading.isSample(list.values.first?.tokens.lowerBound ?? head) else { return false }
        guard isPlausible(reading, list, isAnnounced) else { return false }
        // `either a or b must be sent` names members, not values.
        guard
            !list.values.contains(where: {
                reading.siblings.spelling($0.text) == $0.text && $0.text == reading.field.name
            })
        else { return false }
        let follower = reading.text.term(list.end)
        guard follower != .require, follower != .must && follower != .may || !list.endsInProse else { return false }
        // Another family knows better what these words are.
        guard !list.values.contains(where: { $0.interval == nil && $0.tokens.contains { drafts.taken[$0] } }) else {
            return false
        }
        guard var members = members(reading, list.values) else { return false }
        let count = list.values.count { $0.interval == nil }
        let repeats = members.count < count
        // A value that is listed again and again is no list.
        guard members.count > 1 || list.values.count == 1 || count < list.values.count else { return false }
        // A member that stands twice shows a slip of the pen: another one may be missing.
        if isAnnounced, !reading.field.isNumeric { addExplained(reading, &members) }
        if isAnnounced, reading.field.isNumeric, list.joint == nil { addExplained(reading, &members) }
        let isClosed = !list.isOpen && !repeats && certainty == .certain && !areSchemes(reading, list)
        let intervals = list.values.compactMap(\.interval).map(Constraint.range)
        let listed = Constraint.enumeration(Enumeration(members: members))
        let draft = Draft(
            constraint: intervals.isEmpty ? listed : .anyOf((members.isEmpty ? [] : [listed]) + intervals),
            certainty: isClosed ? .certain : .probable,
            tokens: span(head, max(list.end, head + 1)), isAnnounced: isAnnounced)
        drafts.add(draft)
        if repeats, !list.isOpen, certainty == .certain, let series = series(list.values.map(\.text)) {
            var completed = draft
            completed.constraint = .enumeration(Enumeration(members: series.map { .init(.string($0)) }))
            completed.certainty = .certain
            drafts.add(completed)
        }
        return true
    }

    /// `callback address, only supports http and https`: what the value begins with, not what it is.
    private static func areSchemes(_ reading: Reading, _ list: ValueList) -> Bool {
        guard list.values.allSatisfy({ reading.lexicon.schemes.contains($0.text.lowercased()) }) else { return false }
        let addresses = reading.lexicon.addresses
        return reading.field.nameWords.contains(where: addresses.contains)
            || (0..<reading.count).contains { index in
                let word = reading.surface(index).lowercased()
                return addresses.contains { word == $0 || !reading.text.tokens[index].isASCII && word.hasSuffix($0) }
            }
    }

    /// `sda, sdb, sdb, sdd`: the series that a list counts up, where a repeated member stands in the place of another.
    private static func series(_ values: [String]) -> [String]? {
        guard values.count >= 4, let first = values.first, let start = first.unicodeScalars.last, start.isASCII else {
            return nil
        }
        let stem = String(first.dropLast())
        let expected = values.indices.map { stem + String(UnicodeScalar(start.value + UInt32($0)) ?? start) }
        let slips = values.indices.filter { values[$0] != expected[$0] }
        guard slips.count == 1, values.count(where: { $0 == values[slips[0]] }) == 2,
            expected.allSatisfy({ $0.unicodeScalars.last.map(Lexer.isWord) ?? false })
        else { return nil }
        return expected
    }

    /// Among many codes behind a head a few may look like words: `eq, lt, gt, ne, in or like`.
    private static func isPlausible(_ reading: Reading, _ list: ValueList, _ isAnnounced: Bool) -> Bool {
        let doubtful = list.values.count { !isPlausible(reading, $0) }
        if doubtful == 0 { return true }
        return isAnnounced && !list.endsInProse && list.values.count >= 3 && doubtful <= list.values.count / 3
            && list.values.allSatisfy { isCode($0) && !$0.text.contains(" ") }
    }

    private static func isPlausible(_ reading: Reading, _ value: ListedValue) -> Bool {
        if value.isQuoted || value.isLabel { return true }
        let first = value.tokens.lowerBound
        if value.tokens.count == 1 {
            switch reading.text.term(first) {
            case .charset?, .characters?, .bytes?, .length?, .cidr?, .format?, .only?, .correct?, .filler?, .each?,
                .specified?, .currently?, .example?, .clock?, .unit?, .note?:
                return false
            default: break
            }
        }
        return !reading.lexicon.prose.contains(value.text.lowercased()) && value.text.utf8.count <= 80
    }

    /// `0 means all, value: 1, 2, 3`, `* 表示所有`: values that are explained beside the list belong to it.
    private static func addExplained(_ reading: Reading, _ members: inout [Enumeration.Member]) {
        for index in 0..<reading.count where reading.text.term(index) == .means {
            guard let value = explained(reading, before: index), let typed = reading.field.typed(value),
                !members.contains(where: { $0.value.equals(typed, isCaseSensitive: false) })
            else { continue }
            members.append(Enumeration.Member(typed))
        }
    }

    /// The value right before a word such as `means`, where nothing else stands between it and the clause before.
    private static func explained(_ reading: Reading, before index: Int) -> String? {
        if reading.text.sign(index - 1) == .asterisk { return "*" }
        if reading.field.isNumeric {
            return [index - 2, index - 1].lazy.filter { $0 >= 0 && reading.number($0)?.end == index }.first
                .map { reading.text.string(span($0, index)) }
        }
        guard let token = reading.text[index - 1], token.isASCII, reading.text.isClauseEnd(index - 2),
            let value = reading.value(index - 1), isPlausible(reading, value), isCode(value)
        else { return nil }
        return value.text
    }

    private static func members(_ reading: Reading, _ values: [ListedValue]) -> [Enumeration.Member]? {
        var members: [Enumeration.Member] = []
        var seen = Set<JSONValue>()
        for value in values where value.interval == nil {
            guard let typed = reading.field.typed(value.text) else { return nil }
            if seen.insert(typed).inserted { members.append(Enumeration.Member(typed, meaning: value.meaning)) }
        }
        return members
    }
}

extension FieldFacts {
    /// A value of the field's type.
    func typed(_ text: String) -> JSONValue? {
        switch scalar {
        case .text: return .string(text)
        case .whole: return Int64(text).map(JSONValue.integer)
        case .number:
            if let whole = Int64(text) { return .integer(whole) }
            guard text.utf8.allSatisfy({ $0 < 58 }) else { return nil }
            return Double(text).map(JSONValue.number)
        case .boolean:
            return switch text.lowercased() {
            case "true": .boolean(true)
            case "false": .boolean(false)
            default: nil
            }
        case .map, .other: return nil
        }
    }
}
