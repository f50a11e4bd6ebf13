import Foundation

extension Lexicon {
    /// The lexicon, without the words that a trial takes from it: what a draft is worth on pages whose words nobody knew.
    static var trial: Lexicon {
        guard let strip = getenv("TABLATURE_STRIP").map({ String(cString: $0) }) else { return .standard }
        if strip == "@dump" { print(Lexicon.standard.words.sorted().joined(separator: "\n")) }
        return Lexicon.standard.without(
            Set(strip.split(separator: "\n").map(String.init)), roles: strip.hasPrefix("@roles"))
    }
}
