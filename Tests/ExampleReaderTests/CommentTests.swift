import Testing

@testable import ExampleReader

@Suite struct CommentTests {
    private func descriptions(_ text: String) -> [String: String] {
        guard let reading = LenientJSON.parse(text) else { return ["": "nothing"] }
        return Dictionary(uniqueKeysWithValues: reading.descriptions.map { ($0.key.description, $0.value) })
    }

    @Test func behindAMemberInItsLine() {
        let text = """
            { // the whole
              "id": 7, // its number
              "size": 3, # how large
              "kind": "a" /* of which sort */,
              "inner": { // what is inside
                "x": 1 }, // of which nobody knows
              "list": [ // all of them
                "one", // the first
                2]
            } // the end
            """
        #expect(
            descriptions(text) == [
                "": "the whole the end", "id": "its number", "size": "how large", "kind": "of which sort",
                "inner": "what is inside of which nobody knows", "list": "all of them", "list[]": "the first",
            ])
    }

    @Test func aboveAMember() {
        let text = """
            {
              // its number
              "id": 7,
              /* how large,
               * in metres */
              "size": 3,
              "inner": {
                // nothing is fixed
              },
              <!-- a list -->
              "list": []
              // and more
            }
            """
        #expect(
            descriptions(text) == [
                "id": "its number", "size": "how large, in metres", "inner": "nothing is fixed", "list": "a list",
                "": "and more",
            ])
    }

    @Test func aLineBelowGoesOnWhereItStandsInTheSameColumn() {
        let text = """
            {
              "id": 7,     // its number,
                           // never negative
              // how large
              "size": 3
            }
            """
        #expect(descriptions(text) == ["id": "its number, never negative", "size": "how large"])
    }

    @Test func theSameWordsForEachElementCountOnce() {
        #expect(descriptions("[\n{\"a\": 1 // x\n},\n{\"a\": 2 // x\n}]") == ["[].a": "x"])
    }

    @Test(arguments: [
        ("{\"a\": 1 <-- the a\n}", "the a"), ("{\"a\": 1, ← the a\n}", "the a"), ("{\"a\": 1 -> the a\n}", "the a"),
        ("{\"a\": \"x\", -- the a\n}", "the a"),
        ("{\"a\": \"x\" (required), \"b\": 1}", "required"),
        ("{\"a\": \"x\", (Optional) One of: \"x\", \"y\",\n\"b\": 1}", "(Optional) One of: \"x\", \"y\","),
        ("{\"a\": \"x\", the name of it\n\"b\": 1}", "the name of it"), ("{\"a\": 1, 编号\n\"b\": 1}", "编号"),
        ("{\"a\": \"x\" the name\n}", "the name"),
        ("{\"a\": true, (required) // words\n}", "required words"),
    ])
    func remarksWithoutASign(text: String, words: String) {
        #expect(descriptions(text) == ["a": words])
    }

    @Test func addressesAreNoComments() {
        #expect(read(#"{"a": "http://x/#y", "b": http://x/y}"#) == #"{a:"http://x/#y",b:null}"#)
    }

    @Test func linesOfComments() throws {
        let reading = try #require(LenientJSON.parse("{\n\"a\": 1, // x\n// y\n\"b\": 2}", firstLine: 3))
        #expect(reading.comments.map(\.line) == [4, 5])
        #expect(reading.isComplete)
    }
}
