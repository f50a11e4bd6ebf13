import CCmark

/// Inline CommonMark as the reader of the rendered page sees it.
public enum InlineText {
    /// The visible text of inline CommonMark: marks, tags and link targets removed, entities resolved, runs of white
    /// space folded to one space, and trimmed. A no-break space counts as white space; `<br>` becomes a space.
    ///
    /// - Parameter source: the CommonMark of a cell, heading or paragraph.
    public static func plain(_ source: String) -> String {
        var source = source
        if let simple = source.withUTF8({ simpleText($0) }) { return simple }
        guard source.utf8.count <= maximumLength else { return folded(source) }
        return folded(parse(source).text)
    }

    /// The target of the first link, where there is one.
    public static func firstLink(_ source: String) -> String? {
        let mayLink = source.utf8.contains(UInt8(ascii: "]")) || source.utf8.contains(UInt8(ascii: "<"))
        return mayLink && source.utf8.count <= maximumLength ? parse(source).link : nil
    }

    /// How many bytes are parsed: libcmark's time can grow with the square. Longer texts, which no cell has, stay as
    /// they are.
    private static let maximumLength = 0x4000

    /// The text where no mark of CommonMark occurs, or only bold or code around the whole (`**name**`): nearly every cell.
    private static func simpleText(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var range = 0..<bytes.count
        if bytes.count > 4, bytes[0] == star, bytes[1] == star, bytes[bytes.count - 1] == star,
            bytes[bytes.count - 2] == star
        {
            range = 2..<(bytes.count - 2)
            // `** a **` is not bold.
            if isSpace(bytes[2]) || isSpace(bytes[bytes.count - 3]) { return nil }
        }
        var previous: UInt8 = 0x20
        for index in range {
            let byte = bytes[index]
            switch byte {
            case star, UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
                UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "!"), 0x09...0x0D, 0xC2, 0xEF:
                return nil
            case 0x20 where previous == 0x20: return nil
            default: previous = byte
            }
        }
        if !range.isEmpty, previous == 0x20 { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private static func parse(_ source: String) -> (text: String, link: String?) {
        // As a heading between marks, so that no cell begins a list, a quote or code.
        let line = "# " + source.split(whereSeparator: \.isNewline).joined(separator: "<br>") + " #\n"
        guard let root = cmark_parse_document(line, line.utf8.count, CMARK_OPT_DEFAULT),
            let iterator = cmark_iter_new(root)
        else { return (source, nil) }
        defer {
            cmark_iter_free(iterator)
            cmark_node_free(root)
        }
        var text = ""
        var link: String?
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE:
                if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            case CMARK_NODE_HTML_INLINE:
                if let literal = cmark_node_get_literal(node), isBreak(String(cString: literal)) { text += " " }
            case CMARK_NODE_LINK:
                if link == nil, let target = cmark_node_get_url(node) { link = String(cString: target) }
            default: break
            }
        }
        return (text, link)
    }

    private static func isBreak(_ tag: String) -> Bool {
        let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter }
        return name.lowercased() == "br" || name.lowercased() == "p"
    }

    /// Runs of white space, the no-break space included, folded to one space; zero-width marks dropped.
    static func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var pending = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{FEFF}" || scalar == "\u{200B}" { continue }
            if scalar.properties.isWhitespace {
                pending = !result.isEmpty
            } else {
                if pending { result.append(" ") }
                pending = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static let star = UInt8(ascii: "*")
}
