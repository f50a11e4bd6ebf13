/// Classes of ASCII.
extension UInt8 {
    var isLetter: Bool {
        let lower = self | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// Letter, digit or low line.
    var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }

    /// Space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// Space, tab, and the ends of lines and pages.
    var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }

    /// What a name of HTML or JSX may go on with; bytes beyond ASCII belong to a letter.
    var isNamePart: Bool {
        isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
            || self == UInt8(ascii: ":") || self >= 0x80
    }

    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

extension [UInt8] {
    /// Whether some bytes stand at an offset.
    func has(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset >= 0, offset + count <= end else { return false }
        for index in 0..<count where self[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Where some bytes begin first in a range.
    func firstOffset(of text: StaticString, in range: Range<Int>) -> Int? {
        let count = text.utf8CodeUnitCount
        guard range.count >= count, count > 0 else { return nil }
        let first = text.utf8Start[0]
        return withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while index + count <= range.upperBound {
                if bytes[index] == first, has(text, at: index, before: range.upperBound) { return index }
                index += 1
            }
            return nil
        }
    }

    /// Whether a line without text lies in a range.
    func hasEmptyLine(in range: Range<Int>) -> Bool {
        var isEmpty = false
        for index in range {
            if self[index] == 0x0A {
                if isEmpty { return true }
                isEmpty = true
            } else if !self[index].isSpace {
                isEmpty = false
            }
        }
        return false
    }

    /// A range without space, tab and line ends at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, self[low].isSpace { low += 1 }
        while high > low, self[high - 1].isSpace { high -= 1 }
        return low..<high
    }
}
