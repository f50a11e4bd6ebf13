/// A list of documented values that stays open: a value that the pages do not list decodes and encodes unchanged, and
/// is a violation only when a request is validated.
public protocol OpenEnumeration: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    /// Creates the value, documented or not.
    init(rawValue: String)
    /// The documented values, in documented order.
    static var documented: [Self] { get }
}

extension OpenEnumeration {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
    public var description: String { rawValue }
}
