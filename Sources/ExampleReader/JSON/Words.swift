import APIModel

/// What words and numbers without quotes mean.
enum Words {
    static func isJSON(_ word: String) -> Bool {
        word == "true" || word == "false" || word == "null"
    }

    /// Whether the words are a list in parentheses or a call with more than one plain argument: what examples are not.
    static func isCode(_ word: String) -> Bool {
        guard let open = word.utf8.firstIndex(of: Byte.openParenthesis) else { return false }
        let inside = word.utf8[open...].dropFirst().prefix { $0 != Byte.closeParenthesis }
        if open == word.startIndex { return inside.contains(Byte.comma) || inside.contains(Byte.apostrophe) }
        // `string (required, unique)` is a remark.
        guard Byte.isWord(word.utf8[word.utf8.index(before: open)]) else { return false }
        // `enum("a", "b")` lists values; names among them are code.
        let arguments = Substring(inside).split { $0 == "," || $0 == "|" }.map(\.trimmed)
        let arePlain = arguments.allSatisfy { argument in
            guard let first = argument.utf8.first else { return true }
            return first == Byte.quote || first == Byte.apostrophe || first == Byte.dollar || Byte.isDigit(first)
        }
        return !arePlain && (arguments.count > 1 || inside.contains(Byte.openParenthesis) || inside.contains(Byte.dot))
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
            case Byte.plus where previous | 0x20 == UInt8(ascii: "e"),
                Byte.dash where previous | 0x20 == UInt8(ascii: "e"):
                break
            default: return false
            }
            previous = byte
        }
        return digits > 0 && dots <= 1 && Byte.isDigit(previous) || digits > 0 && dots == 1 && previous == Byte.dot
    }

    /// What a placeholder says about the values that stand there.
    struct Meaning {
        var kind: ScalarKind?
        var isList = false
        var isNullable = false

        /// `string`, `<integer>`, `0|1`, `5 minutes`, `string[]`, `string | null`.
        init(_ word: String) {
            var core = word.lowercased()[...]
            // `NumberLong(5)`: what its argument is.
            if let open = core.firstIndex(of: "("), core[..<open].allSatisfy({ $0.isLetter || $0.isNumber }) {
                kind = simpleKind(core[open...].dropFirst().prefix { $0 != ")" })
                return
            }
            while let first = core.first, "<{[($% ".contains(first) { core.removeFirst() }
            core = core.prefix { !">})".contains($0) }
            if core.contains("|") {
                let parts = core.split(separator: "|").map(\.trimmed)
                isNullable = parts.contains("null")
                let kinds = Set(parts.filter { $0 != "null" }.map { simpleKind($0[...]) })
                kind = kinds.count == 1 ? kinds.first ?? nil : nil
                return
            }
            core = core.prefix { $0 != " " && $0 != "(" && $0 != "," }
            if core.hasSuffix("[]") {
                isList = true
                core = core.dropLast(2)
            }
            if core.contains("/") {
                let kinds = Set(core.split(separator: "/").map { simpleKind($0) })
                kind = kinds.count == 1 ? kinds.first ?? nil : nil
            } else {
                kind = simpleKind(core)
            }
        }
    }

    private static func simpleKind(_ word: Substring) -> ScalarKind? {
        switch word {
        case "string", "str": .string
        case "integer", "int", "int32", "int64", "long", "uint", "uint32", "uint64": .integer
        case "number", "float", "double", "decimal", "nan", "infinity", "-infinity": .number
        case "boolean", "bool", "true", "false": .boolean
        case _ where word.first == "\"" || word.first == "'": .string
        default:
            switch number(String(word))?.value {
            case .integer: .integer
            case .number: .number
            default: nil
            }
        }
    }
}
