import BoundedPattern

/// How a family of pages is written: which heading, column and word plays which part. All of it is data.
///
/// The file format is described in Documentation/dialects.md.
public struct Dialect: Sendable {
    /// A word that is compared without case and with spaces folded, or a pattern where it begins with `^`.
    enum Matcher: Sendable, Hashable {
        case word(String)
        case pattern(Pattern)

        /// Whether the text matches; for a pattern, its named groups.
        ///
        /// - Parameter folded: the text as ``Dialect/fold(_:)`` gives it, where the caller has it.
        func match(_ text: String, folded: String? = nil) -> Match?? {
            switch self {
            case .word(let word): (folded ?? Dialect.fold(text)) == word ? .some(nil) : nil
            case .pattern(let pattern): pattern.firstMatch(in: text).map { .some($0) }
            }
        }
    }

    /// The parts that a column can play.
    enum Column: String, Sendable, CaseIterable {
        case name, type, required, `default`, description, status
    }

    /// What a table is.
    enum Role: String, Sendable, CaseIterable {
        case path, query, header, body, request, response, model, errors, ignore
    }

    /// Which tables play a role.
    struct TableRule: Sendable {
        var role: Role
        /// The columns that must be there.
        var columns: [Column]
        /// The innermost heading above; a pattern may capture `model`.
        var under: [Matcher]
        /// The section heading further up, for tables below a heading of their own.
        var parents: [Matcher]
    }

    /// A rule for a type cell, tried in order, recursively.
    struct TypeRule: Sendable {
        enum Result: Sendable {
            case array(group: String)
            case map(group: String)
            case model(group: String)
            case type(group: String)
        }

        var pattern: Pattern
        var result: Result
    }

    /// What a type word stands for.
    enum Scalar: String, Sendable, CaseIterable {
        case string, int, int64, number, float, double, bool, object, array
    }

    /// The names that a vendor gives to the parts that most operations share.
    struct Conventions: Sendable {
        var payload: String?
        var requestId: String?
        var clientParameters: [String] = []
        var idempotencyTokens: [String] = []
        var pageNumbers: [String] = []
        var pageSizes: [String] = []
        var totals: [String] = []
    }

    /// A text that a rule takes from a paragraph below certain headings.
    struct ParagraphRule: Sendable {
        var under: [Matcher]
        var pattern: Pattern
    }

    public var name: String
    /// The language of the pages, as the rule reader names it (`en`, `zh`).
    public var language: String

    /// The pages that the dialect is tried for, by their path below the root; all where it names none.
    var included: [Glob] = []
    var breaksAreLines = false
    var titleLevel = 1
    var title: Pattern
    /// Whether the name of the file stands in for a missing title.
    var titleFromFile = false
    var summary: [Matcher] = []
    var method: ParagraphRule
    var path: ParagraphRule
    var placeholder: Pattern
    var version: Pattern?
    /// Methods whose parameters travel in the query.
    var queryMethods: Set<String> = []
    /// Names of parameters that travel as headers.
    var headers: [Matcher] = []
    var columns: [Column: [Matcher]] = [:]
    var tables: [TableRule] = []
    /// Paragraphs that say that a section is empty.
    var nothing: Set<String> = []
    var requiredWords: Set<String> = []
    var optionalWords: Set<String> = []
    /// Whether a member of a request is required where the page does not say.
    var isRequiredOtherwise = false
    var emptyDefaults: Set<String> = []
    var foldsTypes = false
    var scalars: [String: Scalar] = [:]
    var misspelt: [String: String] = [:]
    var typeRules: [TypeRule] = []
    var overviewName: [Matcher] = []
    var overviewMethod: [Matcher] = []
    /// Lower-case words; a member whose name contains one holds a secret.
    var secrets: [String] = []
    var conventions = Conventions()

    /// Whether pages at a path, relative to the root of the pages, are read with this dialect.
    func isTried(for path: String) -> Bool { included.isEmpty || included.contains { $0.matches(path) } }

    /// A text without case and with runs of white space folded, as words of a dialect are compared.
    static func fold(_ text: String) -> String {
        var text = text
        if let folded = text.withUTF8(foldedASCII) { return folded }
        var result = ""
        var pending = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                pending = !result.isEmpty
            } else {
                if pending { result.append(" ") }
                pending = false
                if scalar.isASCII {
                    let isUpper = ("A"..."Z").contains(scalar)
                    result.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
                } else {
                    result.append(scalar.properties.lowercaseMapping)
                }
            }
        }
        while let last = result.last, last == ":" || last == "：" { result.removeLast() }
        return result
    }

    /// The same for text that is ASCII, as nearly all is; nil where it is not.
    private static func foldedASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return String(unsafeUninitializedCapacity: bytes.count) { result in
            var count = 0
            var pending = false
            for byte in bytes {
                if byte == 0x20 || (0x09...0x0D).contains(byte) {
                    pending = count > 0
                    continue
                }
                if pending {
                    result[count] = 0x20
                    count += 1
                    pending = false
                }
                result[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                count += 1
            }
            while count > 0, result[count - 1] == UInt8(ascii: ":") { count -= 1 }
            return count
        }
    }
}
