import RevisionDiff
import Testing

/// Only what the reader of the rendered page sees is compared.
struct VisibleTextTests {
    private func isSame(_ old: String, _ new: String) throws -> Bool {
        let pages = [old, new].map { words in PageText().edited { $0.request[1].description = words } }
        return RevisionDiff().compare(try Pages.model(pages[0]), try Pages.model(pages[1])).changes.isEmpty
    }

    @Test(arguments: [
        ("see [the list](a.md)", "see [the list](../b.md#c)"), ("see <a href=\"a\">it</a>", "see it"),
        ("one<br>two", "one <br/> two"), ("**bold** words", "bold words"), ("some  words ", "some words"),
        ("a &lt; b", "a < b"), ("a \\* b", "a * b"), ("`code` here", "code here"), ("_all_ of it", "*all* of it"),
    ])
    func marksAreNotChanges(_ old: String, _ new: String) throws { #expect(try isSame(old, new)) }

    @Test(arguments: [
        ("send * for all", "send for all"), ("prepaid_by_use", "prepaidbyuse"), ("a <= b", "a = b"), ("<name>", "name"),
        ("see [a](x)", "see [b](x)"), ("2 GB", "3 GB"),
    ])
    func wordsAreChanges(_ old: String, _ new: String) throws { #expect(try !isSame(old, new)) }
}
