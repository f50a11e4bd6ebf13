extension Reading {
    /// Whether a word for how many there are stands right before a number: `数量1~20`, `count: 1-20`.
    func isCountWord(before index: Int) -> Bool {
        var next = index - 1
        while next >= 0, index - next < 4, isHeadSign(next) { next -= 1 }
        guard next >= 0, !text.tokens[next].isSign else { return false }
        let word = surface(next).lowercased()
        if text.tokens[next].isASCII { return lexicon.countNames.contains(word) }
        return lexicon.countNames.contains { !$0.utf8.allSatisfy { $0 < 128 } && word.hasSuffix($0) }
    }

    private func isHeadSign(_ index: Int) -> Bool {
        switch text.tokens[index].kind {
        case .sign(.colon), .term(.isWord), .term(.range), .term(.between): true
        default: false
        }
    }
}
