public import APIModel
public import SourceModel

/// A correction of a page that is wrong, as a configuration gives it.
public struct Override: Sendable, Hashable {
    /// What is changed; what is nil stays.
    public struct Change: Sendable, Hashable {
        /// A type cell, read as the page's profile reads it.
        public var type: String?
        public var isRequired: Bool?
        public var defaultValue: JSONValue?
        public var description: String?
        public var isSensitive: Bool?
        /// Rules to add; where `replacesRules`, all others are dropped.
        public var rules: [Constraint] = []
        public var replacesRules = false
        /// Kinds of rules to drop (`range`).
        public var droppedRules: [String] = []

        public init() {}
    }

    /// The element: `<service>/<operation>/<request|response|path>.<dotted name>` or `<service>/<Shape>.<member>`; with
    /// `#<kind>` one rule of it.
    public var address: String
    /// Why the page is wrong; never empty.
    public var reason: String
    public var change: Change
    /// Where the configuration says it.
    public var source: SourceLocation

    public init(address: String, reason: String, change: Change, source: SourceLocation) {
        self.address = address
        self.reason = reason
        self.change = change
        self.source = source
    }
}

/// Applies overrides to pages and keeps count of what each matched.
struct OverrideApplication {
    private let overrides: [(override: Override, target: Target?)]
    private var matches: [Int]

    private enum Target {
        case operation(service: String, operation: String, section: String, names: [String])
        case shape(service: String, shape: String, member: String)
    }

    init(_ overrides: [Override]) {
        self.overrides = overrides.map { ($0, Self.target(of: $0.address)) }
        matches = Array(repeating: 0, count: overrides.count)
    }

    mutating func apply(to page: inout PageReading, service: String) {
        for (index, (override, target)) in overrides.enumerated() {
            switch target {
            case .operation(service, page.title, let section, let names):
                matches[index] += apply(override, to: &page, section: section, names: names)
            case .shape(service, let shape, let member):
                matches[index] += change(member, in: &page.requestModels, override, page) { $0.title == shape }
                matches[index] += change(member, in: &page.responseModels, override, page) { $0.title == shape }
            default: continue
            }
            if override.change.type != nil { page.addTables() }
        }
    }

    /// An error for each override that matched nothing.
    func unused() -> [Diagnostic] {
        zip(overrides, matches).filter { $0.1 == 0 }.map { entry, _ in
            Diagnostic(
                .overrideUnused,
                entry.target == nil
                    ? "'\(entry.override.address)' is no address of an element"
                    : "the override of '\(entry.override.address)' matches nothing",
                at: entry.override.source,
                hint: "the page may have been corrected: remove the override, or correct its address")
        }
    }

    private static func target(of address: String) -> Target? {
        let path = address.prefix { $0 != "#" }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        func names(_ text: String) -> [String] {
            text.split(separator: ".").map { $0.hasSuffix("[]") ? String($0.dropLast(2)) : String($0) }
        }
        if parts.count == 3 {
            let names = names(parts[2])
            guard names.count >= 2, ["request", "response", "path"].contains(names[0]) else { return nil }
            return .operation(
                service: parts[0], operation: parts[1], section: names[0], names: Array(names.dropFirst()))
        }
        guard parts.count == 2 else { return nil }
        let names = names(parts[1])
        guard names.count == 2 else { return nil }
        return .shape(service: parts[0], shape: names[0], member: names[1])
    }

    private func apply(_ override: Override, to page: inout PageReading, section: String, names: [String]) -> Int {
        let isResponse = section == "response"
        var rows = isResponse ? page.responseRows : section == "path" ? page.pathRows : page.requestRows
        guard names.count > 1 else {
            let count = Self.change(names[0], in: &rows, override, page.types)
            switch section {
            case "response": page.responseRows = rows
            case "path": page.pathRows = rows
            default: page.requestRows = rows
            }
            return count
        }
        // Down the types to the table that holds the member.
        let models = isResponse ? page.responseModels : page.requestModels
        var type = rows.first { $0.name == names[0] }?.type
        for name in names.dropFirst().dropLast() {
            let model = models.first { $0.name == type?.shapeName }
            type = model?.fields.first { $0.name == name }?.type
        }
        guard let shape = type?.shapeName else { return 0 }
        let member = names[names.count - 1]
        if isResponse { return change(member, in: &page.responseModels, override, page) { $0.name == shape } }
        return change(member, in: &page.requestModels, override, page) { $0.name == shape }
    }

    private func change(
        _ member: String, in models: inout [PageReading.Model], _ override: Override, _ page: PageReading,
        where isMeant: (PageReading.Model) -> Bool
    ) -> Int {
        var count = 0
        for index in models.indices where isMeant(models[index]) {
            count += Self.change(member, in: &models[index].fields, override, page.types)
            if let kind = Self.kind(override.address), override.change.droppedRules.contains(kind) {
                let before = models[index].rules.count
                models[index].rules.removeAll { $0.field == member && $0.kind == kind }
                if before > models[index].rules.count { count += 1 }
            }
        }
        return count
    }

    private static func kind(_ address: String) -> String? {
        address.firstIndex(of: "#").map { String(address[address.index(after: $0)...]) }
    }

    private static func change(
        _ member: String, in fields: inout [Field], _ override: Override, _ types: (String) -> TypeGrammar.Reading
    ) -> Int {
        guard let index = fields.firstIndex(where: { $0.name == member }) else { return 0 }
        let change = override.change
        if let kind = kind(override.address), !change.rules.contains(where: { $0.kind == kind }) {
            guard fields[index].rules.contains(where: { $0.constraint.kind == kind }) else { return 0 }
        }
        if let text = change.type {
            fields[index].type = types(text).type
            fields[index].typeText = text
        }
        if let value = change.isRequired { fields[index].requirement = value ? .required : .optional }
        if let value = change.description { fields[index].description = value }
        if let value = change.isSensitive { fields[index].isSensitive = value }
        if let value = change.defaultValue {
            fields[index].defaultValue = value
            fields[index].isDefaultFromProse = false
        }
        if change.replacesRules { fields[index].rules = [] }
        fields[index].rules.removeAll { change.droppedRules.contains($0.constraint.kind) }
        let evidence = Evidence(text: override.reason, source: override.source)
        fields[index].rules += change.rules.map { Rule($0, evidence: evidence) }
        return 1
    }
}

extension PageReading {
    /// Adds the tables that types name since an override changed them.
    fileprivate mutating func addTables() {
        for field in pathRows + requestRows + requestModels.flatMap(\.fields) where field.type.shapeName != nil {
            let known = Set(requestModels.map(\.name))
            requestModels += tables(field.type, true).filter { !known.contains($0.name) }
        }
        for field in responseRows + responseModels.flatMap(\.fields) where field.type.shapeName != nil {
            let known = Set(responseModels.map(\.name))
            responseModels += tables(field.type, false).filter { !known.contains($0.name) }
        }
    }
}
