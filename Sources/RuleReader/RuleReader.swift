public import APIModel
public import SourceModel

/// Reads rules out of the words of a table's rows.
///
/// A description is cut into tokens by the vocabularies of all languages; the families of phrases then look for what
/// they understand. What no family understands gives no rule.
public struct RuleReader: Sendable {
    /// A piece of prose and where it begins.
    public struct Prose: Hashable, Sendable {
        public var text: String
        public var source: SourceLocation

        public init(text: String, source: SourceLocation) {
            self.text = text
            self.source = source
        }
    }

    /// What the rows of one table stand in.
    public struct Context: Sendable {
        /// The language of the page (`en`, `zh`).
        public var language: String
        /// The page's introduction.
        public var introduction: Introduction
        /// Whether the table describes what a request holds.
        public var isRequest: Bool
        /// The descriptions of the members that hold the objects which the table describes.
        public var holders: [Prose]

        public init(
            language: String, introduction: Introduction = Introduction(), isRequest: Bool, holders: [Prose] = []
        ) {
            self.language = language
            self.introduction = introduction
            self.isRequest = isRequest
            self.holders = holders
        }
    }

    let lexicon: Lexicon

    public init() { lexicon = .standard }

    /// Fills in rules, defaults from prose and deprecations of the rows of one table.
    ///
    /// - Parameters:
    ///   - fields: the rows; `description` holds the words, `defaultValue` the default cell where there is one.
    ///   - ranges: the cells of a column of values or ranges, by the rows' names.
    /// - Returns: the rules that speak about several of these rows.
    public func annotate(
        _ fields: inout [Field], ranges: [String: Prose] = [:], in context: Context
    ) -> [CrossRule] {
        let siblings = Siblings(fields.map(\.name))
        let facts = fields.map(FieldFacts.init)
        var readings: [(index: Int, reading: Reading, drafts: Drafts)] = []
        var surroundings = Surroundings(fields: facts)
        for index in fields.indices {
            let range = ranges.isEmpty ? nil : ranges[fields[index].name]
            guard range != nil || !fields[index].description.isEmpty else { continue }
            var reading = Reading(
                text: TokenizedText(scalars: [], tokens: []), field: facts[index], siblings: siblings, lexicon: lexicon)
            reading.read(fields[index].description, range, context.language)
            fields[index].deprecation = fields[index].deprecation ?? deprecation(reading)
            guard mayState(reading) else { continue }
            var drafts = Drafts(count: reading.count)
            Families.read(reading, into: &drafts)
            if let members = listed(drafts) { surroundings.add(members, of: facts[index]) }
            readings.append((index, reading, drafts))
        }
        var crossRules: [CrossRule] = []
        // A default that holds in some case only still says that the member may be absent.
        var defaulted: Set<String> = []
        for (index, reading, drafts) in readings {
            var drafts = drafts
            if !drafts.defaults.isEmpty { defaulted.insert(fields[index].name) }
            if context.isRequest { CrossFamily.read(reading, in: surroundings, into: &drafts) }
            let source = fields[index].source
            var assembly = Assembly(
                reading: reading, drafts: drafts, surroundings: surroundings,
                place: .init(file: source.file, line: source.line, column: fields[index].descriptionColumn),
                defaultCell: fields[index].defaultValue)
            assembly.run()
            fields[index].rules += assembly.rules
            if fields[index].defaultValue == nil, let value = assembly.proseDefault() {
                fields[index].defaultValue = value
                fields[index].isDefaultFromProse = true
            }
            crossRules += assembly.crossRules
        }
        readIntroduction(&fields, facts, siblings, context)
        crossRules += introduced(fields, siblings, context)
        return settled(crossRules, fields, defaulted)
    }

    /// Lets the page's introduction complete what the rows say.
    private func readIntroduction(
        _ fields: inout [Field], _ facts: [FieldFacts], _ siblings: Siblings, _ context: Context
    ) {
        let paragraphs = context.introduction.paragraphs
        guard context.isRequest, !paragraphs.isEmpty else { return }
        for index in fields.indices where mayBeIntroduced(facts[index], fields[index]) {
            let label = fields[index].description.prefix { !",，:：;；.。、\n ".contains($0) }.lowercased()
            let statements = IntroductionFamily.statements(
                about: facts[index], label: label, in: paragraphs, siblings: siblings, lexicon: lexicon)
            for statement in statements {
                fields[index].add(statement, at: context.introduction.prose[statement.paragraph].source)
            }
        }
    }

    private func mayBeIntroduced(_ facts: FieldFacts, _ field: Field) -> Bool {
        facts.isArray || facts.isNumeric || facts.scalar == .text
    }

    /// What the introduction and the rows of the members around say about several members at once.
    private func introduced(_ fields: [Field], _ siblings: Siblings, _ context: Context) -> [CrossRule] {
        guard context.isRequest, fields.count > 1 else { return [] }
        func rules(_ statements: [IntroducedRules.Statement], _ prose: [Prose]) -> [CrossRule] {
            statements.map { statement in
                let source = prose[statement.index].source
                let field = statement.consequence.members.first ?? ""
                return CrossRule(
                    statement.consequence, evidence: Evidence(text: statement.words, source: source), field: field)
            }
        }
        let holders = context.holders.map { Lexer.tokens(of: $0.text, lexicon: lexicon) }
        let told = IntroducedRules.choices(context.introduction.texts, fields, siblings, lexicon: lexicon)
        return rules(told, context.introduction.prose)
            + rules(IntroducedRules.choices(holders, fields, siblings, lexicon: lexicon), context.holders)
            + rules(IntroducedRules.requirements(holders, siblings, lexicon: lexicon), context.holders)
    }

    /// Whether a description holds anything that a family could begin with.
    private func mayState(_ reading: Reading) -> Bool {
        reading.text.tokens.contains { token in
            switch token.kind {
            case .term(let term): term != .filler && term != .the && term != .of
            case .number, .sign: true
            case .word, .text, .lineBreak: false
            }
        }
    }

    /// The values that a field's words list, for the conditions of its neighbours.
    private func listed(_ drafts: Drafts) -> [Enumeration.Member]? {
        var members: [Enumeration.Member] = []
        for draft in drafts.rules where draft.certainty == .certain {
            if case .enumeration(let enumeration) = draft.constraint { members += enumeration.members }
        }
        return members.isEmpty ? nil : members
    }

    /// The words that call the field deprecated.
    private func deprecation(_ reading: Reading) -> String? {
        guard let index = (0..<reading.count).first(where: { reading.text.term($0) == .deprecated }) else { return nil }
        return reading.text.string(span(reading.clauseStart(index), min(reading.sentenceEnd(index), index + 12)))
    }

    /// Drops what would refuse requests that the page allows: a member that has a default may be absent although the
    /// words call it compulsory.
    private func settled(_ rules: [CrossRule], _ fields: [Field], _ defaulted: Set<String>) -> [CrossRule] {
        var result: [CrossRule] = []
        for rule in rules {
            if case .require(let member) = rule.consequence,
                defaulted.contains(member)
                    || fields.contains(where: { $0.name == member && $0.defaultValue != nil })
            {
                continue
            }
            let isKnown = result.contains { $0.condition == rule.condition && $0.consequence == rule.consequence }
            if !isKnown { result.append(rule) }
        }
        return result
    }
}
