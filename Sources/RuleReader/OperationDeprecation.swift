extension RuleReader {
    /// The sentence of an operation's introduction that calls the operation itself deprecated; nil where none does.
    ///
    /// A sentence counts where it names the operation ("this interface is deprecated") or says nothing else
    /// ("Deprecated."); one about a parameter, or about things that are out of service, does not.
    public func deprecation(ofOperation introduction: Introduction) -> String? {
        for (prose, text) in zip(introduction.prose, introduction.texts)
        where text.tokens.contains(where: { $0.kind == .term(.deprecated) }) {
            for sentence in prose.text.unicodeScalars.split(whereSeparator: Self.endsSentence).map(Substring.init) {
                let text = Lexer.tokens(of: String(sentence), lexicon: lexicon)
                guard text.tokens.indices.contains(where: { text.term($0) == .deprecated }) else { continue }
                let words = sentence.lowercased()
                let isAlone = text.tokens.count <= 2
                if isAlone || Self.operationWords.contains(where: words.contains),
                    !Self.partWords.contains(where: words.contains)
                {
                    return String(sentence.drop { $0 == " " || $0 == ">" || $0 == "*" })
                }
            }
        }
        return nil
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "。", ";", "；", "!", "！", "\n": true
        default: false
        }
    }

    /// What pages call an operation.
    private static let operationWords = ["interface", "api", "operation", "method", "endpoint", "接口", "方法", "操作"]
    /// What pages call a part of one.
    private static let partWords = ["parameter", "field", "member", "value", "参数", "字段", "取值", "返回"]
}
