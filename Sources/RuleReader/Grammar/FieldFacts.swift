import APIModel

/// What a family needs to know of the field whose words it reads.
struct FieldFacts {
    /// What a single value is.
    enum Scalar { case text, whole, number, boolean, map, other }

    /// The name on the wire.
    var name: String
    /// The words of the name in lower case (`dataDisks`: data, disks).
    var nameWords: [String]
    /// What one value, or one element of the array, is.
    var scalar: Scalar
    /// How many arrays stand around the scalar.
    var depth: Int

    init(_ field: Field) {
        name = field.name
        nameWords = Self.words(of: field.name)
        var type = field.type
        var depth = 0
        while case .array(let item) = type {
            type = item
            depth += 1
        }
        self.depth = depth
        scalar =
            switch type {
            case .string: .text
            case .integer, .long: .whole
            case .number, .float, .double: .number
            case .boolean: .boolean
            case .object, .map: .map
            case .any, .array, .shape, .union: .other
            }
    }

    var isNumeric: Bool { scalar == .whole || scalar == .number }
    var isArray: Bool { depth > 0 }

    /// Cuts a name in camel or snake case into words in lower case.
    static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasLower = false
        for scalar in name.unicodeScalars {
            let isUpper = scalar.value >= 65 && scalar.value <= 90
            if !Lexer.isWord(scalar) || scalar == "_" || (isUpper && wasLower) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if Lexer.isWord(scalar), scalar != "_" {
                word.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
            }
            wasLower = !isUpper
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
