import APIModel
import PageOutline

/// What marks on names mean, and where it is said whether a member is asked for.
struct FieldEvidence {
    let maps: [PageMap]
    let lexicon: Lexicon

    func decide(_ profile: inout Profile) {
        var names = 0
        var questions = 0
        var stars = 0
        var requiredTables = 0
        var tables = 0
        var required = 0
        var optional = 0
        var descriptions = 0
        var open = 0
        var typed = 0
        var plainProfile = profile
        plainProfile.requiredInDescription = lexicon.requiredInDescription
        plainProfile.optionalInDescription = lexicon.optionalInDescription
        for map in maps {
            for element in map.elements {
                guard case .table(let grid) = element.content else { continue }
                let columns = TableReader.columns(of: grid, profile)
                guard let column = columns[.name] else { continue }
                tables += 1
                let hasColumn = columns[.required] != nil || columns[.optional] != nil
                if hasColumn { requiredTables += 1 }
                if columns[.type] == nil, let words = columns[.description] {
                    open += grid.rows.count
                    typed += grid.rows.count { ListTable.said(in: $0.cells[words].text, profile) != nil }
                }
                let keys = grid.header.map { Words.key($0.text) }
                for row in grid.rows {
                    let text = row.cells[column].text.plain.trimmingCharacters(in: " `\\")
                    names += 1
                    if text.hasSuffix("?") || text.hasSuffix("?*") || text.hasSuffix("? *") { questions += 1 }
                    if text.hasSuffix("*"), !hasColumn { stars += 1 }
                    guard !hasColumn, let words = columns[.description] else { continue }
                    descriptions += 1
                    let lower = row.cells.indices.filter { $0 == words || profile.columns[keys[$0]] == .description }
                        .map { row.cells[$0].text.plain.lowercased() }.joined(separator: "\n")
                    if lexicon.requiredInDescription.contains(where: { Words.contains(lower, word: $0) }) {
                        required += 1
                    }
                    if lexicon.optionalInDescription.contains(where: { Words.contains(lower, word: $0) }) {
                        optional += 1
                    }
                }
            }
        }
        profile.hasTypesInDescription = typed > 2 && typed * 3 > open * 2
        RequiredEvidence(maps: maps).decide(&profile)
        if questions > 0 {
            profile.optionalMarks = ["?"]
            profile.isRequiredOtherwise = true
        }
        // Where descriptions say of some that they may be left out, and of none that it may not, the others may not.
        if optional * 10 >= descriptions, optional > 1, required == 0, requiredTables == 0 {
            profile.isRequiredOtherwise = true
        }
        if stars > 0, questions == 0 { profile.requiredMarks = ["*", "＊"] }
        if required * 20 >= descriptions, required > 0 { profile.requiredInDescription = lexicon.requiredInDescription }
        if optional * 20 >= descriptions, optional > 0 { profile.optionalInDescription = lexicon.optionalInDescription }
    }
}
