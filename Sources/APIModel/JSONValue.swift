/// A JSON value that keeps the order of members and tells whole numbers from others.
public indirect enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A member of an object.
    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSONValue

        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The text of a string value.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

/// A number of a rule: whole where the page writes it whole, so that no bound loses a digit.
public enum Numeral: Hashable, Sendable {
    case integer(Int64)
    case decimal(Double)

    /// The number as a floating-point value; exact up to 2⁵³.
    public var doubleValue: Double {
        switch self {
        case .integer(let value): Double(value)
        case .decimal(let value): value
        }
    }

    /// The number as JSON.
    public var json: JSONValue {
        switch self {
        case .integer(let value): .integer(value)
        case .decimal(let value): .number(value)
        }
    }
}

extension Numeral: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        if case .integer(let a) = left, case .integer(let b) = right { return a < b }
        return left.doubleValue < right.doubleValue
    }
}

extension Numeral: CustomStringConvertible {
    public var description: String {
        switch self {
        case .integer(let value): "\(value)"
        case .decimal(let value): "\(value)"
        }
    }
}
