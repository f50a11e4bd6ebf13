import APIModel

@testable import DocumentReader

/// Makes profiles of words that are hard to write: signs of YAML, blanks, letters of many scripts.
struct ProfileMaker {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

    private mutating func number(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private static let pieces: [String] = [
        "name", "type", " ", "  ", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\", "{", "}", "[", "]", ",", "&", "*",
        "!", "|",
        ">", "%", "@", "`", "yes", "no", "null", "~", "0", "12", "1e3", "0x1", "true", "2020-01-01", "参数", "是", "ß",
        "é", "e\u{301}",
        "名称", "\u{A0}", "\u{2028}", "\u{200B}", "\t", "\n", "\r\n", "\u{7}", "\u{85}", "😀", "パ", "한", "Ж", "/", "?",
        "<", "=",
    ]

    private mutating func text() -> String {
        (0..<number(5)).map { _ in Self.pieces[number(Self.pieces.count)] }.joined()
    }

    /// A word in the form in which words are compared.
    private mutating func word() -> String { Words.fold(Words.fold(text())) }

    private mutating func words() -> Set<String> { Set((0..<number(6)).map { _ in word() }) }

    private mutating func meanings<Value: CaseIterable>(_: Value.Type) -> [String: Value] {
        let all = Array(Value.allCases)
        return Dictionary(
            (0..<number(12)).map { _ in (word(), all[number(all.count)]) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func flag() -> Bool { number(2) == 0 }

    mutating func profile() -> Profile {
        var profile = Profile(name: text(), language: text(), service: text())
        profile.base = flag() ? text() : nil
        profile.routes = Set(Profile.RoutePlace.allCases.filter { _ in flag() })
        profile.selector = flag() ? text() : nil
        profile.template = flag() ? text() : nil
        profile.methodOtherwise = flag() ? HTTPMethod.allCases[number(HTTPMethod.allCases.count)] : nil
        profile.hasTypesInDescription = flag()
        profile.servicesByHost = flag()
        profile.asAbove = words()
        (profile.methodCaptions, profile.pathCaptions, profile.routeHeadings) = (words(), words(), words())
        (profile.captions, profile.mentions) = (meanings(Profile.TableRole.self), meanings(Profile.Mention.self))
        profile.afterRoute = flag() ? Profile.TableRole.allCases[number(Profile.TableRole.allCases.count)] : nil
        profile.columns = meanings(Profile.ColumnRole.self)
        (profile.requiredWords, profile.optionalWords) = (words(), words())
        (profile.requiredInDescription, profile.optionalInDescription) = (words(), words())
        (profile.allOptional, profile.isRequiredOtherwise) = (words(), flag())
        profile.optionalMarks = Set("?？".filter { _ in flag() })
        profile.requiredMarks = Set("*＊!#".filter { _ in flag() })
        (profile.scalars, profile.nothing) = (meanings(Profile.Scalar.self), words())
        profile.readsExamples = flag()
        profile.conventions.payload = flag() ? text() : nil
        profile.conventions.requestId = flag() ? text() : nil
        profile.conventions.clientParameters = (0..<number(3)).map { _ in text() }
        profile.conventions.idempotencyTokens = (0..<number(3)).map { _ in text() }
        profile.conventions.pageNumbers = (0..<number(3)).map { _ in text() }
        profile.conventions.pageSizes = (0..<number(3)).map { _ in text() }
        profile.conventions.totals = (0..<number(3)).map { _ in text() }
        (profile.hasExactValues, profile.keepsTitles) = (flag(), flag())
        profile.parts = Set(Profile.TableRole.allCases.filter { _ in flag() })
        profile.headerPrefixes = (0..<number(3)).map { _ in text() }
        profile.arrayStyle = ArrayStyle.allCases[number(ArrayStyle.allCases.count)]
        let schemes: [AuthenticationScheme] = [
            .bearer(prefix: "Bearer"), .bearer(prefix: "Own"), .basic, .signature, .key(place: .header, name: "X-Key"),
            .key(place: .query, name: "a key: #1"), .key(place: .cookie, name: "sid"),
        ]
        profile.authentication = schemes.filter { _ in flag() }
        if flag() { profile.secrets = (0..<number(3)).map { _ in text() } }
        return profile
    }
}
