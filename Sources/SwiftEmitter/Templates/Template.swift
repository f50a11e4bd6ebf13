/// A template, read once: texts and what stands between them.
struct Template: Sendable {
    /// What a template is filled with: texts, sections that are there or not, and a section for each element of a list.
    struct Context {
        var texts: [String: String]
        var flags: [String: Bool] = [:]
        var lists: [String: [[String: String]]] = [:]
    }

    private indirect enum Piece: Sendable {
        case text(String)
        case variable(String)
        case section(String, isInverted: Bool, [Piece])
        /// - Parameter indent: blanks before every line of the other template.
        case partial(String, indent: String)
    }

    private let pieces: [Piece]

    /// Reads a template whose tags the checks have found right; of others no promise is made but that it ends.
    ///
    /// A line that holds a single tag, other than a variable, and blanks is no line of the result.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var open: [(tag: TemplateTag, pieces: [Piece])] = []
        var pieces: [Piece] = []
        var start = 0
        for tag in TemplateTag.all(in: text).tags {
            let line = tag.kind == .variable ? nil : Self.ownLine(of: tag, in: bytes)
            let end = line?.lowerBound ?? tag.range.lowerBound
            if start < end { pieces.append(.text(String(decoding: bytes[start..<end], as: UTF8.self))) }
            start = line?.upperBound ?? tag.range.upperBound
            switch tag.kind {
            case .variable: pieces.append(.variable(tag.name))
            case .section, .inverted:
                open.append((tag, pieces))
                pieces = []
            case .close:
                guard let last = open.popLast() else { continue }
                let section = Piece.section(last.tag.name, isInverted: last.tag.kind == .inverted, pieces)
                pieces = last.pieces + [section]
            case .partial:
                let indent = line.map { String(decoding: bytes[$0.lowerBound..<tag.range.lowerBound], as: UTF8.self) }
                pieces.append(.partial(tag.name, indent: indent ?? ""))
            case .comment, .other: continue
            }
        }
        if start < bytes.count { pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self))) }
        self.pieces = pieces
    }

    /// The line of a tag that stands alone on it, with its line feed.
    private static func ownLine(of tag: TemplateTag, in bytes: [UInt8]) -> Range<Int>? {
        var start = tag.range.lowerBound
        while start > 0, bytes[start - 1] != 0x0A {
            guard bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 else { return nil }
            start -= 1
        }
        var end = tag.range.upperBound
        while end < bytes.count {
            if bytes[end] == 0x0A { return start..<(end + 1) }
            guard bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D else { return nil }
            end += 1
        }
        return start..<end
    }

    /// Appends the template, filled in, to a text.
    ///
    /// - Parameter partials: the templates that it may include, by name.
    func render(_ context: Context, partials: [String: Template], to output: inout String) {
        Self.render(pieces, context, element: [:], partials, to: &output)
    }

    /// - Parameter element: the texts of the list's element that is rendered, which come before those around it.
    private static func render(
        _ pieces: [Piece], _ context: Context, element: [String: String], _ partials: [String: Template],
        to output: inout String
    ) {
        for piece in pieces {
            switch piece {
            case .text(let text): output += text
            case .variable(let name): output += element[name] ?? context.texts[name] ?? ""
            case .section(let name, let isInverted, let inner):
                let list = context.lists[name]
                if isInverted {
                    let isThere = context.flags[name] ?? (list?.isEmpty == false)
                    if !isThere { render(inner, context, element: element, partials, to: &output) }
                } else if let list {
                    for element in list { render(inner, context, element: element, partials, to: &output) }
                } else if context.flags[name] == true {
                    render(inner, context, element: element, partials, to: &output)
                }
            case .partial(let name, let indent):
                guard let partial = partials[name] else { continue }
                var text = ""
                render(partial.pieces, context, element: element, partials, to: &text)
                output += indent.isEmpty ? text : indented(text, by: indent)
            }
        }
    }

    private static func indented(_ text: String, by indent: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n")
    }
}
