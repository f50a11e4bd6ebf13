extension Check {
    /// Whether a text that several values stand in has a number of them.
    ///
    /// Blanks around a part do not belong to it, and the empty text has no parts.
    public static func parts(
        _ text: String, separatedBy separator: Unicode.Scalar, minimum: Int = 0, maximum: Int = .max
    ) -> Bool {
        parts(text, separatedBy: separator, minimum: minimum, maximum: maximum) { _ in true }
    }

    /// Whether a text that several values stand in has a number of them, each of which keeps a rule.
    public static func parts(
        _ text: String, separatedBy separator: Unicode.Scalar, minimum: Int = 0, maximum: Int = .max,
        _ keeps: (String) -> Bool
    ) -> Bool {
        if text.isEmpty { return minimum <= 0 }
        var count = 0
        var rest = Substring(text).unicodeScalars
        while true {
            let end = rest.firstIndex(of: separator) ?? rest.endIndex
            count += 1
            guard count <= maximum, keeps(trimmed(rest[..<end])) else { return false }
            if end == rest.endIndex { return count >= minimum }
            rest = rest[rest.index(after: end)...]
        }
    }

    private static func trimmed(_ part: Substring.UnicodeScalarView) -> String {
        var part = part
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return String(part)
    }

    /// Whether a text is there and holds one of some values between commas, semicolons or blanks, but for case.
    public static func holds(_ text: String?, _ values: [String]) -> Bool {
        guard let text else { return false }
        let parts = text.unicodeScalars.split { $0 == "," || $0 == ";" || $0 == " " }
        return parts.contains { part in values.contains { equalsIgnoringCase(String(part), $0) } }
    }

    /// Whether an array is there and holds one of some values, but for case.
    public static func holds(_ items: [String]?, _ values: [String]) -> Bool {
        guard let items else { return false }
        return items.contains { item in values.contains { equalsIgnoringCase(item, $0) } }
    }

    /// Whether exactly one thing is so.
    public static func exactlyOne(_ facts: [Bool]) -> Bool { facts.count { $0 } == 1 }

    /// Whether a number is at most another, or below it.
    public static func order<Number: Comparable & Numeric>(
        _ lower: Number, _ upper: Number, allowsEqual: Bool = true
    ) -> Bool {
        lower < upper || allowsEqual && lower == upper
    }

    /// Whether of two times, where both have a known form, the first is at most the second, or before it.
    public static func order(_ lower: String, _ upper: String, allowsEqual: Bool = true) -> Bool {
        guard let start = seconds(lower), let end = seconds(upper) else { return true }
        return start < end || allowsEqual && start == end
    }
}
