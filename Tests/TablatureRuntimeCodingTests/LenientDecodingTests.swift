import Foundation
import TablatureRuntime
import Testing

/// A structure as the emitter writes it: its decoding is synthesised.
private struct Sample: Codable, Equatable, Sendable {
    var text: String?
    var whole: Int?
    var long: Int64?
    var number: Double?
    var small: Float?
    var flag: Bool?
    var texts: [String]?
    var wholes: [Int]?
    var map: [String: Int]?
    var kind: Kind?
    var kinds: [Kind]?
    @Secret var password: String?
    @Secret var pin: Int?
    @Boxed var inner: Inner?
    var needed: String

    struct Inner: Codable, Equatable, Sendable {
        var number: Int?
        enum CodingKeys: String, WireKey { case number = "n-r" }
    }

    struct Kind: OpenEnumeration {
        let rawValue: String
        init(rawValue: String) { self.rawValue = rawValue }
        static let basic: Self = "Basic"
        static let documented: [Self] = [.basic]
    }

    enum CodingKeys: String, WireKey {
        case text, whole, long, number, small, flag, texts, wholes, map, kind, kinds, password, pin, inner, needed
    }
}

@Suite struct LenientDecodingTests {
    private func decode(_ json: String) throws -> Sample {
        try JSONDecoder().decode(Sample.self, from: Data("{\"needed\":\"x\",\(json)}".utf8))
    }

    @Test func documentedFormsDecode() throws {
        let sample = try decode(
            #""text":"a","whole":1,"long":2,"number":0.5,"small":1.5,"flag":true,"texts":["a"],"wholes":[1],"map":{"a":1}"#
        )
        #expect(sample.text == "a")
        #expect(sample.whole == 1)
        #expect(sample.long == 2)
        #expect(sample.number == 0.5)
        #expect(sample.small == 1.5)
        #expect(sample.flag == true)
        #expect(sample.texts == ["a"])
        #expect(sample.wholes == [1])
        #expect(sample.map == ["a": 1])
    }

    @Test func otherFormsOfTextsDecode() throws {
        #expect(try decode(#""text":12"#).text == "12")
        #expect(try decode(#""text":9223372036854775807"#).text == "9223372036854775807")
        #expect(try decode(#""text":1.5"#).text == "1.5")
        #expect(try decode(#""text":true"#).text == "true")
        #expect(try decode(#""texts":["a",1,true,null]"#).texts == ["a", "1", "true"])
    }

    @Test func otherFormsOfNumbersDecode() throws {
        #expect(try decode(#""whole":"12""#).whole == 12)
        #expect(try decode(#""whole":"12.0""#).whole == 12)
        #expect(try decode(#""whole":"""#).whole == nil)
        #expect(try decode(#""long":"9007199254740993""#).long == 9_007_199_254_740_993)
        #expect(try decode(#""number":"0.25""#).number == 0.25)
        #expect(try decode(#""wholes":["1",2]"#).wholes == [1, 2])
        #expect(try decode(#""map":{"a":"1","b":null}"#).map == ["a": 1])
    }

    @Test(arguments: [("\"true\"", true), ("\"False\"", false), ("1", true), ("0", false), ("\"1\"", true)])
    func otherFormsOfBooleansDecode(json: String, expected: Bool) throws {
        #expect(try decode("\"flag\":\(json)").flag == expected)
    }

    @Test(arguments: [
        #""whole":"twelve""#, #""whole":1.5"#, #""flag":2"#, #""text":{}"#, #""text":[]"#, #""number":"inf""#,
        #""wholes":[{}]"#,
    ])
    func whatReadsAsNothingIsAnError(json: String) {
        #expect(throws: DecodingError.self) { try decode(json) }
    }

    @Test func nullAndAbsentAreNil() throws {
        let sample = try decode(#""text":null,"whole":null,"texts":null,"password":null,"inner":null,"kind":null"#)
        #expect(sample == (try decode(#""other":1"#)))
        #expect(sample.text == nil && sample.password == nil && sample.inner == nil && sample.kind == nil)
    }

    @Test func aRequiredMemberMustBeThere() {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Sample.self, from: Data("{}".utf8)) }
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Sample.self, from: Data(#"{"needed":null}"#.utf8))
        }
    }

    @Test func enumerationsStayOpen() throws {
        let sample = try decode(#""kind":"tomorrow","kinds":["Basic",7]"#)
        #expect(sample.kind == "tomorrow")
        #expect(sample.kind?.isDocumented == false)
        #expect(sample.kinds == [.basic, "7"])
        #expect(Sample.Kind(rawValue: "BASIC").isDocumented)
    }

    @Test func wrappedMembersReadAndWriteLikeOthers() throws {
        let sample = try decode(#""password":123,"pin":"7","inner":{"n-r":"4"}"#)
        #expect(sample.password == "123")
        #expect(sample.pin == 7)
        #expect(sample.inner?.number == 4)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(sample), as: UTF8.self)
        #expect(json == #"{"inner":{"n-r":4},"needed":"x","password":"123","pin":7}"#)
    }

    @Test func secretsShowNowhere() throws {
        let sample = try decode(#""password":"hunter2","pin":4711"#)
        var dumped = ""
        dump(sample, to: &dumped)
        for text in [String(describing: sample), String(reflecting: sample), dumped, "\(sample)", "\([sample])"] {
            #expect(!text.contains("hunter2") && !text.contains("4711"), "\(text)")
            #expect(text.contains("***"))
        }
        #expect {
            try decode(#""password":{"a":"hunter2"}"#)
        } throws: { !"\($0)".contains("hunter2") }
    }

    @Test func freeJSONKeepsItsForm() throws {
        let value: JSONValue = ["a": [1, 2.5, true, nil, "x"]]
        let data = try JSONEncoder().encode(value)
        #expect(try JSONDecoder().decode(JSONValue.self, from: data) == value)
        #expect(value["a"]?[1] == 2.5)
        #expect(value["a"]?[9] == nil && value["b"] == nil)
    }
}
