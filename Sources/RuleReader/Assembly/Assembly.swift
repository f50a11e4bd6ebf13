import APIModel
import SourceModel

/// Turns what the families have read of one field into rules: merges what belongs together, decides what is certain.
struct Assembly {
    var reading: Reading
    var drafts: Drafts
    var surroundings: Surroundings
    var place: Place
    /// What the default cell of the row holds.
    var defaultCell: JSONValue?
    /// What became of each draft, where somebody asks.
    var trace: RuleTrace?

    /// Where a description stands.
    struct Place {
        var file: String
        var line: Int
        /// The column of the description's first scalar; 0 where it is not known.
        var column: Int
    }

    /// The rules of the field itself.
    private(set) var rules: [Rule] = []
    /// The rules across fields.
    private(set) var crossRules: [CrossRule] = []

    init(
        reading: Reading, drafts: Drafts, surroundings: Surroundings, place: Place, defaultCell: JSONValue? = nil
    ) {
        self.defaultCell = defaultCell
        self.reading = reading
        self.drafts = drafts
        self.surroundings = surroundings
        self.place = place
    }

    mutating func run() {
        var plain: [Draft] = []
        var labelled: [(String, Draft)] = []
        let holdsSeveral = holdsSeveral
        let separator = holdsSeveral ? reading.separator : nil
        for draft in drafts.rules {
            let ofParts = draft.target == .value ? separator.flatMap(draft.ofParts) : nil
            let draft = ofParts ?? draft
            let holdsSeveral = holdsSeveral && ofParts == nil
            if draft.certainty == .probable || holdsSeveral && draft.target == .value {
                if reading.isSample(draft.tokens.lowerBound) {
                    trace?.add(draft, .sample, reading)
                } else {
                    note(draft, draft.certainty == .probable ? .doubtful : .partOfText)
                }
                continue
            }
            var scope = reading.scope(of: draft.tokens, in: surroundings)
            // A step belongs to the interval before it.
            if case .multiple = draft.constraint, scope == .always, let condition = conditionOfInterval(before: draft) {
                scope = .when(condition)
            }
            switch scope {
            case .always: plain.append(draft)
            case .when(let condition):
                trace?.add(draft, .conditional, reading)
                add(draft, when: condition)
            case .label(let label): labelled.append((label, draft))
            case .unknown: note(draft, .condition)
            case .sample: trace?.add(draft, .sample, reading)
            }
        }
        plain += widest(labelled)
        let parts = plain.filter(isLengthOfPart(plain))
        for draft in parts { note(draft, .partOfText) }
        if !parts.isEmpty { plain = plain.filter { !isLength($0) } }
        // What has a greatest length is not one of a few values.
        if plain.contains(where: hasGreatestLength) {
            for draft in plain where draft.constraint.kind == "enum" { note(draft, .hasLength) }
            plain = plain.filter { $0.constraint.kind != "enum" }
        }
        plain = judged(plain)
        plain = Merge.merged(plain, allowsBlank: drafts.allowsBlank)
        for draft in plain { addPlain(draft) }
        addCross()
    }

    /// The rules that stay certain when the words around them are taken into account.
    private mutating func judged(_ plain: [Draft]) -> [Draft] {
        guard !plain.isEmpty else { return [] }
        let verdict = Verdict(
            ledger: Ledger(reading, drafts), defaultValue: defaultCell ?? proseDefault(),
            defaultNumbers: drafts.defaults.map(\.value).filter { $0.numeral != nil })
        var result: [Draft] = []
        for draft in plain {
            switch verdict.judge(draft) {
            case .certain(let draft):
                trace?.add(draft, .certain, reading)
                result.append(draft)
            case .note(let draft, let veto):
                note(draft, .vetoed(veto.rawValue))
            case .widened(let draft, let stated):
                trace?.add(draft, .widened, reading)
                result.append(draft)
                note(stated, .narrower)
            }
        }
        return result
    }

    /// Several greatest lengths in one sentence are those of parts (`name at most 64, suffix at most 16 characters`).
    private func isLengthOfPart(_ drafts: [Draft]) -> (Draft) -> Bool {
        let ends: [(end: Int, sentence: Int)] = drafts.compactMap { draft in
            guard case .length(let range) = draft.constraint, let end = range.maximum else { return nil }
            return (end, reading.sentenceStart(draft.tokens.lowerBound))
        }
        let hasParts = ends.contains { one in ends.contains { $0.end != one.end && $0.sentence == one.sentence } }
        return { hasParts && isLength($0) }
    }

    private func hasGreatestLength(_ draft: Draft) -> Bool {
        if case .length(let range) = draft.constraint { range.maximum != nil } else { false }
    }

    private func isLength(_ draft: Draft) -> Bool {
        if case .length = draft.constraint { true } else { false }
    }

    /// Whether one text holds several values with signs between, so that what is said of one value is not said of the text.
    private var holdsSeveral: Bool {
        reading.field.scalar == .text && !reading.field.isArray
            && (0..<reading.count).contains { reading.text.term($0) == .separated && !reading.isNoteOnList($0) }
    }

    // MARK: Conditions

    private func conditionOfInterval(before draft: Draft) -> Condition? {
        let earlier = drafts.rules.last { other in
            guard case .range = other.constraint else { return false }
            return other.tokens.upperBound <= draft.tokens.lowerBound && other.certainty == .certain
        }
        guard let earlier, case .when(let condition) = reading.scope(of: earlier.tokens, in: surroundings) else {
            return nil
        }
        return condition
    }

    private mutating func add(_ draft: Draft, when condition: Condition) {
        crossRules.append(
            CrossRule(
                when: condition, .constrain(member: reading.field.name, wrapped(draft)),
                evidence: evidence(draft.tokens),
                field: reading.field.name))
    }

    private mutating func addCross() {
        for draft in drafts.crossRules where !reading.isSampleOfClause(draft.tokens.lowerBound) {
            crossRules.append(
                CrossRule(
                    when: draft.condition, draft.consequence, certainty: draft.certainty,
                    evidence: evidence(draft.tokens), field: reading.field.name))
        }
    }

    /// Labelled lines are alternatives for facts from outside of the request (which engine an instance has): what holds
    /// whichever it is, is the widest of them, and only where at least two state a rule of the kind.
    private mutating func widest(_ labelled: [(String, Draft)]) -> [Draft] {
        var result: [Draft] = []
        var kinds: [String] = []
        for (_, draft) in labelled where !kinds.contains(draft.constraint.kind) { kinds.append(draft.constraint.kind) }
        for kind in kinds {
            let group = labelled.filter { $0.1.constraint.kind == kind }
            let labels = Set(group.map(\.0))
            if case .format(.timeWindow) = group[0].1.constraint {
                result.append(group[0].1)
                continue
            }
            guard labels.count >= 2, let union = Merge.union(group.map(\.1)) else {
                for (_, draft) in group { note(draft, .oneLabel) }
                continue
            }
            result.append(union)
        }
        return result
    }

    // MARK: Rules

    private mutating func addPlain(_ draft: Draft) {
        var draft = draft
        if case .enumeration(var enumeration) = draft.constraint {
            enumeration.isCaseSensitive = drafts.isCaseSensitive
            draft.constraint = .enumeration(enumeration)
        }
        if case .range(let range) = draft.constraint, let exception = constantOtherwise() {
            add(draft, when: exception.condition)
            draft.constraint = Constraint.range(range).including([exception.constant.json])
        }
        rules.append(Rule(wrapped(draft), evidence: evidence(draft.tokens)))
    }

    /// `if the protocol is not …, the value is constantly 0`: the interval holds only otherwise.
    private func constantOtherwise() -> (condition: Condition, constant: Numeral)? {
        for index in 0..<reading.count where reading.text.term(index) == .invalid {
            let sentence = span(reading.sentenceStart(index), index)
            guard let conditional = sentence.last(where: { reading.text.term($0) == .ifWord }) else { continue }
            let constant = constant(after: index)
            guard
                case .differs(let member, let values)? = reading.condition(span(conditional, index), in: surroundings),
                let constant
            else { continue }
            return (.equals(member: member, values: values), constant)
        }
        return nil
    }

    private func constant(after index: Int) -> Numeral? {
        for next in span(index, min(index + 6, reading.count)) {
            if let (value, _) = reading.number(next) { return value }
            if reading.surface(next).hasSuffix("0") { return .integer(0) }
        }
        return nil
    }

    private mutating func note(_ draft: Draft, _ fate: RuleTrace.Fate) {
        trace?.add(draft, fate, reading)
        rules.append(Rule(wrapped(draft), certainty: .probable, evidence: evidence(draft.tokens)))
    }

    /// The constraint as it stands on the field: around the elements of arrays.
    private func wrapped(_ draft: Draft) -> Constraint {
        guard draft.target == .value else { return draft.constraint }
        return (0..<reading.field.depth).reduce(draft.constraint) { constraint, _ in .each(constraint) }
    }

    func evidence(_ tokens: Range<Int>) -> Evidence {
        var tokens = tokens.clamped(to: 0..<reading.count)
        // The column's head is no word of the page.
        if let given = reading.given, tokens.upperBound > given.start {
            tokens = span(max(tokens.lowerBound, given.start), tokens.upperBound)
        }
        var words = reading.text.string(tokens)
        if words.unicodeScalars.count > 200 {
            words = String(String.UnicodeScalarView(words.unicodeScalars.prefix(200)))
        }
        return Evidence(text: words, source: location(tokens.lowerBound))
    }

    /// Where a token stands: to the column in the first line of the cell, else where the cell begins.
    private func location(_ index: Int) -> SourceLocation {
        if let given = reading.given, index >= given.start { return given.prose.source }
        guard place.column > 0, let token = reading.text[index],
            !reading.text.scalars[..<token.start].contains("\n")
        else { return SourceLocation(file: place.file, line: place.line, column: place.column) }
        return SourceLocation(file: place.file, line: place.line, column: place.column + token.start)
    }
}
