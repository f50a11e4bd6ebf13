extension Reading {
    /// `（1）a<br>（2）a,b`: each numbered line is a value of its own, signs included.
    func numberedLines(_ index: Int, until limit: Int) -> ValueList? {
        guard field.scalar == .text else { return nil }
        var list = ValueList(values: [], end: index, separator: .line)
        var next = index
        while next < limit, list.values.count < 100 {
            let start = skipNumbering(next)
            guard start > next, let value = runOfLine(start, until: limit) else { break }
            list.values.append(value)
            list.end = value.tokens.upperBound
            next = list.end + 1
        }
        // Where no value holds a sign of lists the lines are a list like any other.
        let holdsSigns = list.values.contains { $0.text.contains(",") }
        return list.values.count >= 2 && holdsSigns ? list : nil
    }

    /// What stands in a line, where nothing in it is apart from the rest.
    private func runOfLine(_ index: Int, until limit: Int) -> ListedValue? {
        var end = index
        while end < limit, text.tokens[end].kind != .lineBreak {
            guard text.tokens[end].isGlued || end == index, text.tokens[end].isASCII || text.sign(end) == .comma else {
                return nil
            }
            end += 1
        }
        guard end > index, text.tokens[index].isASCII else { return nil }
        return ListedValue(text: text.string(span(index, end)), isQuoted: true, tokens: span(index, end))
    }
}
