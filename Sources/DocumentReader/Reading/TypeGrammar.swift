import APIModel
import PageOutline

/// Reads type cells of any vendor: words that the profile knows, references to models, and the ways of saying list, map,
/// choice and null.
struct TypeGrammar: Sendable {
    /// What a cell says.
    struct Reading: Sendable, Hashable {
        var type: TypeReference
        var isNullable = false
        var isUnknown = false
        /// Whether it is an array that does not say of what.
        var lacksItems = false
        /// The word that is meant where it is misspelt.
        var meant: String?
        /// Words that say whether it is asked for, found beside the type.
        var isRequired: Bool?
        /// A default that stands beside the type.
        var defaultText: String?
    }

    let scalars: [String: Profile.Scalar]
    /// The model that a name or a link means; nil where there is none.
    let model: @Sendable (_ name: String, _ link: String?) -> String?
    /// Whether a link means a table of values.
    var isValues: @Sendable (_ link: String) -> Bool = { _ in false }

    private static let maximumDepth = 6

    func read(_ cell: Inline) -> Reading {
        let text = cell.plain.trimmingCharacters(in: " `")
        guard text.utf8.count <= 300 else { return Reading(type: .any, isUnknown: true) }
        let link = cell.runs.first { $0.link != nil && !$0.text.trimmingCharacters(in: " ").isEmpty }
        return read(text, link: link.flatMap { run in run.link.map { (run.text, $0) } }, depth: 0)
    }

    func read(_ text: String) -> Reading { read(text, link: nil, depth: 0) }

    private typealias Link = (text: String, target: String)

    private func read(_ raw: String, link: Link?, depth: Int) -> Reading {
        var text = raw.trimmingCharacters(in: " `*,.，。;；")
        var reading = Reading(type: .any)
        guard depth < Self.maximumDepth, !text.isEmpty else { return Reading(type: .any, isUnknown: !text.isEmpty) }
        if Self.mayHoldRemark(text) { stripRemarks(&text, &reading) }
        if text.hasPrefix("?"), text.count > 1 {
            reading.isNullable = true
            text.removeFirst()
        }
        if text.hasSuffix("?"), text.count > 1 {
            reading.isNullable = true
            text.removeLast()
        }
        if text.lowercased().hasPrefix("nullable ") {
            reading.isNullable = true
            text = String(text.dropFirst("nullable ".count))
        }
        let lower = text.lowercased()
        if let scalar = scalars[lower] {
            reading.lacksItems = scalar == .array
            return with(Self.type(of: scalar), reading)
        }
        if link == nil, Self.isWord(text), let name = model(text, nil) { return with(.shape(name), reading) }
        if lower.contains("separated") { return with(.string, reading) }
        if let inner = container(text, lower, link, depth) { return merged(inner, reading) }
        if let choice = choice(text, link, depth) { return merged(choice, reading) }
        // "[role](…) object ids", "[feature](…) strings": the last word says what stands there.
        if let last = lower.split(separator: " ").last.map(String.init), last.count < lower.count, link != nil {
            let word = scalars[last] != nil ? last : last.hasSuffix("s") ? String(last.dropLast()) : last
            if let scalar = scalars[word], scalar != .object, scalar != .array, scalar != .any {
                return with(Self.type(of: scalar), reading)
            }
        }
        if let link, text.contains(link.text.trimmingCharacters(in: " `")) {
            // A part of a type has some of its members: which ones the page does not say.
            if lower.hasPrefix("partial ") { return with(.object, reading) }
            if let name = model(link.text, link.target) { return with(.shape(name), reading) }
            let word = link.text.lowercased().trimmingCharacters(in: " `")
            if let scalar = scalars[word] { return with(Self.type(of: scalar), reading) }
            if !isValues(link.target) { return with(.object, reading) }
        }
        if let name = model(text, nil) { return with(.shape(name), reading) }
        if let (head, inner) = parenthesised(text) {
            if let scalar = scalars[head.lowercased()] {
                if scalar == .array {
                    let item = read(inner, link: link, depth: depth + 1)
                    if !item.isUnknown { return with(.array(item.type), reading) }
                }
                return with(Self.type(of: refined(scalar, inner)), reading)
            }
            let outer = read(head, link: link, depth: depth + 1)
            if !outer.isUnknown { return merged(outer, reading) }
        }
        for ending in [" objects", " object"] where lower.hasSuffix(ending) {
            if let name = model(String(text.dropLast(ending.count)), nil) { return with(.shape(name), reading) }
        }
        if let scalar = wordInside(lower) { return with(Self.type(of: scalar), reading) }
        if let meant = misspelt(lower), let scalar = scalars[meant] {
            reading.meant = meant
            return with(Self.type(of: scalar), reading)
        }
        reading.isUnknown = true
        return reading
    }

    /// The word for a type that differs from a word in one letter.
    private func misspelt(_ word: String) -> String? {
        guard (5...16).contains(word.utf8.count), Self.isWord(word) else { return nil }
        return scalars.keys.filter { $0.utf8.count >= 4 && Words.differInOneLetter(word, $0) }.min()
    }

    /// The name of a type of the API that a cell gives: one word with a capital, as a list or alone.
    static func modelName(in text: String) -> String? {
        guard text.utf8.count <= 128 else { return nil }
        var name = text[...]
        while name.hasSuffix("[]") { name = name.dropLast(2) }
        guard let first = name.first, first.isUppercase, isWord(String(name)) else { return nil }
        return String(name)
    }

    /// Whether a text is one word of letters, digits and underscores, as most types are: nothing stands beside it.
    private static func isWord(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F }
    }

    private func with(_ type: TypeReference, _ reading: Reading) -> Reading {
        var reading = reading
        reading.type = type
        return reading
    }

    private func merged(_ inner: Reading, _ outer: Reading) -> Reading {
        var result = inner
        result.isNullable = inner.isNullable || outer.isNullable
        result.isRequired = inner.isRequired ?? outer.isRequired
        result.defaultText = inner.defaultText ?? outer.defaultText
        return result
    }

    /// Whether one of the words beside types may stand in a text.
    private static func mayHoldRemark(_ text: String) -> Bool {
        if isWord(text) { return false }
        if text.utf8.contains(where: { $0 >= 0x80 }) { return true }
        let lower = text.lowercased()
        return ["optional", "required", "null"].contains { Words.holds(lower, $0) }
    }

    /// Words beside a type that say something else: `(optional)`, `, required`, `nullable`.
    private func stripRemarks(_ text: inout String, _ reading: inout Reading) {
        for (word, required) in [("optional", false), ("required", true), ("可选", false), ("必填", true), ("必选", true)] {
            for form in ["(\(word))", "[\(word)]", ", \(word)", "（\(word)）", "<\(word)>"] {
                guard let range = text.lowercased().range(of: form), text.lowercased().count == text.count else {
                    continue
                }
                text.removeSubrange(range)
                reading.isRequired = required
            }
        }
        for form in [
            " (nullable)", ", nullable", " nullable", "，可为空", "(可空)", " or null", "|null", " | null", "¦null", "/null",
            " / null", ",null",
        ] {
            let lower = text.lowercased()
            guard lower.hasSuffix(form), lower.count == text.count else { continue }
            text.removeLast(form.count)
            reading.isNullable = true
        }
        text = text.trimmingCharacters(in: " `*,.，。")
    }

    // MARK: Lists and maps

    private func container(_ text: String, _ lower: String, _ link: Link?, _ depth: Int) -> Reading? {
        func list(_ inner: some StringProtocol) -> Reading? {
            let item = read(String(inner), link: link, depth: depth + 1)
            var result = item
            result.type = .array(item.type)
            result.isNullable = false
            return result
        }
        if lower.hasSuffix("[]") { return list(text.dropLast(2)) }
        if lower.hasSuffix("[ ]") { return list(text.dropLast(3)) }
        // `< string > array`
        if text.hasPrefix("<"), let close = text.lastIndex(of: ">"),
            isListWord(
                lower.split(separator: ">").last.map { $0.trimmingCharacters(in: " ").prefix { $0 != "(" } }.map(
                    String.init) ?? "")
        {
            return list(text[text.index(after: text.startIndex)..<close])
        }
        if lower.hasPrefix("[]"), text.count > 2 { return list(text.dropFirst(2)) }
        if text.hasPrefix("["), text.hasSuffix("]"), text.count > 2 {
            let inner = text.dropFirst().dropLast()
            return list(inner.hasPrefix("[") || !inner.contains(",") ? inner : inner)
        }
        for (open, close) in [("[", "]"), ("<", ">"), ("(", ")"), ("（", "）"), ("{", "}"), ("《", "》")] {
            guard text.hasSuffix(close), let start = text.range(of: open) else { continue }
            let head = text[..<start.lowerBound].trimmingCharacters(in: " ").lowercased()
            let inner = String(text[start.upperBound...].dropLast(close.count))
            guard !inner.isEmpty else { continue }
            if isListWord(head) { return list(inner) }
            if isMapWord(head) {
                let parts = inner.split(separator: ",", maxSplits: 1).map(String.init)
                let value = read(parts.last ?? inner, link: link, depth: depth + 1)
                return Reading(type: .map(value.type), isUnknown: false)
            }
        }
        if lower.hasPrefix("map["), let close = text.firstIndex(of: "]") {
            let value = read(String(text[text.index(after: close)...]), link: link, depth: depth + 1)
            return Reading(type: .map(value.type))
        }
        for joint in [" of ", " containing ", " with "] {
            guard let range = lower.range(of: joint) else { continue }
            let head = String(lower[..<range.lowerBound])
            let inner = String(text.suffix(lower.distance(from: range.upperBound, to: lower.endIndex)))
            let words = head.split(separator: " ")
            if head.contains(" or ") || head.contains("|") || head.contains("/") { continue }
            if let last = words.last, isListWord(String(last)), joint == " of " { return list(singular(inner)) }
            if let last = words.last, isMapWord(String(last)) {
                return mapReading(inner, link, depth)
            }
        }
        for word in Self.listSuffixes where lower.hasSuffix(word) && text.count > word.count {
            return list(text.dropLast(word.count))
        }
        return nil
    }

    /// `map of string to X`, `dictionary with keys in …`: the words behind `to` are the value's.
    private func mapReading(_ inner: String, _ link: Link?, _ depth: Int) -> Reading {
        guard let range = inner.range(of: " to ") ?? inner.range(of: " => ") else { return Reading(type: .map(.any)) }
        let value = read(singular(String(inner[range.upperBound...])), link: link, depth: depth + 1)
        return Reading(type: .map(value.isUnknown ? .any : value.type))
    }

    private func isListWord(_ word: String) -> Bool {
        scalars[word] == .array || ["collection", "sequence", "vector", "slice"].contains(word)
    }

    private func isMapWord(_ word: String) -> Bool {
        ["map", "hashmap", "dict", "dictionary", "object map", "record", "hash map"].contains(word)
    }

    private static let listSuffixes = [" array", " list", " collection", "数组", "列表", "集合", " 数组", " 列表"]

    /// The words behind "array of" name items in the plural.
    private func singular(_ text: String) -> String {
        let lower = text.lowercased()
        if scalars[lower] != nil { return text }
        if lower.hasSuffix(" objects") { return String(text.dropLast(8)) }
        if lower.hasSuffix(" object") { return String(text.dropLast(7)) }
        if lower.hasSuffix("s"), scalars[String(lower.dropLast())] != nil { return String(text.dropLast()) }
        if lower.hasSuffix("es"), scalars[String(lower.dropLast(2))] != nil { return String(text.dropLast(2)) }
        return text
    }

    // MARK: Choices

    private func choice(_ text: String, _ link: Link?, _ depth: Int) -> Reading? {
        for joint in [" or ", " | ", "|", "¦", " / ", "/", "或", "、", ", "] where text.contains(joint) {
            let parts = text.components(separatedBy: joint).map { $0.trimmingCharacters(in: " `") }.filter {
                !$0.isEmpty
            }
            guard (2...6).contains(parts.count) else { continue }
            let readings = parts.map { read($0, link: link, depth: depth + 1) }
            let isNull = parts.map { ["null", "nil", "none", "nullable"].contains($0.lowercased()) }
            guard zip(readings, isNull).allSatisfy({ !$0.isUnknown || $1 }) else { continue }
            var types: [TypeReference] = []
            for (reading, isNull) in zip(readings, isNull) where !isNull {
                if case .union(let inner) = reading.type {
                    types += inner.filter { !types.contains($0) }
                } else if !types.contains(reading.type) {
                    types.append(reading.type)
                }
            }
            guard let first = types.first else { continue }
            return Reading(
                type: types.count == 1 ? first : .union(types),
                isNullable: isNull.contains(true) || readings.contains { $0.isNullable })
        }
        return nil
    }

    private func parenthesised(_ text: String) -> (String, String)? {
        for (open, close) in [("(", ")"), ("（", "）"), ("<", ">"), ("[", "]"), ("{", "}")] {
            guard text.hasSuffix(close), let start = text.range(of: open), start.lowerBound > text.startIndex else {
                continue
            }
            return (
                text[..<start.lowerBound].trimmingCharacters(in: " "),
                String(text[start.upperBound...].dropLast(close.count))
            )
        }
        return nil
    }

    /// The scalar that a format narrows: `integer(int64)`, `number(float)`.
    private func refined(_ scalar: Profile.Scalar, _ format: String) -> Profile.Scalar {
        switch (scalar, format.lowercased()) {
        case (.int, "int64"), (.int, "long"), (.int, "64"): .int64
        case (.number, "float"): .float
        case (.number, "double"): .double
        default: scalar
        }
    }

    /// A known word among several: `ISO8601 timestamp`, `string value`; the last counts, as in English.
    private func wordInside(_ lower: String) -> Profile.Scalar? {
        let words = lower.split { !($0.isLetter || $0.isDigit) }
        guard (2...5).contains(words.count) || words.count == 1 && words[0].count < lower.count else { return nil }
        if words.first == "comma" || words.contains("separated") { return .string }
        return words.reversed().lazy.compactMap { self.scalars[String($0)] }.first
    }

    static func type(of scalar: Profile.Scalar) -> TypeReference {
        switch scalar {
        case .string, .file: .string
        case .int: .integer
        case .int64: .long
        case .number: .number
        case .float: .float
        case .double: .double
        case .bool: .boolean
        case .object: .object
        case .array: .array(.any)
        case .any: .any
        }
    }
}

extension String {
    func range(of other: String) -> Range<String.Index>? { firstRange(of: other) }
}
