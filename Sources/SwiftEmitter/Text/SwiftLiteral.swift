internal import APIModel

/// Writes values as Swift literals. Whatever a text holds, the literal holds it: nothing in it can end the literal or
/// change how the line reads.
enum SwiftLiteral {
    /// A string literal on one line.
    static func string(_ text: some StringProtocol) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if isPlain(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
                }
            }
        }
        return result + "\""
    }

    /// An array literal's elements.
    static func strings(_ texts: [String]) -> [String] { texts.map { string($0) } }

    /// A whole number; nil where the numeral has a fraction or does not fit.
    static func integer(_ numeral: Numeral) -> Int64? {
        switch numeral {
        case .integer(let value): value
        case .decimal(let value): Int64(exactly: value)
        }
    }

    /// A number that may have a fraction; nil where it is none.
    static func decimal(_ numeral: Numeral) -> String? {
        switch numeral {
        case .integer(let value): whole(value)
        case .decimal(let value): value.isFinite ? "\(value)" : nil
        }
    }

    /// A whole number, its digits in groups of three where they are many.
    static func whole(_ value: some BinaryInteger) -> String {
        let digits = Array(String(value.magnitude).utf8)
        guard digits.count >= 7 else { return "\(value)" }
        var result = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result += "_" }
            result.unicodeScalars.append(Unicode.Scalar(digit))
        }
        return result
    }

    /// Whether a scalar shows itself as what it is: no control, no direction, no invisible sign.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
        case .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark: return false
        default: return true
        }
    }
}
