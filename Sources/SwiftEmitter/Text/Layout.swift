/// Lays out lists the way swift-format does: on one line where that fits, else filled line by line.
enum Layout {
    /// The longest line of code: the formatter breaks some lines that have all of its 120 columns.
    static let columns = 119

    /// Spaces for a depth of nesting.
    static func indent(_ depth: Int) -> String { String(repeating: "    ", count: depth) }

    /// How many columns a text takes, as the formatter counts.
    static func width(_ text: some StringProtocol) -> Int {
        // Bytes decide for ASCII, without a look at each character.
        text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
    }

    /// A declaration or call with a list in parentheses.
    ///
    /// - Parameters:
    ///   - head: what stands before the parenthesis.
    ///   - items: the parameters or arguments.
    ///   - tail: what follows the closing parenthesis.
    ///   - closesOnOwnLine: whether the closing parenthesis of a broken list begins a line, as in declarations.
    static func list(
        _ head: String, _ items: [String], _ tail: String = "", depth: Int, closesOnOwnLine: Bool
    ) -> String {
        let line = "\(indent(depth))\(head)(\(items.joined(separator: ", ")))\(tail)"
        let isBroken = items.contains { $0.utf8.contains(0x0A) }
        if items.isEmpty || !isBroken && width(line) <= columns { return line }
        let lines = fill(items, depth: depth + 1, closing: closesOnOwnLine ? 0 : 1 + width(tail))
        return closesOnOwnLine
            ? "\(indent(depth))\(head)(\n\(lines)\n\(indent(depth)))\(tail)"
            : "\(indent(depth))\(head)(\n\(lines))\(tail)"
    }

    /// A stored array: `head = [a, b]`.
    static func array(_ head: String, _ items: [String], depth: Int) -> String {
        let line = "\(indent(depth))\(head) = [\(items.joined(separator: ", "))]"
        if items.isEmpty || width(line) <= columns { return line }
        // The formatter puts a comma behind the last element of a broken array of several.
        let comma = items.count > 1 ? "," : ""
        return "\(indent(depth))\(head) = [\n\(fill(items, depth: depth + 1, closing: 1))\(comma)\n\(indent(depth))]"
    }

    /// An argument that is an array or a dictionary: on one line where that fits into one of its own, else filled.
    ///
    /// - Parameter depth: the depth of the line on which the argument begins.
    static func collection(_ label: String, _ items: [String], depth: Int) -> String {
        let line = "\(label)[\(items.joined(separator: ", "))]"
        // A comma or a parenthesis follows.
        if items.isEmpty || indent(depth).utf8.count + width(line) + 2 <= columns { return line }
        let comma = items.count > 1 ? "," : ""
        return "\(label)[\n\(fill(items, depth: depth + 1, closing: 1))\(comma)\n\(indent(depth))]"
    }

    /// Names behind a keyword: `case a, b`, continued on lines that are one step further in.
    static func names(_ keyword: String, _ names: [String], depth: Int) -> String {
        let line = "\(indent(depth))\(keyword) \(names.joined(separator: ", "))"
        if width(line) <= columns { return line }
        return "\(indent(depth))\(keyword)\n\(fill(names, depth: depth + 1, closing: 0))"
    }

    /// Items with commas, as many on a line as fit.
    private static func fill(_ items: [String], depth: Int, closing: Int) -> String {
        let margin = indent(depth)
        var result = margin
        var used = margin.utf8.count
        var wasBroken = false
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            // An item of several lines stands apart.
            let isBroken = item.utf8.contains(0x0A)
            let itemWidth = width(item)
            let needed = itemWidth + (isLast ? closing : 1)
            if index > 0 {
                if isBroken || wasBroken || used + 1 + needed > columns {
                    result += "\n" + margin
                    used = margin.utf8.count
                } else {
                    result += " "
                    used += 1
                }
            }
            wasBroken = isBroken
            result += item
            used += itemWidth
            if !isLast {
                result += ","
                used += 1
            }
        }
        return result
    }
}
