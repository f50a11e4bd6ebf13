import Foundation
import TablatureRuntime
import Testing

/// One odd element never costs an answer, and no value changes in silence.
@Suite struct UnchangedValuesTests {
    private struct Lid: Codable, Equatable {
        var id: String?
        enum CodingKeys: String, WireKey { case id }
    }

    private struct Box: Codable, Equatable {
        var lids: [Lid]?
        var byName: [String: Lid]?
        var count: Int?
        var long: Int64?
        var weight: Double?
        var label: String?
        var free: JSONValue?
        enum CodingKeys: String, WireKey { case lids, byName, count, long, weight, label, free }
    }

    private func box(_ json: String) throws -> Box { try JSONDecoder().decode(Box.self, from: Data(json.utf8)) }

    @Test func nullAmongObjectsIsLeftOut() throws {
        let box = try box(#"{"lids":[null,{"id":"1"},null],"byName":{"a":null,"b":{"id":"2"}}}"#)
        #expect(box.lids == [Lid(id: "1")])
        #expect(box.byName == ["b": Lid(id: "2")])
    }

    @Test(arguments: [
        ("9007199254740993.0", 9_007_199_254_740_993), ("-7", -7), ("5.00", 5), ("9223372036854775807", Int.max),
    ])
    func wholeNumbersInTextsKeepTheirDigits(text: String, number: Int) throws {
        let box = try box(#"{"count":"\#(text)","long":"\#(text)"}"#)
        #expect(box.count == number)
        #expect(box.long == Int64(number))
    }

    @Test(arguments: ["0x10", "1e3", "3.7", "9223372036854775808", "1.", ".0", " 5", "five"])
    func textsThatAreNoWholeNumberAreRefused(text: String) {
        for member in ["count", "long"] {
            let error = #expect(throws: DecodingError.self) { try box(#"{"\#(member)":"\#(text)"}"#) }
            guard case .typeMismatch(_, let context)? = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(context.codingPath.last?.stringValue == member)
        }
    }

    @Test(arguments: ["3.7", "9223372036854775808", "123456789012345678901234567890"])
    func numbersThatDoNotFitNameTheirMember(number: String) {
        let error = #expect(throws: DecodingError.self) { try box(#"{"count":\#(number)}"#) }
        guard case .typeMismatch(_, let context)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(context.codingPath.last?.stringValue == "count")
    }

    @Test func hexadecimalTextsAreNoNumbers() {
        #expect(throws: DecodingError.self) { try box(#"{"weight":"0x10"}"#) }
        #expect(throws: DecodingError.self) { try box(#"{"weight":"nan"}"#) }
    }

    @Test(arguments: [
        "18446744073709551616", "123456789012345678901234567890", "-9223372036854775809", "9007199254740993", "0.1",
    ])
    func numbersReadAsTextsKeepTheirDigits(number: String) throws {
        #expect(try box(#"{"label":\#(number)}"#).label == number)
    }

    @Test(arguments: ["9223372036854775808", "18446744073709551615", "123456789012345678901234567890"])
    func freeJSONKeepsLargeNumbers(number: String) throws {
        let box = try box(#"{"free":\#(number)}"#)
        #expect(box.free == .digits(number))
        #expect(String(decoding: try JSONEncoder().encode(box), as: UTF8.self).contains(number))
    }

    @Test func moreDigitsThanCanBeKnownAreRefused() {
        let number = "1" + String(repeating: "3", count: 60)
        #expect(throws: DecodingError.self) { try box(#"{"label":\#(number)}"#) }
        #expect(throws: DecodingError.self) { try box(#"{"free":\#(number)}"#) }
    }
}
