/// Collects violations while generated code checks a value.
public struct Validation: Sendable {
    /// A violation whose path is not known to its beginning.
    struct Entry: Sendable {
        var rule: DocumentedRule
        /// What stands before the member: `instanceSpec.`.
        var prefix = ""
        /// The index of an element, or the key of an entry, of the member.
        var suffix = ""
        var value: String?
        /// The key of an entry, by which entries are put in order.
        var key: String?
    }

    private var entries: [Entry] = []

    /// How many violations there are so far.
    public private(set) var count = 0

    /// Creates a collection without violations.
    public init() {}

    /// The violations so far end here.
    var mark: Int { count }

    /// Whether nothing is wrong so far.
    @inlinable
    public var isEmpty: Bool { count == 0 }

    /// Reports a member that is there and should not be, or is not there and should.
    public mutating func report(_ rule: DocumentedRule) {
        add(Entry(rule: rule))
    }

    /// Reports the value of a member.
    public mutating func report<Value>(_ rule: DocumentedRule, _ value: Value) {
        add(Entry(rule: rule, value: rule.isSecret ? nil : Self.text(of: value)))
    }

    /// Reports an element of an array.
    public mutating func report<Value>(_ rule: DocumentedRule, _ value: Value, at index: Int) {
        add(Entry(rule: rule, suffix: "[\(index)]", value: rule.isSecret ? nil : Self.text(of: value)))
    }

    /// Reports a value of a map.
    public mutating func report<Value>(_ rule: DocumentedRule, _ value: Value, at key: String) {
        let text = rule.isSecret ? nil : Self.text(of: value)
        add(Entry(rule: rule, suffix: ".\(Self.printable(key))", value: text, key: key))
    }

    private mutating func add(_ entry: Entry) {
        entries.append(entry)
        count += 1
    }

    /// Checks the value of a member in depth.
    ///
    /// - Parameter member: the member's name on the wire.
    @inlinable
    public mutating func nested<Value: Validatable>(_ value: Value, _ member: StaticString) {
        let before = count
        value.check(&self)
        if count != before { enter(member, since: before) }
    }

    /// Checks the value of a member in depth, where it is there.
    ///
    /// - Parameter member: the member's name on the wire.
    @inlinable
    public mutating func nested<Value: Validatable>(_ value: Value?, _ member: StaticString) {
        let before = count
        value?.check(&self)
        if count != before { enter(member, since: before) }
    }

    @usableFromInline
    mutating func enter(_ member: StaticString, since mark: Int) { prefix("\(member)", since: mark) }

    /// Puts a member or an index before the paths of the latest violations.
    mutating func prefix(_ component: String, since mark: Int) {
        for index in entries.indices[mark...] {
            let isIndex = entries[index].prefix.hasPrefix("[")
            entries[index].prefix = Self.printable(component) + (isIndex ? "" : ".") + entries[index].prefix
        }
    }

    mutating func removeAll(since mark: Int) {
        entries.removeSubrange(mark...)
        count = entries.count
    }

    /// - Parameters:
    ///   - ignored: the rules to pass over, by address; see ``Violation/isIgnored(by:)``.
    ///   - operation: the operation whose request was checked.
    ///   - service: the identifier of its service.
    /// - Throws: ``ValidationError`` where there were violations.
    public func finish(ignoring ignored: Set<String> = [], operation: String? = nil, service: String? = nil) throws {
        if isEmpty { return }
        let violations = ordered.map { Violation($0, operation: operation, service: service) }
            .filter { !$0.isIgnored(by: ignored) }
        if !violations.isEmpty { throw ValidationError(operation: operation, violations: violations) }
    }

    /// The entries with those of one map in the order of their keys: a dictionary has none of its own.
    private var ordered: [Entry] {
        var result = entries
        var start = 0
        while start < result.count {
            var end = start + 1
            if result[start].key != nil {
                while end < result.count, result[end].key != nil, result[end].prefix == result[start].prefix,
                    result[end].rule.isSame(as: result[start].rule)
                {
                    end += 1
                }
                result[start..<end].sort { ($0.key ?? "") < ($1.key ?? "") }
            }
            start = end
        }
        return result
    }

    /// A value as a message shows it: texts in quotes, shortened; collections by their count.
    private static func text(of value: Any) -> String {
        switch value {
        case let text as String: return quoted(text)
        case let value as any OpenEnumeration: return quoted(value.rawValue)
        case let value as any Collection: return value.count == 1 ? "1 item" : "\(value.count) items"
        case let value as JSONValue: return text(of: value)
        default: return "\(value)"
        }
    }

    private static func text(of value: JSONValue) -> String {
        switch value {
        case .object(let members): text(of: members as Any)
        case .array(let elements): text(of: elements as Any)
        case .string(let text): quoted(text)
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .digits(let digits): digits
        case .boolean(let flag): "\(flag)"
        case .null: "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        let limit = 60
        return text.unicodeScalars.count > limit
            ? "\"\(printable(String(text.unicodeScalars.prefix(limit))))…\"" : "\"\(printable(text))\""
    }

    /// A text without what a terminal or a log would act on.
    private static func printable(_ text: String) -> String {
        func isSafe(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        if text.unicodeScalars.allSatisfy(isSafe) { return text }
        return text.unicodeScalars.map { isSafe($0) ? String($0) : "\\u{\(String($0.value, radix: 16))}" }.joined()
    }
}

extension DocumentedRule {
    /// Whether both are the same row.
    fileprivate func isSame(as other: DocumentedRule) -> Bool {
        line == other.line && "\(kind)" == "\(other.kind)" && "\(member)" == "\(other.member)"
            && "\(owner)" == "\(other.owner)"
    }
}

extension Violation {
    fileprivate init(_ entry: Validation.Entry, operation: String?, service: String?) {
        let rule = entry.rule
        let member = "\(rule.member)"
        path = entry.prefix + member + entry.suffix
        value = entry.value
        statement = "\(rule.statement)"
        kind = "\(rule.kind)"
        self.rule = "\(rule.owner).\(member)"
        page = "\(rule.page)"
        line = rule.line
        self.service = service.flatMap { $0.isEmpty ? nil : $0 }
        guard let operation else { return }
        // A rule of the request itself is at its own address; one further in is below the request.
        address =
            entry.prefix.isEmpty
            ? self.rule : "\(operation)/request.\(Violation.withoutIndices(entry.prefix + member))"
    }
}
