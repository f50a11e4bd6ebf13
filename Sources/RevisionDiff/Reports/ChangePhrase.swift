import APIModel

/// What a change is, in a phrase that follows the name of its place.
struct ChangePhrase {
    /// A piece of a phrase: words, or a name or value that must survive whatever it holds.
    enum Piece: Hashable {
        case words(String)
        case code(String)
    }

    let pieces: [Piece]

    init(_ change: Change) {
        let before = change.before.map(Self.told) ?? ""
        let after = change.after.map(Self.told) ?? ""
        pieces = Self.pieces(change, before, after)
    }

    /// The phrase as plain text.
    var text: String {
        pieces.map { piece in
            switch piece {
            case .words(let words), .code(let words): words
            }
        }.joined(separator: " ")
    }

    private static func told(_ value: JSONValue) -> String {
        if case .boolean(let value) = value { return value ? "required" : "optional" }
        guard case .object(let members) = value else { return value.plainText }
        return members.map { member in
            if member.name == "required", case .boolean(let value) = member.value {
                return value ? "required" : "optional"
            }
            return member.name == "default" ? "default \(member.value.plainText)" : member.value.plainText
        }.joined(separator: ", ")
    }

    private static func pieces(_ change: Change, _ before: String, _ after: String) -> [Piece] {
        let name = change.kind.rawValue
        if name.hasSuffix("description-changed") { return [.words("is described in other words")] }
        guard let phrase = phrases.first(where: { name.hasSuffix($0.suffix) }) else { return [.words(name)] }
        switch phrase.values {
        case .none: return [.words(phrase.words)]
        case .one:
            let value = after.isEmpty ? before : after
            return value.isEmpty ? [.words(phrase.words)] : [.words(phrase.words), .code(value)]
        case .both:
            func shown(_ value: String) -> Piece { value.isEmpty ? .words("nothing") : .code(value) }
            return [.words(phrase.words), shown(before), .words("→"), shown(after)]
        }
    }

    /// What follows the words of a phrase.
    private enum Values { case none, one, both }

    /// Longer endings first, for the first that fits counts.
    private static let phrases: [(suffix: String, words: String, values: Values)] = [
        ("swift-name-changed", "has another name in Swift:", .both),
        ("became-nullable", "may be null now", .none),
        ("stopped-being-nullable", "may no longer be null", .none),
        ("array-style-changed", "writes its items in another way:", .both),
        ("enum-value-added", "takes one more value:", .one),
        ("enum-value-removed", "no longer takes", .one),
        ("stopped-being-enum", "no longer lists its values, which were", .one),
        ("became-enum", "now lists its values:", .one),
        ("range-added", "now has a range:", .one),
        ("range-narrowed", "takes fewer values:", .both),
        ("range-widened", "takes more values:", .both),
        ("length-added", "now has a length:", .one),
        ("length-narrowed", "takes a smaller length:", .both),
        ("length-widened", "takes a greater length:", .both),
        ("pattern-added", "now has a form:", .one),
        ("pattern-changed", "has another form:", .both),
        ("pattern-removed", "no longer has a form; it was", .one),
        ("format-changed", "has another form:", .both),
        ("condition-added", "now has a condition:", .one),
        ("condition-changed", "has another condition:", .both),
        ("condition-removed", "no longer has the condition", .one),
        ("unit-changed", "is given in another unit:", .both),
        ("default-added", "has a default now:", .one),
        ("default-removed", "has lost its default", .one),
        ("default-changed", "has another default:", .both),
        ("type-changed", "has another type:", .both),
        ("type-widened", "has a wider type:", .both),
        ("type-narrowed", "has a narrower type:", .both),
        ("became-array", "is a list now:", .both),
        ("became-scalar", "is a single value now:", .both),
        ("became-required", "is required now", .none),
        ("became-optional", "may be left out now", .none),
        ("added-required", "is new:", .one),
        ("added-optional", "is new:", .one),
        ("-undocumented", "has lost its row", .none),
        ("-documented", "has a row now", .none),
        ("-deprecated", "is deprecated now:", .one),
        ("-reactivated", "is no longer deprecated", .none),
        ("removed-after-deprecation", "is gone, as announced:", .one),
        ("-removed", "is gone:", .one),
        ("-added", "is new:", .one),
        ("-renamed", "was renamed:", .both),
        ("-moved", "was moved:", .both),
        ("model-split", "stands for several types now", .none),
        ("model-merged", "stands for one type now", .none),
        ("-changed", "was changed:", .both),
    ]
}
