/// Turns names of pages into names that Swift can take.
///
/// A documented name that is an ASCII identifier stays as it is. Any other becomes camel case: what stands between
/// letters and digits separates words, signs that carry meaning are spelled out, and a letter outside ASCII becomes `u` and
/// its code. A leading digit gets an underscore before it.
enum SwiftName {
    /// Whether a text is an identifier of ASCII letters, digits and underscores.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, !isDigit(first) else { return false }
        return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
            && text.utf8.contains { $0 != UInt8(ascii: "_") }
    }

    /// The name of a member or a method.
    static func member(_ documented: String) -> String {
        isIdentifier(documented) ? documented : lowerCamel(documented)
    }

    /// The name of a type: the documented one with a capital initial.
    static func type(_ documented: String) -> String {
        isIdentifier(documented) ? capitalized(documented) : upperCamel(documented)
    }

    /// `Standard_app` as `standardApp`, `NOT_FOUND` as `notFound`.
    static func lowerCamel(_ text: String) -> String {
        var words = words(of: text)
        guard let first = words.first else { return "empty" }
        words[0] = loweringInitials(first)
        return startingWithLetter(words.joined())
    }

    /// `standard_app` as `StandardApp`.
    static func upperCamel(_ text: String) -> String {
        let words = words(of: text)
        return words.isEmpty ? "Empty" : startingWithLetter(capitalized(words.joined()))
    }

    /// The text with its first letter as a capital one.
    static func capitalized(_ text: String) -> String {
        guard let first = text.utf8.first, first >= 0x61, first <= 0x7A else { return text }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The name as it stands in a declaration or an expression: a reserved word in backticks.
    static func escaped(_ name: String) -> String { ReservedNames.keywords.contains(name) ? "`\(name)`" : name }

    /// The name as the label of an argument in a call, where Swift takes reserved words as they are but for one.
    static func label(_ name: String) -> String { name == "inout" ? "`\(name)`" : name }

    /// The name with its letters as they stand and every sign spelled out: what it is called where its short form would be
    /// that of another name too.
    static func spelled(_ documented: String) -> String {
        if isIdentifier(documented) { return documented }
        var result = ""
        for scalar in documented.unicodeScalars {
            if scalar.isASCII, isLetter(UInt8(scalar.value)) || isDigit(UInt8(scalar.value)) || scalar == "_" {
                result.unicodeScalars.append(scalar)
            } else {
                result += sign(scalar) ?? "u" + String(scalar.value, radix: 16, uppercase: true)
            }
        }
        return result.utf8.allSatisfy { $0 == UInt8(ascii: "_") } ? lowerCamel(documented) : startingWithLetter(result)
    }

    /// Six hexadecimal digits that stand for a text.
    static func digits(of text: String) -> String {
        var hash: UInt32 = 0x811c_9dc5
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let digits = String(hash & 0xff_ffff, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// A name that a file or a module can have: of a long one the beginning, and digits that stand for the whole.
    static func shortened(_ name: String) -> String {
        name.utf8.count <= 120 ? name : "\(name.prefix(100))_\(digits(of: name))"
    }

    /// The words of a text, each with a capital initial.
    ///
    /// A sign before the first letter or digit is spelled out, and one between two digits is kept as an underscore: `-1` is
    /// not `1`, and `1.5` is not `15`, whether or not both are documented.
    private static func words(of text: String) -> [String] {
        // A text without small letters is written in capitals: NOT_FOUND is two words, not two abbreviations.
        let isShouted =
            text.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } && !text.utf8.contains { $0 >= 0x61 && $0 <= 0x7A }
        let isSigns = !text.unicodeScalars.contains {
            !$0.isASCII || isLetter(UInt8($0.value)) || isDigit(UInt8($0.value))
        }
        if isSigns, let name = signs[text] { return name }
        var words: [String] = []
        var word = ""
        func finish() {
            if !word.isEmpty { words.append(capitalized(isShouted ? word.lowercased() : word)) }
            word = ""
        }
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if isLetterOrDigit(scalar) {
                word.unicodeScalars.append(scalar)
            } else if scalar.isASCII {
                let isBetweenDigits = isDigit(next) && index > 0 && isDigit(scalars[index - 1])
                let isLeading = index == 0 && ["-", "+"].contains(scalar) && isLetterOrDigit(next)
                finish()
                if let name = sign(scalar), isSigns || isLeading || !separators.contains(scalar) {
                    words.append(name)
                } else if isBetweenDigits {
                    word = "_"
                }
            } else {
                finish()
                words.append("u" + String(scalar.value, radix: 16, uppercase: true))
            }
        }
        finish()
        return words
    }

    /// `URLFor` as `urlFor`, `Standard` as `standard`, `BGP` as `bgp`.
    private static func loweringInitials(_ word: String) -> String {
        let bytes = Array(word.utf8)
        let capitals = bytes.prefix { $0 >= 0x41 && $0 <= 0x5A }.count
        let isFollowedBySmall = capitals < bytes.count && isLetter(bytes[capitals])
        let count = capitals > 1 && isFollowedBySmall ? capitals - 1 : capitals
        return word.prefix(count).lowercased() + word.dropFirst(count)
    }

    private static func startingWithLetter(_ name: String) -> String {
        guard let first = name.utf8.first else { return "empty" }
        return isDigit(first) ? "_" + name : name
    }

    private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.isASCII && isDigit(UInt8($0.value)) } ?? false
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.isASCII && (isLetter(UInt8($0.value)) || isDigit(UInt8($0.value))) } ?? false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Signs that only separate words where letters or digits stand beside them.
    private static let separators: Set<Unicode.Scalar> = [
        "-", "_", ".", " ", "/", ":", ",", ";", "(", ")", "[", "]", "{", "}", "\"", "'", "|", "\\", "\t", "\n", "\r",
    ]

    /// Names of operators.
    private static let signs: [String: [String]] = [
        "": [], "=": ["Equal"], "==": ["Equal"], "!=": ["Not", "Equal"], "<>": ["Not", "Equal"],
        ">": ["Greater", "Than"], "<": ["Less", "Than"], ">=": ["Greater", "Than", "Or", "Equal"],
        "<=": ["Less", "Than", "Or", "Equal"],
    ]

    private static func sign(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "+": "Plus"
        case "-": "Minus"
        case "*": "Asterisk"
        case "/": "Slash"
        case ".": "Dot"
        case ",": "Comma"
        case ":": "Colon"
        case ";": "Semicolon"
        case "%": "Percent"
        case "&": "And"
        case "|": "Bar"
        case "!": "Not"
        case "?": "Question"
        case "#": "Hash"
        case "@": "At"
        case "$": "Dollar"
        case "^": "Caret"
        case "~": "Tilde"
        case "_": "Underscore"
        case "=": "Equal"
        case "<": "Less"
        case ">": "Greater"
        case " ": nil
        default: "u" + String(scalar.value, radix: 16, uppercase: true)
        }
    }
}
