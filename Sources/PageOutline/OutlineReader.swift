public import MarkdownTables

/// Reads a page as its reader sees it.
public struct OutlineReader {
    public init() {}

    /// The outline of a page that is parsed already.
    public func read(_ document: MarkdownDocument) -> Outline {
        let page = RewrittenPage(document.source)
        return outline(of: page.text.map { MarkdownDocument(parsing: $0).blocks } ?? document.blocks, page)
    }

    fileprivate func read(_ bytes: [UInt8]) -> Outline {
        let source = SourceText(bytes)
        let page = RewrittenPage(source)
        return outline(of: MarkdownDocument(page.text.map { SourceText($0) } ?? source).blocks, page)
    }

    private func outline(of blocks: [Block], _ page: RewrittenPage) -> Outline {
        var texts = InlineReader()
        var drafts: [Draft] = []
        drafts.reserveCapacity(blocks.count + page.markup.count)
        let drafter = BlockDrafter(lines: page.lines)
        for block in blocks {
            if let draft = drafter.draft(block, &texts) { drafts.append(draft) }
        }
        if !page.markup.isEmpty {
            var markup = MarkupDrafter(page: page)
            for piece in page.markup { drafts.append(markup.draft(piece, &texts)) }
            drafts = Self.inOrder(drafts)
        }
        var builder = ElementBuilder(texts: texts.finish(definitions: page.definitions))
        for draft in drafts { builder.add(draft) }
        let damages = page.damages + DamageFinder.damages(in: blocks, lines: page.lines)
        return Outline(
            elements: builder.elements, frontMatter: page.frontMatter,
            damages: damages.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }

    /// By place; what stands at one place stays in its order.
    private static func inOrder(_ drafts: [Draft]) -> [Draft] {
        drafts.enumerated().sorted {
            ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
        }.map(\.element)
    }
}

extension Outline {
    /// Reads a page.
    ///
    /// - Parameter bytes: UTF-8 text.
    public init(parsing bytes: [UInt8]) { self = OutlineReader().read(bytes) }
}
