/// A pattern as it was understood.
struct PatternTree {
    var root: PatternNode
    /// The names of the groups that capture, in the order of their numbers.
    var names: [String]
    /// The classes, apart from the nodes so that copies of a repeated class share one.
    var sets: [ScalarSet]
    /// Whether the pattern starts with `(?i)`.
    var ignoresCase: Bool
}

/// A part of a pattern.
indirect enum PatternNode {
    case scalar(UInt32)
    /// Any scalar but the end of a line.
    case any
    /// A class, by its number.
    case set(Int)
    case assertion(PatternAssertion)
    /// A named group, by its number.
    case group(Int, PatternNode)
    case sequence([PatternNode])
    /// Alternatives, the preferred one first.
    case choice([PatternNode])
    case repetition(PatternNode, PatternCount)
}

/// A condition on a place in the text that takes nothing.
enum PatternAssertion: Hashable {
    case start, end, boundary, noBoundary
}

/// How often a part may come.
struct PatternCount {
    var least: Int
    /// Nil for without limit.
    var most: Int?
    var lazy = false
    /// Where the quantifier stands, for errors.
    var column: Int
}

/// The sizes beyond which a pattern is refused. Each is far above what a profile needs.
enum PatternLimit {
    /// Instructions; the time for a text is at most this times its length.
    static let instructions = 4096
    /// Groups within groups; the parser calls itself for each.
    static let depth = 50
    /// Named groups; each thread of the machine carries a copy of their places.
    static let names = 32
}

/// A set of scalars: a class in brackets or one of the escapes `\d`, `\w`, `\s`.
struct ScalarSet {
    /// Whether the set holds what the ranges do not. It stays a flag since case is ignored before it is applied.
    private(set) var negated: Bool
    /// In order, not touching one another.
    private let ranges: [ClosedRange<UInt32>]
    /// Bits for the scalars below 128, which nearly all questions are about.
    private let ascii: (low: UInt64, high: UInt64)

    init(_ parts: [ClosedRange<UInt32>], negated: Bool = false) {
        self.negated = negated
        ranges = Self.merged(parts)
        var bits: (low: UInt64, high: UInt64) = (0, 0)
        for range in ranges where range.lowerBound < 128 {
            for value in range.lowerBound...min(range.upperBound, 127) {
                if value < 64 { bits.low |= 1 << UInt64(value) } else { bits.high |= 1 << UInt64(value - 64) }
            }
        }
        ascii = bits
    }

    /// Whether a range holds the value; `negated` is left to the caller.
    func lists(_ value: UInt32) -> Bool {
        if value < 64 { return ascii.low >> UInt64(value) & 1 == 1 }
        if value < 128 { return ascii.high >> UInt64(value - 64) & 1 == 1 }
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound <= value
    }

    /// Whether the set may hold a scalar from 128 on.
    var reachesBeyondASCII: Bool { negated || (ranges.last?.upperBound ?? 0) > 127 }

    static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    static let word: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    /// The scalars with the property White_Space; the ideographic space of Chinese pages is one of them.
    static let space: [ClosedRange<UInt32>] = [
        0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
        0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
    ]

    /// All scalars that the ranges leave out.
    static func complement(of parts: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var (gaps, next) = ([ClosedRange<UInt32>](), UInt32(0))
        for range in merged(parts) {
            if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        return next <= 0x10FFFF ? gaps + [next...0x10FFFF] : gaps
    }

    private static func merged(_ parts: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var merged: [ClosedRange<UInt32>] = []
        for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, part.lowerBound <= last.upperBound + 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, part.upperBound)
            } else {
                merged.append(part)
            }
        }
        return merged
    }
}
