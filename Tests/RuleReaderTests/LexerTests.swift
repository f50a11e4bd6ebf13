import APIModel
import SourceModel
import Testing

@testable import RuleReader

@Suite struct LexerTests {
    @Test func markupIsLeftOut() {
        let text = Lexer.tokens(of: #"a **b** `c` d\_e <b>f</b> [g](http://h/i) &lt;"#, lexicon: Lexicon([]))
        let words = text.tokens.filter { $0.kind == .word }.map { token in
            String(String.UnicodeScalarView(text.scalars[token.start..<token.end]))
        }
        #expect(words == ["a", "b", "c", "d_e", "f", "g"])
        #expect(text.tokens.contains { $0.kind == .sign(.less) })
        #expect(text.tokens.contains { $0.kind == .sign(.linkEnd) })
    }

    @Test func longestPhraseWins() {
        let text = Lexer.tokens(of: "no more than 5, more than 6", lexicon: .standard)
        #expect(text.term(0) == .atMost)
        #expect(text.term(3) == .moreThan)
    }

    @Test(arguments: [Vocabulary.english, .chinese])
    func phrasesHaveOneMeaning(_ vocabulary: Vocabulary) {
        var seen: Set<String> = []
        for (_, phrases) in vocabulary.phrases {
            for phrase in phrases {
                #expect(seen.insert(phrase).inserted, "\(phrase) stands twice")
                #expect(phrase == phrase.lowercased() || phrase.contains("UTF-8"), "\(phrase) is not in lower case")
            }
        }
    }

    @Test func evidenceQuotesTheWordsAndTheirPlace() throws {
        let rule = try #require(read("Speed, Value Range: [1,200] Mbps", .integer).rules.first)
        #expect(rule.evidence.text == "Value Range: [1,200] Mbps")
        #expect(rule.evidence.source.line == 7)
        #expect(rule.evidence.source.column == 27)
    }

    /// Pages are untrusted: pieces of phrases in any order must neither stop the reader nor take it long.
    @Test func anyMixOfPiecesIsRead() {
        let pieces = [
            "value range", "[", "1", ",", "∞", ")", "当", "unit", "为", "a", "、", "或", "取值范围", "：", "-",
            "99999999999999999999",
            "characters", "only supports", "“", "(", "\n", "必填", "no more than", "default", "~", "key", "10.0.0.0/8",
            "of",
            "格式为", "yyyy-MM-dd", "的倍数", "步长", "个", "if", "between", "and", "base64", "、", "《", "\\", "<", "&", "0",
            "must be blank",
        ]
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let types: [TypeReference] = [
            .string, .integer, .number, .boolean, .object, .array(.string), .array(.array(.integer)), .any,
        ]
        for _ in 0..<3000 {
            let words = (0..<next(30)).map { _ in pieces[next(pieces.count)] + (next(2) == 0 ? " " : "") }
            _ = read(
                [row("unit", types[next(types.count)], words.joined()), row("a", .string, words.reversed().joined())],
                introduction: [words.joined()])
        }
    }

    @Test func longDescriptionsTakeLinearTime() {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let text = String(repeating: "value range: 1: a, 2: b, 取值范围[1,5]，当unit为1时不超过5个字符, ", count: count)
            return clock.measure { _ = read(text, .integer) }
        }
        _ = time(10)
        let (short, long) = (time(50), time(400))
        #expect(long < short * 40, "8 times the text took \(long), once it took \(short)")
    }
}
