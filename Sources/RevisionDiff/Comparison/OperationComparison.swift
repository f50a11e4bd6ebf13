import APIModel
import SourceModel

/// Compares one operation of OLD with the operation of NEW that stands for it.
struct OperationComparison {
    let old: Page
    let new: Page
    /// The service of NEW.
    let service: String
    let findsRenames: Bool
    /// What could not be read on either side.
    let problems: (old: ReadingProblems, new: ReadingProblems)
    /// Whether words can be compared.
    let isSameLanguage: Bool
    private(set) var changes: [Change] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        old: Page, new: Page, service: String, findsRenames: Bool,
        problems: (old: ReadingProblems, new: ReadingProblems)
    ) {
        self.problems = problems
        self.old = old
        self.new = new
        self.service = service
        self.findsRenames = findsRenames
        isSameLanguage = old.operation.language == new.operation.language
    }

    /// Everything that differs below the operation; its name and its place are its service's matter.
    mutating func run() {
        compareMethod()
        compareAddress()
        compareFurtherFacts()
        compareParameters()
        compareWords()
        compareRows(.request)
        compareRows(.response)
        compareCodes()
    }

    // MARK: The operation itself

    private mutating func compareMethod() {
        let (before, after) = (old.operation.method.rawValue, new.operation.method.rawValue)
        guard before != after else { return }
        add(
            .methodChanged, at: "method", .string(before), .string(after), old.operation.methodSource,
            new.operation.methodSource)
        if keepsOldAddress { changes[changes.count - 1].severity.wire = .nonBreaking }
    }

    /// Whether the earlier method and path are among the further addresses now.
    private var keepsOldAddress: Bool {
        let before = old.operation
        return new.operation.aliases.contains { alias in
            alias.method == before.method && Self.masked(alias.path) == Self.masked(before.address.path)
        }
    }

    private mutating func compareAddress() {
        let (before, after) = (old.operation.address, new.operation.address)
        func add(_ kind: ChangeKind, _ left: String?, _ right: String?) {
            self.add(
                kind, at: "address", left.map { .string($0) }, right.map { .string($0) }, before.source, after.source)
        }
        if before.scheme != after.scheme { add(.schemeChanged, before.scheme, after.scheme) }
        if Self.masked(before.host) != Self.masked(after.host) { compareHosts(before, after) }
        if before.version != after.version { add(.apiVersionChanged, before.version, after.version) }
        let (left, right) = (AddressParts(before), AddressParts(after))
        guard left.masked != right.masked else { return }
        add(.pathChanged, before.path, after.path)
        if keepsOldAddress { changes[changes.count - 1].severity.wire = .nonBreaking }
        if left.trimmed == right.trimmed {
            changes[changes.count - 1].certainty = .inferred
            changes[changes.count - 1].evidence = [before.path, after.path]
        }
    }

    private mutating func compareHosts(_ before: Address, _ after: Address) {
        add(
            .hostChanged, at: "address", before.host.isEmpty ? nil : .string(before.host),
            after.host.isEmpty ? nil : .string(after.host), before.source, after.source)
        // Where one side names none, nothing moved: the page says more or less, and the client asks for more or less.
        if before.host.isEmpty || after.host.isEmpty {
            setSeverity(of: changes.count - 1, Severities(wire: .nonBreaking, swift: .breaking))
        }
    }

    private static func masked(_ host: String) -> String {
        var result = ""
        var isInside = false
        for character in host.lowercased() {
            if character == "}" { isInside = false }
            if !isInside { result.append(character) }
            if character == "{" { isInside = true }
        }
        return result
    }

    private mutating func compareWords() {
        let (before, after) = (old.operation, new.operation)
        guard isSameLanguage else { return }
        var isExplained = false
        if before.deprecation == nil, let words = after.deprecation {
            add(.operationDeprecated, at: "", nil, .string(words), before.source, after.source, evidence: [words])
            isExplained = true
        } else if let words = before.deprecation, after.deprecation == nil {
            add(.operationReactivated, at: "", .string(words), nil, before.source, after.source, evidence: [words])
            isExplained = true
        }
        let (left, right) = (RenderedText.of(before.description), RenderedText.of(after.description))
        if left != right, !isExplained {
            add(.operationDescriptionChanged, at: "", .string(left), .string(right), before.source, after.source)
        }
    }

    // MARK: Codes

    private mutating func compareCodes() {
        let before = Self.codes(of: old.operation)
        let after = Self.codes(of: new.operation)
        if before.isEmpty != after.isEmpty, isUnread(isOld: before.isEmpty) {
            reportUnread("codes", isOld: before.isEmpty)
            return
        }
        for code in before {
            if let other = after.first(where: { $0.code == code.code }) {
                guard isSameLanguage, code.text != other.text else { continue }
                add(
                    .responseCodeDescriptionChanged, at: "codes.\(code.code)", .string(code.text), .string(other.text),
                    code.source, other.source)
            } else {
                add(.responseCodeRemoved, at: "codes.\(code.code)", .string(code.text), nil, code.source, nil)
                raiseSuccess(code.code)
            }
        }
        for code in after where !before.contains(where: { $0.code == code.code }) {
            add(.responseCodeAdded, at: "codes.\(code.code)", nil, .string(code.text), nil, code.source)
            raiseSuccess(code.code)
        }
    }

    /// A reader that compares with the success codes that it knows fails with another one.
    private mutating func raiseSuccess(_ code: String) {
        if code.hasPrefix("2") || code.hasPrefix("3") { changes[changes.count - 1].severity.wire = .breaking }
    }

    /// Each code once, with all that is said of it in any order of rows.
    private static func codes(of operation: Operation) -> [(code: String, text: String, source: SourceLocation)] {
        var codes: [(code: String, texts: [String], source: SourceLocation)] = []
        for code in operation.codes {
            let text = RenderedText.of(code.description)
            if let index = codes.firstIndex(where: { $0.code == code.code }) {
                if !codes[index].texts.contains(text) { codes[index].texts.append(text) }
            } else {
                codes.append((code.code, [text], code.source))
            }
        }
        return codes.map { ($0.code, $0.texts.sorted().joined(separator: " / "), $0.source) }
    }

    // MARK: Making changes

    mutating func add(
        _ kind: ChangeKind, at path: String, _ before: JSONValue?, _ after: JSONValue?, _ oldPlace: SourceLocation?,
        _ newPlace: SourceLocation?, evidence: [String] = []
    ) {
        changes.append(
            Change(
                kind: kind, service: service, operation: new.operation.id, path: path, before: before, after: after,
                severity: kind.entry.severity, certainty: kind.entry.certainty, evidence: evidence, old: oldPlace,
                new: newPlace))
    }

    mutating func setRows(of index: Int, old: Field?, new: Field?) {
        changes[index].oldRow = old?.row
        changes[index].newRow = new?.row
    }

    mutating func setModel(of index: Int, _ name: String) { changes[index].model = name }

    mutating func setSeverity(of index: Int, _ severity: Severities) { changes[index].severity = severity }

    /// Makes the last `count` changes the readings of the one at `index`.
    mutating func moveLast(_ count: Int, toReadingsOf index: Int) {
        changes[index].readings = Array(changes.suffix(count))
        changes.removeLast(count)
    }

    mutating func append(_ more: [Change]) { changes += more }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
