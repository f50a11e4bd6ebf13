/// Finds the word that a user probably meant.
public enum NearestWord {
    /// The word of a list that differs least from `word`, or nil where none is near.
    public static func of(_ word: String, among words: [String]) -> String? {
        let limit = max(2, word.count / 3)
        let ranked = words.map { (distance($0.lowercased(), word.lowercased()), $0) }.filter { $0.0 <= limit }
        return ranked.min { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 < $1.1 }?.1
    }

    /// The Levenshtein distance of two short words.
    private static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.unicodeScalars.prefix(64)), Array(b.unicodeScalars.prefix(64)))
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
