import APIModel

/// Forms of addresses that a page shows by samples behind a head: `格式如下：10.0.0.1，10.0.0.0/24`,
/// `supports the formats 1.2.3.4-5.6.7.8 and 1.2.3.4/16`.
enum AddressFormFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.scalar == .text else { return }
        var index = 0
        while index < reading.count {
            guard let (_, end) = form(reading, index) else {
                index += 1
                continue
            }
            let list = list(reading, index)
            if let draft = draft(reading, index, list) { drafts.add(draft) }
            index = max(end, list.end)
        }
    }

    private static func draft(_ reading: Reading, _ index: Int, _ list: (forms: [TextFormat], end: Int)) -> Draft? {
        guard !reading.isSample(index), list.forms.count > 1,
            reading.text.isClauseEnd(list.end) || isFormat(reading, list.end)
        else { return nil }
        let before = span(max(reading.sentenceStart(index), index - 5), index)
        let isHeaded = reading.text.sign(index - 1) == .colon && reading.contains(before) { $0 == .format }
        let isSupported =
            reading.contains(before) { $0 == .supports || $0 == .onlySupports } && isFormat(reading, list.end)
        guard isHeaded || isSupported, !reading.contains(before, { $0 == .not || $0 == .andSoOn }) else { return nil }
        // Of the other family of addresses no form is shown.
        if (0..<reading.count).contains(where: { reading.surface($0).lowercased().hasPrefix("ipv6") }) { return nil }
        let forms = list.forms.map(Constraint.format)
        return Draft(
            constraint: forms.count == 1 ? forms[0] : .anyOf(forms), certainty: .certain, tokens: span(index, list.end),
            isAnnounced: true)
    }

    /// Whether `formats`, `两种格式` stands at an index.
    private static func isFormat(_ reading: Reading, _ index: Int) -> Bool {
        span(index, min(index + 4, reading.count)).contains { reading.text.term($0) == .format }
    }

    /// Samples in a row, with remarks in brackets behind.
    private static func list(_ reading: Reading, _ index: Int) -> (forms: [TextFormat], end: Int) {
        var forms: [TextFormat] = []
        var next = index
        var end = index
        while let (form, after) = form(reading, next) {
            if !forms.contains(form) { forms.append(form) }
            end = after
            if reading.text.sign(end) == .openRound, let close = reading.text.partner(end) { end = close + 1 }
            next = reading.skip(end) {
                $0 == .sign(.comma) || $0 == .sign(.enumerationComma) || $0 == .term(.or) || $0 == .term(.and)
            }
        }
        return (forms, end)
    }

    private static func form(_ reading: Reading, _ index: Int) -> (TextFormat, end: Int)? {
        guard let end = address(reading, index) else { return nil }
        if reading.text.sign(end) == .dash, let last = address(reading, end + 1) { return (.ipv4Range, last) }
        if reading.text.sign(end) == .slash, reading.text[end + 1]?.kind == .number { return (.cidr, end + 2) }
        return (.ipv4, end)
    }

    private static func address(_ reading: Reading, _ index: Int) -> Int? {
        for part in 0..<4 {
            guard reading.text[index + 2 * part]?.kind == .number else { return nil }
            if part > 0, reading.text.tokens[index + 2 * part].isGlued == false { return nil }
            if part < 3, reading.text.sign(index + 2 * part + 1) != .period { return nil }
        }
        return index + 7
    }
}
