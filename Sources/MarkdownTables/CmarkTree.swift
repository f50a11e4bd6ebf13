import CCmark

/// A parsed page of libcmark: the one place that holds C pointers.
struct CmarkTree: ~Copyable {
    private let root: OpaquePointer?

    /// Parses UTF-8 text.
    init(_ bytes: [UInt8]) {
        root = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_DEFAULT)
            }
        }
    }

    deinit { cmark_node_free(root) }

    /// A list item or quote that a block stands in.
    enum Container {
        case quote
        /// An item: the line and column (a byte, from 1) of its marker, the bytes from there to its content, and how
        /// many columns further lines must be indented to belong to it.
        case item(line: Int, column: Int, width: Int, indent: Int)
    }

    /// A block without blocks inside.
    struct Leaf {
        enum Kind {
            case paragraph
            case heading(level: Int)
            case code(info: String, text: String)
            case html(String)
            case thematicBreak
        }

        var kind: Kind
        /// Lines and first column (a byte), from 1, as libcmark counts.
        var startLine: Int
        var endLine: Int
        var startColumn: Int
        var containers: [Container]
        /// Whether it is the first block of the item that it stands in.
        var isFirstInItem: Bool

        var place: Block.Place {
            var place = Block.Place(isFirstInItem: isFirstInItem)
            for container in containers {
                if case .quote = container { place.quotes += 1 } else { place.items += 1 }
            }
            return place
        }
    }

    /// The leaf blocks in document order.
    func leaves(of source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>) -> [Leaf] {
        var result: [Leaf] = []
        var containers: [Container] = []
        var opensItem = false
        var node = root.flatMap { cmark_node_first_child($0) }
        // The walk is a loop, not a recursion: quotes may nest as deep as a page has bytes.
        while let current = node {
            let type = cmark_node_get_type(current)
            switch type {
            case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM:
                if let child = cmark_node_first_child(current) {
                    if type == CMARK_NODE_BLOCK_QUOTE { containers.append(.quote) }
                    if type == CMARK_NODE_ITEM {
                        containers.append(Self.item(current, firstChild: child, in: containers, source, bytes))
                        opensItem = true
                    }
                    node = child
                    continue
                }
            default:
                if let kind = Self.kind(of: current, type) {
                    var leaf = Leaf(
                        kind: kind, startLine: max(1, Int(cmark_node_get_start_line(current))),
                        endLine: min(source.lineCount, Int(cmark_node_get_end_line(current))),
                        startColumn: max(1, Int(cmark_node_get_start_column(current))), containers: containers,
                        isFirstInItem: opensItem)
                    opensItem = false
                    switch kind {
                    case .heading: leaf.endLine = Self.underline(of: leaf, source, bytes)
                    case .thematicBreak: leaf.endLine = leaf.startLine
                    default: break
                    }
                    result.append(leaf)
                }
            }
            node = Self.next(after: current, leaving: &containers)
        }
        return result
    }

    private static func next(
        after node: OpaquePointer, leaving containers: inout [Container]
    ) -> OpaquePointer? {
        var current: OpaquePointer? = node
        while let here = current {
            if let sibling = cmark_node_next(here) { return sibling }
            guard let parent = cmark_node_parent(here) else { return nil }
            let type = cmark_node_get_type(parent)
            if type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM { containers.removeLast() }
            current = parent
        }
        return nil
    }

    private static func item(
        _ node: OpaquePointer, firstChild: OpaquePointer,
        in outer: [Container], _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Container {
        let line = max(1, Int(cmark_node_get_start_line(node)))
        let column = max(1, Int(cmark_node_get_start_column(node)))
        var width = 2
        if Int(cmark_node_get_start_line(firstChild)) == line {
            width = max(2, Int(cmark_node_get_start_column(firstChild)) - column)
        }
        let start = LineCursor.content(of: line, in: outer, source: source, bytes: bytes)
        return .item(line: line, column: column, width: width, indent: max(width, column - 1 + width - start.column))
    }

    /// The line that underlines a setext heading; libcmark counts the line after it, too.
    private static func underline(of leaf: Leaf, _ source: SourceText, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var line = leaf.startLine + 1
        while line < leaf.endLine {
            let range = source.line(line)
            let cursor = LineCursor.content(of: line, in: leaf.containers, source: source, bytes: bytes)
            let (start, indent) = cursor.nextNonBlank(bytes, range.upperBound)
            if cursor.isComplete, indent < 4, start < range.upperBound {
                let mark = bytes[start]
                let isUnderline =
                    (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"))
                    && bytes[start..<range.upperBound].drop { $0 == mark }.allSatisfy { $0 == 0x20 || $0 == 0x09 }
                if isUnderline { break }
            }
            line += 1
        }
        return min(line, leaf.endLine)
    }

    private static func kind(of node: OpaquePointer, _ type: cmark_node_type) -> Leaf.Kind? {
        switch type {
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_CODE_BLOCK:
            .code(info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
        case CMARK_NODE_HTML_BLOCK: .html(string(cmark_node_get_literal(node)))
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        default: nil
        }
    }

    private static func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
