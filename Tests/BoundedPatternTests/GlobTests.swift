import BoundedPattern
import Testing

@Suite struct GlobTests {
    @Test(arguments: [
        ("vm/createDisk", "vm/createDisk", true), ("vm/createDisk", "vm/createDisks", false),
        ("vm/*/request.name", "vm/createDisk/request.name", true), ("vm/*", "vm/createDisk/request.name", false),
        ("vm/**", "vm/createDisk/request.name", true), ("**/request.*", "vm/a/request.b", true), ("*", "", true),
        ("v?/a", "vm/a", true), ("v?/a", "v//a", false), ("?", "船", true), ("??", "船", false), ("a.b", "axb", false),
        ("***", "a/b", true), ("", "a", false),
    ])
    func matches(pattern: String, text: String, expected: Bool) {
        #expect(Glob(pattern).matches(text) == expected, "\(pattern) \(text)")
    }

    @Test func manyStarsTakeNoLongTime() {
        let pattern = String(repeating: "*a", count: 60) + "b"
        let clock = ContinuousClock()
        let time = clock.measure { #expect(!Glob(pattern).matches(String(repeating: "a", count: 2_000))) }
        #expect(time < .seconds(5))
    }
}
