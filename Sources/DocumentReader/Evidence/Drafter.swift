import APIModel
import ExampleReader
import PageOutline
import SourceModel

/// Drafts a profile: counts what repeats on the pages of a set and decides what each word means.
struct Drafter {
    let maps: [PageMap]
    var lexicon = Lexicon.standard
    let name: String

    init(maps: [PageMap], name: String, lexicon: Lexicon = .standard) {
        self.maps = maps
        self.name = name
        self.lexicon = lexicon
    }

    func draft() -> Profile {
        var profile = Profile(name: name, language: language(), service: name)
        // Only words that stand on the pages are looked for from here on.
        let words = PageWords(maps, profile)
        func isWanted(_ word: String) -> Bool { maps.isEmpty || words.isInProse(word) }
        profile.mentions = lexicon.mentions.filter { isWanted($0.key) }
        profile.requiredWords = lexicon.required.filter(isWanted)
        profile.optionalWords = lexicon.optional.filter(isWanted)
        profile.nothing = lexicon.nothing
        profile.scalars = lexicon.scalars
        profile.allOptional = lexicon.allOptional
        profile.asAbove = lexicon.asAbove
        ColumnEvidence(maps: maps, lexicon: lexicon).decide(&profile)
        RouteEvidence(maps: maps, lexicon: lexicon).decide(&profile)
        FieldEvidence(maps: maps, lexicon: lexicon).decide(&profile)
        TypeEvidence(maps: maps).decide(&profile)
        CaptionEvidence(maps: maps, lexicon: lexicon).decide(&profile)
        BaseEvidence(maps: maps).decide(&profile)
        AuthenticationEvidence(maps: maps).decide(&profile)
        // The draft says what its file says: words that stand nowhere on the pages decide nothing.
        return maps.isEmpty ? profile : profile.keeping(PageWords(maps, profile))
    }

    /// `zh` where Han characters are more than a tenth of the letters.
    private func language() -> String {
        var han = 0
        var letters = 0
        for map in maps {
            for element in map.elements {
                guard let text = element.inline?.plain else { continue }
                for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
                    letters += 1
                    if (0x4E00...0x9FFF).contains(scalar.value) { han += 1 }
                }
            }
        }
        return han * 10 > letters ? "zh" : "en"
    }
}
