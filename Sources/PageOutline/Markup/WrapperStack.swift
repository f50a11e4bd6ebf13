/// The tags of layout that are open.
struct WrapperStack {
    struct Wrapper {
        var name: String
        /// Whether it is a component of JSX: all it holds may be indented, after an empty line, too.
        var isComponent: Bool
        /// The indentation of its content, when known.
        var indent: Int?
        /// Where a line must begin at least to stand in it; its end has no tag.
        var column: Int?
        /// Whether its content has begun.
        var hasContent = false
        var element: HTMLElement?
    }

    private(set) var wrappers: [Wrapper] = []
    /// How many columns of indentation come from wrappers.
    private(set) var dedent = 0
    /// How many items of HTML lists are open.
    private(set) var itemDepth = 0

    private static let maximumDepth = 256

    var isEmpty: Bool { wrappers.isEmpty }

    func contains(_ name: String) -> Bool { wrappers.contains { $0.name == name } }

    mutating func push(_ name: String, isComponent: Bool, element: HTMLElement?) {
        guard wrappers.count < Self.maximumDepth else { return }
        wrappers.append(Wrapper(name: name, isComponent: isComponent, element: element))
        update()
    }

    /// Opens a wrapper whose content is indented, and ends with its indentation.
    mutating func push(indentedBy columns: Int, at column: Int) {
        guard wrappers.count < Self.maximumDepth else { return }
        wrappers.append(
            Wrapper(name: "", isComponent: false, indent: column + columns, column: column + columns, hasContent: true))
        update()
    }

    /// A line of text at a column ends the wrappers that it is not indented for.
    mutating func popIndented(before column: Int) {
        while let last = wrappers.last, let least = last.column, column < least {
            wrappers.removeLast()
            update()
        }
    }

    /// Closes a wrapper and all in it; false where none of that name is open.
    @discardableResult mutating func pop(_ name: String) -> Bool {
        guard let index = wrappers.lastIndex(where: { $0.name == name }) else { return false }
        wrappers.removeSubrange(index...)
        update()
        return true
    }

    /// A new item ends the one before it in the same list.
    mutating func popItem() {
        guard let index = wrappers.lastIndex(where: { if case .item = $0.element { true } else { false } }) else {
            return
        }
        let list = wrappers.lastIndex { if case .list = $0.element { true } else { false } } ?? -1
        guard index > list else { return }
        wrappers.removeSubrange(index...)
        update()
    }

    /// The first line of text in a wrapper says how far its content is indented.
    mutating func noteContent(column: Int, isDirect: Bool) {
        guard let last = wrappers.last, !last.hasContent else { return }
        wrappers[wrappers.count - 1].hasContent = true
        guard isDirect || last.isComponent, column > 0 else { return }
        wrappers[wrappers.count - 1].indent = column
        update()
    }

    private mutating func update() {
        dedent = wrappers.last { $0.indent != nil }?.indent ?? 0
        itemDepth = min(8, wrappers.count { if case .item = $0.element { true } else { false } })
    }
}
