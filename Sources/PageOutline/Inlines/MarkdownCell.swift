/// The content of an HTML cell in which an empty line makes text Markdown again, as one line of it: blocks end in breaks.
enum MarkdownCell {
    static func line(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var result: [UInt8] = []
        var awaitsBreak = false
        for line in bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false) {
            var text = bytes.trimmed(line.startIndex..<line.endIndex)
            let mark = LineStart(bytes, text)
            if mark.firstMark != nil {
                awaitsBreak = true
                text = mark.content..<text.upperBound
            }
            guard !text.isEmpty else {
                awaitsBreak = true
                continue
            }
            if !result.isEmpty { result.append(contentsOf: awaitsBreak ? Array("<br>".utf8) : [0x20]) }
            awaitsBreak = false
            result.append(contentsOf: bytes[text])
        }
        return String(decoding: result, as: UTF8.self)
    }
}
