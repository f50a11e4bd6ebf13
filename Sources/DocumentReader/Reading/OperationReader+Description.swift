import APIModel
import PageOutline
import RuleReader
import SourceModel

extension OperationReader {
    /// What the operation does: the prose right below its heading or below a caption for it, and what precedes the
    /// parameters and speaks about all of them.
    func readDescription(of unit: Unit, in range: Range<Int>, taken: Set<Int>, into content: inout Content) {
        guard !unit.sites.isEmpty else { return }
        var parts: [String] = []
        for index in range where !taken.contains(index) && index != unit.heading {
            guard let text = prose(at: index), describes(index, unit, range) else { continue }
            parts.append(text.shown)
            content.introduction.append(RuleReader.Prose(text: text.read, source: location(index)))
        }
        content.description = parts.joined(separator: "\n\n")
    }

    /// The prose of an element as CommonMark, and as rules are read from it.
    private func prose(at index: Int) -> (shown: String, read: String)? {
        switch layout.map.elements[index].content {
        case .paragraph(let text):
            // Lines that were meant as a table are told, and are no words.
            guard !text.isEmpty, !profile.nothing.contains(Words.key(text)),
                text.source.utf8.lazy.filter({ $0 == UInt8(ascii: "|") }).prefix(2).count < 2
            else { return nil }
            return (text.source, text.source)
        case .item(let text, let level):
            guard !text.isEmpty else { return nil }
            return (String(repeating: "  ", count: level) + "- " + text.source, text.source)
        case .fence(let fence):
            return ("```\n\(fence.text.trimmingSuffixCharacters("\n"))\n```", fence.text)
        case .heading, .table, .tag: return nil
        }
    }

    /// Whether an element stands where operations are described.
    private func describes(_ index: Int, _ unit: Unit, _ range: Range<Int>) -> Bool {
        let map = layout.map
        // A label that introduces something is no sentence.
        if let label = map.labels[index], label.level == 7 { return false }
        let captions = map.captions(of: index, from: range.lowerBound)
        let isFence = map.elements[index].inline == nil
        guard let heading = captions.first(where: { $0.level <= 7 }), heading.index != unit.heading else {
            return !isFence && profile.parts.isEmpty && isBeforeTables(index, range)
        }
        guard let role = profile.captions[heading.key] ?? profile.role(of: heading) else { return false }
        if role == .summary { return true }
        return role == .request && !isFence && !profile.parts.isEmpty
    }

    /// Whether no table and no fence stands between the start of the unit and an element.
    private func isBeforeTables(_ index: Int, _ range: Range<Int>) -> Bool {
        !(range.lowerBound..<index).contains { before in
            switch layout.map.elements[before].content {
            case .table: true
            default: false
            }
        }
    }
}
