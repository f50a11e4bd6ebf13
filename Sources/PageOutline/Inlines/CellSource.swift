/// CommonMark with a line feed where the page has a break tag.
enum CellSource {
    static func breaksAsLines(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var result: [UInt8] = []
        let bytes = Array(text.utf8)
        var index = 0
        var breaks = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), let end = bytes.withUnsafeBufferPointer({ breakTag($0, index) }) {
                breaks += 1
                while let last = result.last, last == 0x20 { result.removeLast() }
                result.append(0x0A)
                index = end
                while index < bytes.count, bytes[index] == 0x20 { index += 1 }
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        guard breaks > 0 || result.last?.isSpace == true || result.first?.isSpace == true else { return text }
        while let last = result.last, last == 0x0A || last == 0x20 { result.removeLast() }
        return String(decoding: result.drop { $0 == 0x0A || $0 == 0x20 }, as: UTF8.self)
    }

    /// The end of `<br>`, `<br/>`, `</br>` in any case and with blanks inside, or nil.
    static func breakTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var index = start + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        guard index + 1 < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "b"),
            bytes[index + 1] | 0x20 == UInt8(ascii: "r")
        else { return nil }
        index += 2
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "/") { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ">") ? index + 1 : nil
    }
}
