/// The questions that generated code asks of a value: each answers whether the value keeps the rule.
///
/// None allocates. A length counts Unicode scalars, as JSON Schema does.
public enum Check {
    /// Whether a number lies between bounds; a bound that is not given is open.
    @inlinable
    public static func range<Number: Comparable>(
        _ value: Number, minimum: Number? = nil, above: Number? = nil, maximum: Number? = nil, below: Number? = nil
    ) -> Bool {
        if let minimum, value < minimum { return false }
        if let above, value <= above { return false }
        if let maximum, value > maximum { return false }
        if let below, value >= below { return false }
        return true
    }

    /// Whether a whole number is `start` plus a multiple of `step`.
    @inlinable
    public static func multiple<Number: FixedWidthInteger>(_ value: Number, of step: Number, from start: Number) -> Bool
    {
        if step == 0 { return true }
        return (value % step - start % step) % step == 0
    }

    /// Whether a number is `start` plus a multiple of `step`, but for what the binary form of decimals adds.
    @inlinable
    public static func multiple<Number: BinaryFloatingPoint>(_ value: Number, of step: Number, from start: Number)
        -> Bool
    {
        if step == 0 { return true }
        let count = (value - start) / step
        let tolerance = max(1, abs(count)) * Number.ulpOfOne * 4
        return abs(count - count.rounded()) <= tolerance
    }

    /// Whether a text has a number of Unicode scalars.
    @inlinable
    public static func length(_ text: String, minimum: Int = 0, maximum: Int = .max) -> Bool {
        // A scalar has one to four bytes, so that the bytes alone decide nearly always.
        let bytes = text.utf8.count
        let isShortEnough = bytes <= maximum
        let isLongEnough = bytes / 4 >= minimum
        if isShortEnough && isLongEnough { return true }
        let scalars = text.unicodeScalars.count
        return scalars >= minimum && scalars <= maximum
    }

    /// Whether the UTF-8 of a text has a number of bytes.
    @inlinable
    public static func bytes(_ text: String, minimum: Int = 0, maximum: Int = .max) -> Bool {
        let bytes = text.utf8.count
        return bytes >= minimum && bytes <= maximum
    }

    /// Whether the pages list a value.
    @inlinable
    public static func member<Value: OpenEnumeration>(_ value: Value, isCaseSensitive: Bool = false) -> Bool {
        let text = value.rawValue
        for member in Value.documented where member.rawValue == text { return true }
        if isCaseSensitive { return false }
        for member in Value.documented where equalsIgnoringCase(member.rawValue, text) { return true }
        return false
    }

    /// Whether a text is one of a list.
    @inlinable
    public static func member(_ text: String, of list: [String], isCaseSensitive: Bool = false) -> Bool {
        for member in list where member == text { return true }
        if isCaseSensitive { return false }
        for member in list where equalsIgnoringCase(member, text) { return true }
        return false
    }

    /// Whether a number is one of a list.
    @inlinable
    public static func member<Number: Numeric>(_ value: Number, of list: [Number]) -> Bool { list.contains(value) }

    /// Whether every key of a map is one of a list.
    @inlinable
    public static func keys<Value>(_ map: [String: Value], of list: [String]) -> Bool {
        map.keys.allSatisfy { list.contains($0) }
    }

    /// Whether every member of free JSON has one of a list of names; what is no object has none.
    @inlinable
    public static func keys(_ value: JSONValue, of list: [String]) -> Bool {
        if case .object(let members) = value { keys(members, of: list) } else { true }
    }

    /// Whether free JSON has a number of members; what is no object keeps the rule.
    @inlinable
    public static func entries(_ value: JSONValue, minimum: Int = 0, maximum: Int = .max) -> Bool {
        if case .object(let members) = value { members.count >= minimum && members.count <= maximum } else { true }
    }

    /// Whether a text is there and equals another, but for case.
    @inlinable
    public static func equal(_ text: String?, _ other: String) -> Bool {
        guard let text else { return false }
        return text == other || equalsIgnoringCase(text, other)
    }

    /// Whether a value is there and equals another.
    @inlinable
    public static func equal<Value: Equatable>(_ value: Value?, _ other: Value) -> Bool { value == other }

    /// Whether a number is there and above a bound.
    @inlinable
    public static func above<Number: Comparable>(_ value: Number?, _ bound: Number) -> Bool {
        guard let value else { return false }
        return value > bound
    }

    /// Whether two texts are equal but for case.
    @usableFromInline
    static func equalsIgnoringCase(_ left: String, _ right: String) -> Bool {
        var a = left.utf8.makeIterator()
        var b = right.utf8.makeIterator()
        while true {
            let (x, y) = (a.next(), b.next())
            guard let x, let y else { return x == y }
            if x >= 0x80 || y >= 0x80 { return left.lowercased() == right.lowercased() }
            if x.lowercasedASCII != y.lowercasedASCII { return false }
        }
    }
}

extension UInt8 {
    /// The small letter for a capital one of ASCII, else the byte itself.
    var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
    /// Whether it is a digit of ASCII.
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
