/// The characters that a text may and must have: a table that generated code builds once.
public struct DocumentedCharacters: Sendable {
    /// Families of characters.
    public struct Families: OptionSet, Hashable, Sendable {
        public var rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        public static let lowercaseLetters = Families(rawValue: 1)
        public static let uppercaseLetters = Families(rawValue: 2)
        public static let digits = Families(rawValue: 4)
        /// Han ideographs.
        public static let han = Families(rawValue: 8)
        /// Any printable ASCII character that is neither a letter nor a digit.
        public static let asciiPunctuation = Families(rawValue: 16)
    }

    let families: Families
    /// Further characters that may occur: a bit for each of ASCII, and the others.
    let ascii: (UInt64, UInt64)
    let others: [Unicode.Scalar]
    let isOpen: Bool
    let required: [Families]
    let leastGroups: Int
    let first: Families
    let last: Families
    let prefix: String
    let suffixes: [String]
    let forbidden: [String]
    let forbiddenFirst: [String]
    let forbiddenLast: [String]
    let exceptions: [String]

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - families: the families that may occur; where this and `characters` are empty, anything may.
    ///   - characters: further characters that may occur.
    ///   - required: families of which one each must occur at least once.
    ///   - leastGroups: how many of the required ones must occur; all where it is not given.
    ///   - first: the families that may stand first; empty where all may.
    ///   - last: the families that may stand last; empty where all may.
    ///   - prefix: what the text must begin with.
    ///   - suffixes: what the text must end with, one of them.
    ///   - forbidden: what must not occur in the text.
    ///   - forbiddenFirst: what the text must not begin with.
    ///   - forbiddenLast: what the text must not end with.
    ///   - exceptions: texts that pass whatever they hold.
    public init(
        _ families: Families = [], characters: String = "", required: [Families] = [], leastGroups: Int = .max,
        first: Families = [], last: Families = [], prefix: String = "", suffixes: [String] = [],
        forbidden: [String] = [], forbiddenFirst: [String] = [], forbiddenLast: [String] = [],
        exceptions: [String] = []
    ) {
        self.families = families
        self.required = required
        self.leastGroups = min(leastGroups, required.count)
        self.first = first
        self.last = last
        self.prefix = prefix
        self.suffixes = suffixes
        self.forbidden = forbidden
        self.forbiddenFirst = forbiddenFirst
        self.forbiddenLast = forbiddenLast
        self.exceptions = exceptions
        isOpen = families.isEmpty && characters.isEmpty
        var ascii: (UInt64, UInt64) = (0, 0)
        var others: [Unicode.Scalar] = []
        for scalar in characters.unicodeScalars {
            switch scalar.value {
            case 0..<64: ascii.0 |= 1 << UInt64(scalar.value)
            case 64..<128: ascii.1 |= 1 << UInt64(scalar.value - 64)
            default: others.append(scalar)
            }
        }
        self.ascii = ascii
        self.others = others
    }

    /// The family of a character; empty for one of none.
    static func family(of scalar: Unicode.Scalar) -> Families {
        switch scalar.value {
        case 0x30...0x39: .digits
        case 0x41...0x5A: .uppercaseLetters
        case 0x61...0x7A: .lowercaseLetters
        case 0x21...0x7E: .asciiPunctuation
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: .han
        default: []
        }
    }

    /// Whether a character that belongs to `family` may occur.
    func allows(_ scalar: Unicode.Scalar, of family: Families) -> Bool {
        if isOpen || !families.isDisjoint(with: family) { return true }
        switch scalar.value {
        case 0..<64: return ascii.0 & (1 << UInt64(scalar.value)) != 0
        case 64..<128: return ascii.1 & (1 << UInt64(scalar.value - 64)) != 0
        default: return others.contains(scalar)
        }
    }
}

extension Check {
    /// Whether a text has the characters that it may and must have.
    public static func characters(_ text: String, _ table: DocumentedCharacters) -> Bool {
        if keeps(text, table) { return true }
        return table.exceptions.contains(text)
    }

    private static func keeps(_ text: String, _ table: DocumentedCharacters) -> Bool {
        guard keepsEnds(text, table) else { return false }
        var rest = Substring(text).unicodeScalars
        if !table.prefix.isEmpty {
            guard rest.starts(with: table.prefix.unicodeScalars) else { return false }
            rest = rest.dropFirst(table.prefix.unicodeScalars.count)
        }
        if let first = rest.first, !table.first.isEmpty,
            table.first.isDisjoint(with: DocumentedCharacters.family(of: first))
        {
            return false
        }
        if let last = rest.last, !table.last.isEmpty,
            table.last.isDisjoint(with: DocumentedCharacters.family(of: last))
        {
            return false
        }
        var seen: DocumentedCharacters.Families = []
        for scalar in rest {
            let family = DocumentedCharacters.family(of: scalar)
            guard table.allows(scalar, of: family) else { return false }
            seen.formUnion(family)
        }
        return table.required.count { !$0.isDisjoint(with: seen) } >= table.leastGroups
    }

    /// Whether a text begins, ends and goes on without what it must not hold, byte by byte.
    private static func keepsEnds(_ text: String, _ table: DocumentedCharacters) -> Bool {
        let bytes = text.utf8
        func ends(_ tail: String) -> Bool {
            bytes.count >= tail.utf8.count && bytes.suffix(tail.utf8.count).elementsEqual(tail.utf8)
        }
        if !table.suffixes.isEmpty, !table.suffixes.contains(where: ends) { return false }
        if table.forbiddenLast.contains(where: ends) { return false }
        if table.forbiddenFirst.contains(where: { bytes.starts(with: $0.utf8) }) { return false }
        return !table.forbidden.contains { holds(bytes, $0.utf8) }
    }

    private static func holds(_ bytes: String.UTF8View, _ part: String.UTF8View) -> Bool {
        guard let first = part.first else { return false }
        var rest = bytes[...]
        while let place = rest.firstIndex(of: first) {
            if rest[place...].starts(with: part) { return true }
            rest = rest[rest.index(after: place)...]
        }
        return false
    }
}
