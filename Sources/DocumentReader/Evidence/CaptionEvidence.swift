import APIModel
import ExampleReader
import PageOutline

/// What captions say of the tables below them: by their words, else by what stands around and inside the tables.
struct CaptionEvidence {
    let maps: [PageMap]
    let lexicon: Lexicon

    func decide(_ profile: inout Profile) {
        profile.afterRoute = .request
    }
}
