/// One tag of HTML or JSX in some bytes: `<a href="x">`, `</td>`, `<Anchor id={"x"} />`.
struct HTMLTag {
    private let bytes: [UInt8]
    /// From `<` to the byte after `>`.
    let range: Range<Int>
    let isClosing: Bool
    let isSelfClosing: Bool
    let hasAttributes: Bool
    /// As written.
    let name: String
    /// The name in lower case: HTML's elements are written in any case.
    let element: String
    /// The part that HTML gives it; nil for a name that is not HTML's.
    let kind: HTMLElement?
    /// Whether HTML only lays out or styles text with it, so that its name is no placeholder.
    let isMarkup: Bool

    /// Reads the tag that begins at an offset; nil where none does. Blank lines do not belong to a tag.
    init?(_ bytes: [UInt8], at start: Int, before end: Int) {
        guard let reader = bytes.withUnsafeBufferPointer({ TagReader.read($0, start, end) }) else { return nil }
        self.bytes = bytes
        range = start..<reader.index
        (isClosing, isSelfClosing, hasAttributes) = (reader.isClosing, reader.isSelfClosing, reader.hasAttributes)
        name = String(decoding: bytes[reader.name], as: UTF8.self)
        element = reader.isLowercase ? name : name.lowercased()
        let entry = HTMLElement.named(element)
        (kind, isMarkup) = (entry?.element, entry?.isMarkup ?? false)
    }

    /// The tag that a piece of inline HTML is.
    init?(_ markup: String) {
        let bytes = Array(markup.utf8)
        self.init(bytes, at: 0, before: bytes.count)
    }

    /// The tag as it is written.
    var text: String { String(decoding: bytes[range], as: UTF8.self) }

    var attributes: [Tag.Attribute] {
        guard hasAttributes else { return [] }
        let reader = bytes.withUnsafeBufferPointer {
            TagReader.read($0, range.lowerBound, range.upperBound, keeps: true)
        }
        return (reader?.attributes ?? []).map { name, value in
            Tag.Attribute(
                name: String(decoding: bytes[name], as: UTF8.self),
                value: Entities.resolved(String(decoding: bytes[value], as: UTF8.self)))
        }
    }

    /// The value of an attribute, by its name in lower case.
    subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute || $0.name.lowercased() == attribute }?.value
    }

    /// The name that the tag gives its place.
    var anchor: String? {
        let value = self["id"] ?? (element == "a" ? self["name"] : nil)
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether it says something beyond how and where it is shown.
    var hasFacts: Bool { attributes.contains { !Self.looks.contains($0.name.lowercased()) } }

    /// Whether a class of an element of layout is a method: `<div class="endpoint get">/x</div>`.
    var statesMethod: Bool {
        guard hasAttributes, !isClosing, let classes = self["class"] ?? self["classname"] else { return false }
        let words = classes.split { $0 == " " || $0 == "-" }
        return words.count <= 3 && words.contains { Self.methods.contains($0.lowercased()) }
    }

    private static let methods: Set<String> = ["get", "post", "put", "patch", "delete"]

    private static let looks: Set<String> = ["id", "class", "classname", "style", "name", "align", "width", "height"]
}

/// Reads the pieces of one tag.
private struct TagReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var index: Int
    var name = 0..<0
    var hasAttributes = false
    /// Empty where they are only stepped over.
    var attributes: [(name: Range<Int>, value: Range<Int>)] = []
    var keepsAttributes = false
    var isLowercase = true
    var isClosing = false
    var isSelfClosing = false

    /// How many bytes a tag may have, and how many attributes are kept.
    private static let maximumLength = 0x1000
    private static let maximumAttributes = 64
    /// How deep braces may nest in a value.
    private static let maximumDepth = 16

    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, keeps: Bool = false) -> TagReader? {
        let end = min(end, start + maximumLength)
        guard start + 1 < end, bytes[start] == UInt8(ascii: "<") else { return nil }
        var reader = TagReader(bytes: bytes, end: end, index: start + 1)
        reader.keepsAttributes = keeps
        reader.isClosing = reader.take(UInt8(ascii: "/"))
        guard reader.readName() else { return nil }
        while reader.readAttribute() {}
        reader.isSelfClosing = reader.take(UInt8(ascii: "/"))
        return reader.take(UInt8(ascii: ">")) ? reader : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < end, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func readName() -> Bool {
        guard index < end, bytes[index].isLetter else { return false }
        let start = index
        while index < end, bytes[index].isNamePart {
            if bytes[index] & 0x20 == 0 || bytes[index] >= 0x80 { isLowercase = false }
            index += 1
        }
        name = start..<index
        return true
    }

    /// Blanks and at most one line end at a time; false where an empty line ends the tag.
    private mutating func skipBlanks() -> Bool {
        var lineEnds = 0
        while index < end, bytes[index].isSpace {
            if bytes[index] == 0x0A { lineEnds += 1 }
            index += 1
        }
        return lineEnds < 2
    }

    private mutating func readAttribute() -> Bool {
        let start = index
        guard skipBlanks() else {
            index = start
            return false
        }
        guard index < end else { return false }
        if bytes[index] == UInt8(ascii: "{"), index > start { return skipBraces() }
        guard index > start,
            bytes[index].isLetter || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: ":")
                || bytes[index] == UInt8(ascii: "@")
        else { return false }
        let nameStart = index
        while index < end, bytes[index].isNamePart || bytes[index] == UInt8(ascii: "@") { index += 1 }
        let name = nameStart..<index
        let afterName = index
        guard skipBlanks(), take(UInt8(ascii: "=")) else {
            index = afterName
            add(name, afterName..<afterName)
            return true
        }
        guard skipBlanks(), index < end, let value = readValue() else { return false }
        add(name, value)
        return true
    }

    private mutating func add(_ name: Range<Int>, _ value: Range<Int>) {
        hasAttributes = true
        if keepsAttributes, attributes.count < Self.maximumAttributes { attributes.append((name, value)) }
    }

    private mutating func readValue() -> Range<Int>? {
        let first = bytes[index]
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            let start = index + 1
            index = start
            while index < end, bytes[index] != first { index += 1 }
            return take(first) ? start..<(index - 1) : nil
        }
        let start = index
        if first == UInt8(ascii: "{") { return skipBraces() ? inner(of: start..<index) : nil }
        while index < end, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: "/"), index + 1 < end, bytes[index + 1] == UInt8(ascii: ">") { break }
            index += 1
        }
        return index > start ? start..<index : nil
    }

    /// An expression of JSX: braces in pairs, but for those in strings.
    private mutating func skipBraces() -> Bool {
        var depth = 0
        var quote: UInt8?
        while index < end {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                depth += 1
                if depth > Self.maximumDepth { return false }
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return true }
            }
        }
        return false
    }

    /// What stands in the braces, without the quotes of a string.
    private func inner(of range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound + 1, range.upperBound - 1)
        while low < high, bytes[low].isSpace { low += 1 }
        while high > low, bytes[high - 1].isSpace { high -= 1 }
        if high - low >= 2, bytes[low] == bytes[high - 1],
            bytes[low] == UInt8(ascii: "\"") || bytes[low] == UInt8(ascii: "'") || bytes[low] == UInt8(ascii: "`")
        {
            (low, high) = (low + 1, high - 1)
        }
        return low..<high
    }
}
