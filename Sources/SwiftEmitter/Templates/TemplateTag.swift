/// A tag of a template and where it stands.
struct TemplateTag {
    enum Kind { case variable, section, inverted, close, partial, comment, other }

    var kind: Kind
    var name: String
    /// The line, from 1.
    var line: Int
    /// Where it stands in the bytes of the template.
    var range: Range<Int>

    /// The tags of a template in their order; nil for the line of a tag that does not end.
    static func all(in text: String) -> (tags: [TemplateTag], unfinished: Int?) {
        let bytes = Array(text.utf8)
        var tags: [TemplateTag] = []
        var line = 1
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == 0x0A { line += 1 }
            guard bytes[index] == 0x7B, bytes[index + 1] == 0x7B else {
                index += 1
                continue
            }
            let isTriple = index + 2 < bytes.count && bytes[index + 2] == 0x7B
            let start = index + (isTriple ? 3 : 2)
            var end = start
            while end + 1 < bytes.count, !(bytes[end] == 0x7D && bytes[end + 1] == 0x7D) { end += 1 }
            guard end + 1 < bytes.count else { return (tags, line) }
            let isClosed = !isTriple || end + 2 < bytes.count && bytes[end + 2] == 0x7D
            let range = index..<(end + (isTriple && isClosed ? 3 : 2))
            var tag = tag(String(decoding: bytes[start..<end], as: UTF8.self), line: line, range)
            if !isClosed { tag.kind = .other }
            tags.append(tag)
            line += bytes[start..<end].count { $0 == 0x0A }
            index = range.upperBound
        }
        return (tags, nil)
    }

    private static func tag(_ content: String, line: Int, _ range: Range<Int>) -> TemplateTag {
        let kind: Kind
        switch content.first {
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .close
        case ">": kind = .partial
        case "!": kind = .comment
        case "=", "<", "$", "%": kind = .other
        default: kind = .variable
        }
        let name = kind == .variable && content.first != "&" ? Substring(content) : content.dropFirst()
        return TemplateTag(kind: kind, name: String(name.filter { !$0.isWhitespace }), line: line, range: range)
    }
}
