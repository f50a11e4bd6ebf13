/// The signs of all scripts, and what they mean here.
enum Signs {
    /// The sign at an index and how many scalars it takes.
    static func match(_ scalars: [Unicode.Scalar], _ index: Int) -> (Sign, Int)? {
        let scalar = scalars[index]
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        let third = index + 2 < scalars.count ? scalars[index + 2] : " "
        switch scalar {
        case ",", "，": return (.comma, 1)
        case "、": return (.enumerationComma, 1)
        case ";", "；": return (.semicolon, 1)
        case ":", "：": return (.colon, 1)
        case "." where next == "." && third == ".": return (.ellipsis, run(of: ".", scalars, index))
        case "." where next == "." && Lexer.isDigit(third): return (.tilde, 2)
        case ".": return (.period, 1)
        case "。": return (.fullStop, 1)
        case "[", "［": return (.openSquare, 1)
        case "]", "］": return (.closeSquare, 1)
        case "(", "（": return (.openRound, 1)
        case ")", "）": return (.closeRound, 1)
        case "{": return (.openBrace, 1)
        case "}": return (.closeBrace, 1)
        case "【": return (.openLabel, 1)
        case "】": return (.closeLabel, 1)
        case "\u{FFFC}": return (.linkEnd, 1)
        case "-" where next == "-" && third == ">": return (.arrow, 3)
        case "-" where next == ">": return (.arrow, 2)
        case "→": return (.arrow, 1)
        case "—" where next == "—": return (.dash, 2)
        case "-", "–", "—", "－", "‐", "−": return (.dash, 1)
        case "~", "～", "∼": return (.tilde, 1)
        case "/": return (.slash, 1)
        case "|": return (.pipe, 1)
        case "=" where next == "=": return (.doubleEquals, 2)
        case "=" where next == ">": return (.arrow, 2)
        case "=", "＝": return (.equals, 1)
        case "!" where next == "=", "！" where next == "=": return (.notEquals, 2)
        case "+": return (.plus, 1)
        case "%": return (.percent, 1)
        case "∞": return (.infinity, 1)
        case "…": return (.ellipsis, run(of: "…", scalars, index))
        case "*": return (.asterisk, 1)
        case ">" where next == "=": return (.greaterOrEqual, 2)
        case "<" where next == "=": return (.lessOrEqual, 2)
        case "≥": return (.greaterOrEqual, 1)
        case "≤": return (.lessOrEqual, 1)
        case ">", "＞": return (.greater, 1)
        case "<", "＜": return (.less, 1)
        case "\"", "'", "`", "“", "”", "‘", "’", "「", "」": return (.quote, 1)
        case "!", "！", "?", "？": return (.fullStop, 1)
        default: return scalar.isASCII ? (.other, 1) : nil
        }
    }

    private static func run(of scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int) -> Int {
        var end = index
        while end < scalars.count, scalars[end] == scalar { end += 1 }
        return end - index
    }
}
