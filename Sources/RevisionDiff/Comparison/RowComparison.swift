import APIModel

/// Compares two rows that are the same row, cell by cell, and collects what differs.
struct RowComparison {
    /// Where the two rows stand.
    struct Context {
        var part: Page.Part
        var service: String
        var operation: String
        var oldPath: String
        var newPath: String
        /// The heading of the table in NEW; nil for the page's own table.
        var model: String?
        var also: [String] = []
        /// Whether words can be compared.
        var isSameLanguage: Bool
        /// Whether the row has another name or place: then the entry that says so shows both wordings.
        var isTold = false
        /// Whether the pages' introductions differ, from which rules may come.
        var isIntroductionChanged = false
        var oldRules: [CrossRule] = []
        var newRules: [CrossRule] = []
    }

    let old: Field
    let new: Field
    let context: Context
    private(set) var changes: [Change] = []
    /// Whether something was found for which the catalogue has no kind in this part.
    private var hasOtherDifference = false
    /// Whether a finding explains why the words differ.
    private var isProseExplained = false
    let oldText: String
    let newText: String

    init(old: Field, new: Field, context: Context) {
        self.old = old
        self.new = new
        self.context = context
        oldText = RenderedText.of(old.description)
        newText = RenderedText.of(new.description)
    }

    /// Everything that differs between the rows, their names apart.
    mutating func run(_ relation: TypeRelation) -> [Change] {
        compareTypes(relation)
        compareRequirement()
        compareNull()
        compareDefaults()
        if context.isSameLanguage {
            compareDeprecation()
            compareRules(isTypeKept: relation == .same)
            compareDescription()
        } else if hasOtherDifference {
            addDescription()
        }
        return changes
    }

    // MARK: Cells

    private mutating func compareTypes(_ relation: TypeRelation) {
        let facet: Facet
        switch relation {
        case .same, .undefined: return
        case .widened: facet = context.part == .path ? .typeChanged : .typeWidened
        case .narrowed: facet = context.part == .path ? .typeChanged : .typeNarrowed
        case .becameArray: facet = context.part == .path ? .typeChanged : .becameArray
        case .becameScalar: facet = context.part == .path ? .typeChanged : .becameScalar
        case .changed: facet = .typeChanged
        }
        // In a URL every number is a text; wider numbers are as right as before.
        let isPathWidened = context.part == .path && (relation == .widened || new.type == .string)
        // A type that was taken from examples says less than a cell.
        let isInferred = old.isInferred || new.isInferred
        add(
            facet, .string(old.typeLabel), .string(new.typeLabel), wire: isPathWidened ? .nonBreaking : nil,
            swift: old.type.swiftType == new.type.swiftType ? Severity.none : nil,
            certainty: isInferred ? .inferred : nil, evidence: isInferred ? [old.typeLabel, new.typeLabel] : [])
    }

    private mutating func compareRequirement() {
        guard context.part != .path else { return }
        let before = old.requirement == .required
        let after = new.requirement == .required
        guard before == after else {
            add(after ? .becameRequired : .becameOptional, .boolean(before), .boolean(after))
            return
        }
        compareConditions()
    }

    /// When the page asks for a member that it does not always ask for.
    private mutating func compareConditions() {
        func words(_ field: Field) -> String? {
            field.requirement == .conditional ? RenderedText.of(field.condition ?? "") : nil
        }
        switch (words(old), words(new)) {
        case (nil, let after?): add(.conditionAdded, nil, .string(after), certainty: .stated)
        case (let before?, nil): add(.conditionRemoved, .string(before), nil, certainty: .stated)
        case (let before?, let after?) where before != after && context.isSameLanguage:
            add(.conditionChanged, .string(before), .string(after), certainty: .stated)
        default: break
        }
    }

    private mutating func compareNull() {
        guard context.part != .path, old.isNullable != new.isNullable else { return }
        // Only what is always sent has another type in Swift where it may be null.
        let isRequired = old.requirement == .required && new.requirement == .required
        add(
            new.isNullable ? .becameNullable : .stoppedBeingNullable, nil, nil,
            swift: context.part == .request && !isRequired ? Severity.none : nil)
    }

    private mutating func compareDefaults() {
        let difference = DefaultComparison(old: old, new: new, oldText: oldText, newText: newText)
        guard let finding = difference.finding(readsProse: context.isSameLanguage) else { return }
        add(
            finding.facet, finding.before, finding.after, wire: finding.isStatedElsewhere ? .docOnly : nil,
            certainty: finding.certainty, evidence: finding.certainty == .inferred ? [oldText, newText] : [])
        if finding.explainsProse { isProseExplained = true }
    }

    // MARK: Words

    private mutating func compareDeprecation() {
        guard old.deprecation == nil, let words = new.deprecation else { return }
        add(.deprecated, nil, .string(words), evidence: [words])
    }

    private mutating func compareRules(isTypeKept: Bool) {
        let isSameText = oldText == newText
        // Equal words say equal things; a rule that differs all the same comes from the type or from the introduction.
        if isSameText && !(context.isIntroductionChanged && isTypeKept) { return }
        if !isSameText, let units = UnitComparison(oldText: oldText, newText: newText, old: old, new: new).finding {
            add(.unitChanged, .string(units.before), .string(units.after), evidence: [oldText, newText])
            return
        }
        var before = RuleFacts(old, crossRules: context.oldRules)
        var after = RuleFacts(new, crossRules: context.newRules)
        if isSameText {
            before.keepOnlyRules(outside: old.source)
            after.keepOnlyRules(outside: new.source)
        }
        for finding in RuleComparison(old: before, new: after, part: context.part).findings {
            add(
                finding.facet, finding.before, finding.after, wire: finding.wire, swift: finding.swift,
                evidence: finding.evidence)
        }
    }

    private mutating func compareDescription() {
        let isExplained = isProseExplained || changes.contains { $0.certainty == .inferred }
        if (oldText != newText && !isExplained) || hasOtherDifference { addDescription() }
    }

    private mutating func addDescription() {
        guard !context.isTold, let kind = Facet.descriptionChanged.kind(in: context.part) else { return }
        changes.append(change(kind, .string(oldText), .string(newText)))
    }

    // MARK: Making changes

    private mutating func add(
        _ facet: Facet, _ before: JSONValue?, _ after: JSONValue?, wire: Severity? = nil, swift: Severity? = nil,
        certainty: Change.Certainty? = nil, evidence: [String] = []
    ) {
        guard let kind = facet.kind(in: context.part) else {
            // What was read from words is told by the change of the words.
            if evidence.isEmpty { hasOtherDifference = true }
            return
        }
        var change = change(kind, before, after)
        if let wire { change.severity.wire = wire }
        if let swift { change.severity.swift = swift }
        if let certainty { change.certainty = certainty }
        if change.certainty == .inferred { change.evidence = evidence.filter { !$0.isEmpty } }
        changes.append(change)
    }

    private func change(_ kind: ChangeKind, _ before: JSONValue?, _ after: JSONValue?) -> Change {
        Change(
            kind: kind, service: context.service, operation: context.operation, path: context.newPath, before: before,
            after: after, severity: kind.entry.severity, certainty: kind.entry.certainty, model: context.model,
            also: context.also, old: old.source, new: new.source, oldRow: old.row, newRow: new.row)
    }
}
