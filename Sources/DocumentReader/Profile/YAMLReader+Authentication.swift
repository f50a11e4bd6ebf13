package import APIModel
import SourceModel
package import YAMLReading
package import Yams

extension YAMLReader {
    /// A way of authentication, as ``AuthenticationScheme/init(words:)`` reads it.
    ///
    /// - Throws: at a text that is none, with the nearest word.
    package func authenticationScheme(_ node: Node) throws -> AuthenticationScheme {
        let words = try text(node)
        if let scheme = AuthenticationScheme(words: words) { return scheme }
        let kinds = ["bearer", "basic", "signature", "header", "query", "cookie"]
        let kind = words.split(separator: " ").first.map(String.init) ?? ""
        let nearest = kinds.contains(kind) ? nil : NearestWord.of(kind, among: kinds)
        throw failure(
            "'\(words)' is no way of authentication", node,
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "write bearer, basic or signature, or header, query or cookie and the name of a key")
    }
}
