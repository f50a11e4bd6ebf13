import TablatureRuntime
import Testing

@Suite struct CheckTests {
    @Test func ranges() {
        #expect(Check.range(1, minimum: 1, maximum: 2) && Check.range(2, minimum: 1, maximum: 2))
        #expect(!Check.range(0, minimum: 1, maximum: 2) && !Check.range(3, minimum: 1, maximum: 2))
        #expect(Check.range(0.1, above: 0) && !Check.range(0.0, above: 0) && !Check.range(5.0, below: 5))
        #expect(!Check.range(Double.nan, above: 0) == false || !Check.range(Double.nan, above: 0))
    }

    @Test func multiples() {
        #expect(Check.multiple(20, of: 10, from: 0) && !Check.multiple(25, of: 10, from: 0))
        #expect(Check.multiple(25, of: 10, from: 5) && Check.multiple(-5, of: 10, from: 5))
        #expect(Check.multiple(Int.min, of: 2, from: Int.max - 1))
        #expect(Check.multiple(0.3, of: 0.1, from: 0) && !Check.multiple(0.35, of: 0.1, from: 0))
        #expect(Check.multiple(7, of: 0, from: 0))
    }

    @Test func lengthsCountScalars() {
        #expect(
            Check.length("ab", minimum: 2, maximum: 2) && !Check.length("abc", maximum: 2)
                && !Check.length("a", minimum: 2))
        #expect(Check.length("名称", minimum: 2, maximum: 2) && !Check.length("名", minimum: 2))
        // A flag is one character of two scalars and eight bytes.
        #expect(!Check.length("🇩🇪", maximum: 1) && Check.length("🇩🇪", minimum: 2, maximum: 2))
        #expect(Check.bytes("名", minimum: 3, maximum: 3) && !Check.bytes("名", maximum: 2))
        #expect(Check.length("", minimum: 0) && !Check.length("", minimum: 1))
    }

    @Test func membersIgnoreCaseUnlessItMatters() {
        #expect(
            Check.member("STANDARD", of: ["Standard"])
                && !Check.member("STANDARD", of: ["Standard"], isCaseSensitive: true))
        #expect(Check.member("ÄB", of: ["äb"]) && !Check.member("a", of: []) && !Check.member("ab", of: ["abc", "a"]))
        #expect(Check.member(2, of: [1, 2]) && !Check.member(3, of: [1, 2]))
        #expect(Check.keys(["a": 1], of: ["a", "b"]) && !Check.keys(["c": 1], of: ["a"]))
        let free: JSONValue = ["a": 1, "b": [2]]
        #expect(
            Check.keys(free, of: ["a", "b"]) && !Check.keys(free, of: ["a"]) && Check.keys(.string("c"), of: ["a"]))
        #expect(Check.entries(free, minimum: 2, maximum: 2) && !Check.entries(free, maximum: 1))
        #expect(!Check.entries(free, minimum: 3) && Check.entries(.array([]), minimum: 1))
        #expect(Check.equal("Month", "month") && !Check.equal(nil as String?, "month"))
    }

    @Test func characters() {
        let name = DocumentedCharacters(
            [.lowercaseLetters, .digits, .han], characters: "-_é", required: [[.digits], [.lowercaseLetters, .han]],
            first: [.lowercaseLetters, .han], exceptions: ["*"])
        for text in ["a1", "名1", "a-_é1", "*"] { #expect(Check.characters(text, name), "\(text)") }
        for text in ["", "1a", "a", "A1", "a1 ", "a1!", "**"] { #expect(!Check.characters(text, name), "\(text)") }
        let phone = DocumentedCharacters([.digits], prefix: "0086-")
        #expect(
            Check.characters("0086-12", phone) && !Check.characters("12", phone) && !Check.characters("0086-1-2", phone)
        )
        #expect(Check.characters("any thing", DocumentedCharacters(required: [[.lowercaseLetters]])))
    }

    @Test(arguments: [
        (
            DocumentedFormat.dateTime,
            [
                "2018-01-31T00:00:00Z", "2018-01-31T00:00:00+08:00", "2018-01-31T00:00:00+0800",
                "2018-01-31T00:00:00.123Z",
            ],
            [
                "2018-01-31", "2018-02-30T00:00:00Z", "2018-01-31T25:00:00Z", "2018-01-31T00:00:00",
                "2018-01-31 00:00:00",
            ]
        ),
        (.dateTimeSpaced, ["2018-01-31 00:00:00"], ["2018-01-31T00:00:00Z", "2018-1-31 00:00:00"]),
        (.date, ["2018-01-31", "2020-02-29"], ["2019-02-29", "2018-13-01", "2018-00-01", "2018-01-00", "20180131"]),
        (.time, ["00:00:00", "23:59:59"], ["00:00", "24:01:00"]),
        (.hourMinute, ["00:00"], ["0:00", "00:60", "00:00:00"]),
        (.timeWindow, ["00:00-01:00"], ["00:00", "00:00~01:00"]),
        (.digits, ["123"], ["", "12a", "１"]),
        (.cidr, ["10.0.0.0/16", "0.0.0.0/0"], ["10.0.0.0", "10.0.0.0/33", "256.0.0.0/8", "10.0.0/8", "10.0.0.0/08"]),
        (.ipv4, ["1.2.3.4"], ["1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4 "]),
        (.dottedPair, ["index.handler"], ["index", "a.b.c", ".b", "a.", "a b.c"]),
        (.base64, ["", "YQ==", "YWI=", "YWJj"], ["Y", "YQ=", "Y===", "Y=Q=", "Y*=="]),
        (.empty, [""], [" "]),
    ])
    func formats(format: DocumentedFormat, good: [String], bad: [String]) {
        for text in good { #expect(Check.format(text, format), "\(text)") }
        for text in bad { #expect(!Check.format(text, format), "\(text)") }
    }

    @Test func networks() {
        let table = DocumentedNetwork(["10.0.0.0/8", "192.168.0.0/16"], minimumMask: 16, maximumMask: 28)
        #expect(Check.network("10.1.0.0/16", table) && Check.network("192.168.1.0/24", table))
        for text in ["10.0.0.0/8", "10.0.0.0/29", "11.0.0.0/16", "192.0.0.0/16", "x", ""] {
            #expect(!Check.network(text, table))
        }
        #expect(Check.network("1.2.3.4/0", DocumentedNetwork()))
    }

    @Test func distances() {
        #expect(Check.distance("2018-01-31T00:00:00Z", "2018-02-01T00:00:00Z", maximumSeconds: 86_400))
        #expect(!Check.distance("2018-01-31T00:00:00Z", "2018-02-01T00:00:01Z", maximumSeconds: 86_400))
        #expect(Check.distance("2018-01-31T08:00:00+0800", "2018-01-31T00:00:00Z", maximumSeconds: 0))
        #expect(Check.distance("1970-01-02", "86400", maximumSeconds: 0))
        #expect(Check.distance("1517356800000", "2018-01-31 00:00:00", maximumSeconds: 0))
        #expect(Check.distance("soon", "later", maximumSeconds: 0))
    }
}
