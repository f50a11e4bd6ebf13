/// A pattern over addresses and paths: `*` stands for anything but `/`, `**` for anything, `**/` for any folders or none,
/// `?` for one character but `/`.
public struct Glob: Sendable {
    private enum Piece: Hashable {
        case byte(UInt8)
        case one, many, all
    }

    private let pieces: [Piece]

    /// Reads a pattern; every text is one.
    public init(_ pattern: String) {
        var pieces: [Piece] = []
        for byte in pattern.utf8 {
            switch byte {
            case UInt8(ascii: "*") where pieces.last == .many: pieces[pieces.count - 1] = .all
            case UInt8(ascii: "*") where pieces.last == .all: break
            case UInt8(ascii: "*"): pieces.append(.many)
            case UInt8(ascii: "?"): pieces.append(.one)
            default: pieces.append(.byte(byte))
            }
        }
        self.pieces = pieces
    }

    /// Whether the whole text matches. The time grows with the product of both lengths at most.
    public func matches(_ text: String) -> Bool {
        // The set of pieces that may come next, advanced byte by byte.
        var next = closure([0])
        for byte in text.utf8 where !next.isEmpty {
            var following: Set<Int> = []
            for index in next where index < pieces.count {
                switch pieces[index] {
                case .byte(byte): following.insert(index + 1)
                case .byte: break
                // A character of several bytes is taken whole: its further bytes stay with the same piece.
                case .one where byte & 0xC0 == 0x80: break
                case .one where byte != UInt8(ascii: "/"): following.insert(index + 1)
                case .many where byte != UInt8(ascii: "/"): following.insert(index)
                case .all: following.insert(index)
                case .one, .many: break
                }
            }
            if byte & 0xC0 == 0x80 { following.formUnion(next.filter { $0 > 0 && pieces[$0 - 1] == .one }) }
            next = closure(following)
        }
        return next.contains(pieces.count)
    }

    /// Adds what can be reached without a byte: past stars.
    private func closure(_ states: Set<Int>) -> Set<Int> {
        var states = states
        for index in pieces.indices where states.contains(index) && (pieces[index] == .many || pieces[index] == .all) {
            states.insert(index + 1)
            // `**/` at the beginning of a name may stand for no folder at all.
            let beginsName = index == 0 || pieces[index - 1] == .byte(UInt8(ascii: "/"))
            if pieces[index] == .all, beginsName, index + 1 < pieces.count,
                pieces[index + 1] == .byte(UInt8(ascii: "/"))
            {
                states.insert(index + 2)
            }
        }
        return states
    }
}
