import APIModel

/// What words and numbers without quotes mean.
enum Words {
    static func isJSON(_ word: String) -> Bool {
        word == "true" || word == "false" || word == "null"
    }

    /// The literals of JSON and of the languages that examples are printed from.
    static func literal(_ word: String) -> JSONValue? {
        switch word {
        case "true", "True", "TRUE": .boolean(true)
        case "false", "False", "FALSE": .boolean(false)
        case "null", "None", "NULL", "Null", "nil": .null
        default: nil
        }
    }

    /// A number, and whether JSON would write it so; whole ones that do not fit become floating-point values.
    static func number(_ token: String) -> (value: JSONValue, isJSON: Bool)? {
        var digits = token[...]
        if digits.first == "+" { digits = digits.dropFirst() }
        if let suffix = digits.last, suffix == "L" || suffix == "n" { digits = digits.dropLast() }
        let body = digits.first == "-" ? digits.dropFirst() : digits
        if body.hasPrefix("0x") || body.hasPrefix("0X") {
            guard let value = Int64(body.dropFirst(2), radix: 16) else { return nil }
            return (.integer(digits.first == "-" ? -value : value), false)
        }
        guard isDecimal(body.utf8) else { return nil }
        let isWhole = body.utf8.allSatisfy(Byte.isDigit)
        let isOdd =
            digits.count != token.count || body.first == "." || body.last == "."
            || body.count > 1 && body.first == "0" && body.dropFirst().first.map { $0.isNumber } ?? false
        if isWhole, let value = Int64(digits) { return (.integer(value), !isOdd) }
        let text = (body.first == "." ? "0" + body : String(body)) + (body.last == "." ? "0" : "")
        guard let value = Double(text), value.isFinite else { return nil }
        return (.number(digits.first == "-" ? -value : value), !isOdd)
    }

    private static func isDecimal(_ body: Substring.UTF8View) -> Bool {
        var (digits, dots, exponent) = (0, 0, false)
        var previous: UInt8 = 0
        for byte in body {
            switch byte {
            case _ where Byte.isDigit(byte): digits += 1
            case Byte.dot where !exponent: dots += 1
            case UInt8(ascii: "e") where !exponent && digits > 0, UInt8(ascii: "E") where !exponent && digits > 0:
                exponent = true
            case Byte.plus where previous | 0x20 == UInt8(ascii: "e"), Byte.dash where previous | 0x20 == UInt8(ascii: "e"): break
            default: return false
            }
            previous = byte
        }
        return digits > 0 && dots <= 1 && Byte.isDigit(previous) || digits > 0 && dots == 1 && previous == Byte.dot
    }

    /// The kind of value that a placeholder names: `string`, `<integer>`, `0|1`, `5 minutes`.
    static func kind(of word: String) -> ScalarKind? {
        let core = word.lowercased().drop { "<{[($%".contains($0) }.prefix { !">}]) ".contains($0) }
        if core.contains("|") || core.contains("/") {
            let kinds = Set(core.split { $0 == "|" || $0 == "/" }.map { simpleKind($0) })
            return kinds.count == 1 ? kinds.first ?? nil : nil
        }
        return simpleKind(core)
    }

    private static func simpleKind(_ word: Substring) -> ScalarKind? {
        switch word {
        case "string", "str": .string
        case "integer", "int", "int32", "int64", "long", "uint", "uint32", "uint64": .integer
        case "number", "float", "double", "decimal", "nan", "infinity", "-infinity": .number
        case "boolean", "bool", "true", "false": .boolean
        default:
            switch number(String(word))?.value {
            case .integer: .integer
            case .number: .number
            default: nil
            }
        }
    }
}
