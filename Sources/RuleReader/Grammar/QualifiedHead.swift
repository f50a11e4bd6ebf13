extension Reading {
    /// Whether words are a head of a list put together: `the? qualifier+ noun?`, such as `supported formats`, `allowed`.
    func isQualifiedHead(_ words: Range<Int>) -> Bool {
        var index = skip(words.lowerBound) { $0 == .term(.the) || $0 == .term(.currently) }
        guard index < words.upperBound, words.count <= 5, isQualifier(index) else { return false }
        while index < words.upperBound, isQualifier(index) { index += 1 }
        if index == words.upperBound { return true }
        // One noun, with at most a word that says of what sort.
        guard words.upperBound - index <= 2 else { return false }
        return isKindNoun(words.upperBound - 1) && text[index]?.isSign == false
    }

    private func isQualifier(_ index: Int) -> Bool {
        switch text.term(index) {
        case .correct: true
        case .supports, .allows: text[index]?.isASCII == true && surface(index).lowercased().hasSuffix("ed")
        default: lexicon.qualifiers.contains(surface(index).lowercased())
        }
    }

    /// Whether a word names the sort of what a field chooses, in any number.
    func isKindNoun(_ index: Int) -> Bool {
        let word = surface(index).lowercased()
        if text.term(index) == .kind || text.term(index) == .value || lexicon.kinds.contains(word) { return true }
        return word.hasSuffix("s") && lexicon.kinds.contains(String(word.dropLast()))
            || word.hasSuffix("ies") && lexicon.kinds.contains(word.dropLast(3) + "y")
    }
}
