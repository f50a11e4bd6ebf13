/// A row of the table of rules in a generated type: what a page asks of one member, and where it says so.
public struct DocumentedRule: Sendable {
    /// The shape that holds the member, or `<operation>/request` and `<operation>/path` for parameters.
    public let owner: StaticString
    /// The member's name on the wire.
    public let member: StaticString
    /// The kind of rule, as addresses call it (`range`, `conditional-range`).
    public let kind: StaticString
    /// What is wrong where the rule is broken, to be read after the value: `is not in 1...200 (Mbps)`.
    public let statement: StaticString
    /// The page that states it.
    public let page: StaticString
    /// The line of the page.
    public let line: Int
    /// Whether the member's value must not be printed.
    public let isSecret: Bool

    /// Creates a row.
    @inlinable
    public init(
        _ owner: StaticString, _ member: StaticString, _ kind: StaticString, _ statement: StaticString,
        _ page: StaticString, _ line: Int, isSecret: Bool = false
    ) {
        self.owner = owner
        self.member = member
        self.kind = kind
        self.statement = statement
        self.page = page
        self.line = line
        self.isSecret = isSecret
    }
}
