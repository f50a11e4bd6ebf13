/// Which words of two texts differ.
struct WordDiff {
    /// A run of words that both texts have, or that one has.
    struct Run: Hashable {
        var text: String
        var isCommon: Bool
    }

    /// The runs of the old text and of the new one.
    let old: [Run]
    let new: [Run]

    /// The table of the comparison is quadratic: beyond so many cells all that differs is one run.
    private static let limit = 160_000

    init(_ before: String, _ after: String) {
        let (a, b) = (Self.words(in: before), Self.words(in: after))
        let start = zip(a, b).prefix { $0 == $1 }.count
        let end = min(
            zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count, min(a.count, b.count) - start)
        let (left, right) = (Array(a[start..<(a.count - end)]), Array(b[start..<(b.count - end)]))
        var common = Self.common(left, right)
        // A few letters in common by chance make a text harder to read than none.
        if 4 * common.count < min(left.count, right.count) { common = [] }
        func runs(_ words: [String], _ middle: [String], _ kept: Set<Int>) -> [Run] {
            var runs: [Run] = []
            func add(_ word: String, isCommon: Bool) {
                if let last = runs.last, last.isCommon == isCommon {
                    runs[runs.count - 1].text += word
                } else {
                    runs.append(Run(text: word, isCommon: isCommon))
                }
            }
            for word in words.prefix(start) { add(word, isCommon: true) }
            for (index, word) in middle.enumerated() { add(word, isCommon: kept.contains(index)) }
            for word in words.suffix(end) { add(word, isCommon: true) }
            return runs
        }
        old = runs(a, left, Set(common.map(\.0)))
        new = runs(b, right, Set(common.map(\.1)))
    }

    /// The places of a longest common subsequence.
    private static func common(_ a: [String], _ b: [String]) -> [(Int, Int)] {
        guard !a.isEmpty, !b.isEmpty, a.count * b.count <= limit else { return [] }
        var lengths = [Int32](repeating: 0, count: (a.count + 1) * (b.count + 1))
        let width = b.count + 1
        for i in stride(from: a.count - 1, through: 0, by: -1) {
            for j in stride(from: b.count - 1, through: 0, by: -1) {
                lengths[i * width + j] =
                    a[i] == b[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                pairs.append((i, j))
                i += 1
                j += 1
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }

    /// Words, blanks and single signs; together they are the text.
    private static func words(in text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            if character.isASCII && (character.isLetter || character.isNumber || character == "_") {
                word.append(character)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            words.append(String(character))
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
