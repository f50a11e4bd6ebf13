/// A value that breaks a documented rule.
public struct Violation: Hashable, Sendable {
    /// Where the value stands, from the outermost value: `instanceSpec.charge.chargeDuration`, `filters[0].name`.
    public var path: String
    /// The value; nil where there is none, and where it is a secret.
    public var value: String?
    /// What is wrong, to be read after the value: `is not in 1...200 (Mbps)`.
    public var statement: String
    /// The kind of rule, as addresses call it (`range`).
    public var kind: String
    /// The address of the rule where it is stated, without its kind: `InstanceSpec.bandwidth`,
    /// `createInstances/request.clientToken`.
    public var rule: String
    /// The page that states the rule.
    public var page: String
    /// The line of the page.
    public var line: Int
    /// The address of the value in the operation, without its kind and without indices, where an operation was checked:
    /// `createInstances/request.instanceSpec.bandwidth`.
    public var address: String?
    /// The identifier of the service, where an operation was checked.
    public var service: String?

    /// Whether one of the addresses names this rule.
    ///
    /// An address is that of overrides and findings: `cps/createInstances/request.instanceSpec.bandwidth#range`, or by the
    /// shape, wherever it stands, `cps/InstanceSpec.bandwidth#range`. The service may be left out, the operation with its
    /// side as well (`instanceSpec.bandwidth#range`), and the kind, which stands for all rules of the member.
    public func isIgnored(by addresses: Set<String>) -> Bool {
        if addresses.isEmpty { return false }
        var names = [rule, Self.withoutIndices(path)]
        if let address { names.append(address) }
        if let service { names += names.map { "\(service)/\($0)" } }
        return names.contains { addresses.contains($0) || addresses.contains("\($0)#\(kind)") }
    }

    /// `filters[0].name` as `filters.name`.
    static func withoutIndices(_ path: String) -> String {
        var result = ""
        var isInside = false
        for character in path {
            switch character {
            case "[": isInside = true
            case "]": isInside = false
            default: if !isInside { result.append(character) }
            }
        }
        return result
    }
}

extension Violation: CustomStringConvertible {
    /// One line: path, value, rule, page and line.
    public var description: String { "\(message)  \(page):\(line)" }

    /// Path, value and rule.
    var message: String { value.map { "\(path): \($0) \(statement)" } ?? "\(path): \(statement)" }
}

/// A value with values that break documented rules: all of them.
public struct ValidationError: Error, Hashable, Sendable {
    /// The operation whose request was checked; nil where a single value was.
    public var operation: String?
    /// What is wrong, in the order of the members.
    public var violations: [Violation]

    public init(operation: String? = nil, violations: [Violation]) {
        self.operation = operation
        self.violations = violations
    }
}

extension ValidationError: CustomStringConvertible {
    /// How many values break rules, and a line for each: path, value, rule, page and line.
    public var description: String {
        let subject = operation.map { "\($0): " } ?? ""
        let count = violations.count == 1 ? "1 value breaks" : "\(violations.count) values break"
        let width = violations.map(\.message.count).max() ?? 0
        let lines = violations.map { violation in
            let gap = String(repeating: " ", count: width - violation.message.count + 3)
            return "\n  \(violation.message)\(gap)\(violation.page):\(violation.line)"
        }
        return "\(subject)\(count) the documented rules" + lines.joined()
    }
}
