internal import Foundation

/// Reads numbers from texts, and says them as texts, without changing a digit in silence.
enum Numeral {
    /// A whole number in decimal digits, with a sign and a fraction of zeros at most; nil for anything else, as `0x10`, `1e3`
    /// and what does not fit.
    static func whole<Number: FixedWidthInteger>(_ text: String, as type: Number.Type = Number.self) -> Number? {
        if let number = Number(text) { return number }
        guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let fraction = text.utf8[text.utf8.index(after: dot)...]
        guard !fraction.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
        return Number(text[..<dot])
    }

    /// A number as JSON writes it: no hexadecimal digits, nothing that is not finite.
    static func floating<Number: BinaryFloatingPoint & LosslessStringConvertible>(_ text: String) -> Number? {
        let isPlain = text.utf8.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x39) || "+-.eE".utf8.contains($0)
        }
        guard isPlain, let number = Number(text), number.isFinite else { return nil }
        return number
    }

    /// The digits of a number that a container holds, of which no `Int64` or `UInt64` is made; nil where it holds none, or
    /// one of more digits than can be known.
    ///
    /// A number with a fraction has the shortest digits that stand for it; a whole one of many digits keeps them all.
    static func digits(in container: any SingleValueDecodingContainer) -> String? {
        guard let number = try? container.decode(Double.self) else { return nil }
        let short = String(number)
        guard number.magnitude >= 9_007_199_254_740_992, let exact = try? container.decode(Decimal.self) else {
            return short
        }
        if Decimal(string: short) == exact { return short }
        // Beyond what a decimal number holds nobody knows the digits.
        return exact.description.utf8.count <= 38 ? exact.description : nil
    }
}
