import APIModel
import ModelTestSupport
import OpenAPIExporter
import Testing

import enum TablatureRuntime.Check
import struct TablatureRuntime.DocumentedCharacters
import enum TablatureRuntime.DocumentedFormat

/// What a constraint means stands in the model; the schema and the questions of generated code must say the same.
@Suite struct DifferentialTests {
    @Test("model, schema and generated questions accept the same values", arguments: [UInt64](1...4))
    func agree(seed: UInt64) throws {
        var maker = ConstraintMaker(seed: seed)
        for _ in 0..<120 {
            let (constraint, type) = maker.constraint()
            let body = try Build.body([Build.field("value", type, constraint)])
            let schema = try #require(body.property("value"))
            for _ in 0..<20 {
                let value = maker.value(of: type)
                let isAccepted = constraint.accepts(value)
                #expect(
                    JSONSchema(body.document).accepts(value, against: schema) == isAccepted, "\(constraint) \(value)")
                #expect(Questions.accept(value, constraint) == isAccepted, "\(constraint) \(value)")
            }
        }
    }

    @Test("union, intersection and hull accept what their names say", arguments: [UInt64](11...14))
    func algebra(seed: UInt64) {
        var maker = ConstraintMaker(seed: seed)
        for _ in 0..<300 {
            let (one, type) = maker.constraint()
            let other = maker.constraint(of: type)
            let values = (0..<20).map { _ in maker.value(of: type) }
            let union = one.union(other)
            for value in values {
                #expect(
                    union.accepts(value) == (one.accepts(value) || other.accepts(value)), "\(one) \(other) \(value)")
                if let both = one.intersection(other) {
                    #expect(
                        both.accepts(value) == (one.accepts(value) && other.accepts(value)), "\(one) \(other) \(value)")
                }
                if let hull = one.hull(other), union.accepts(value) {
                    #expect(hull.accepts(value), "\(one) \(other) \(value)")
                }
                #expect(one.including([value]).accepts(value), "\(one) \(value)")
            }
        }
    }
}

/// The questions that generated code asks for a constraint.
private enum Questions {
    static func accept(_ value: JSONValue, _ constraint: Constraint) -> Bool {
        switch (constraint, value) {
        case (.range(let range), .integer(let number)):
            let low = range.minimum.flatMap(whole)
            let high = range.maximum.flatMap(whole)
            return Check.range(
                number, minimum: range.excludesMinimum ? nil : low, above: range.excludesMinimum ? low : nil,
                maximum: range.excludesMaximum ? nil : high, below: range.excludesMaximum ? high : nil)
        case (.multiple(let step, let start), .integer(let number)):
            return Check.multiple(number, of: whole(step) ?? 0, from: whole(start) ?? 0)
        case (.enumeration(let list), .integer(let number)):
            return Check.member(number, of: list.members.compactMap { $0.value.numeral.flatMap(whole) })
        case (.enumeration(let list), .string(let text)):
            return Check.member(
                text, of: list.members.compactMap(\.value.text), isCaseSensitive: list.isCaseSensitive)
        case (.length(let range), .string(let text)):
            return Check.length(text, minimum: range.minimum ?? 0, maximum: range.maximum ?? .max)
        case (.characters(let rule), .string(let text)):
            return Check.characters(text, table(rule))
        case (.format(let format), .string(let text)):
            return documented(format).map { Check.format(text, $0) } ?? true
        case (.joined(let rule), .string(let text)):
            guard let separator = rule.separator.unicodeScalars.first else { return true }
            return Check.parts(
                text, separatedBy: separator, minimum: rule.count.minimum ?? 0, maximum: rule.count.maximum ?? .max
            ) { part in rule.part.map { accept(.string(part), $0) } ?? true }
        case (.itemCount(let range), .array(let items)):
            return items.count >= range.minimum ?? 0 && items.count <= range.maximum ?? .max
        case (.each(let inner), .array(let items)): return items.allSatisfy { accept($0, inner) }
        case (.anyOf(let parts), _): return parts.contains { accept(value, $0) }
        default: return true
        }
    }

    private static func whole(_ number: Numeral) -> Int64? {
        if case .integer(let value) = number { value } else { nil }
    }

    private static func table(_ rule: CharacterRule) -> DocumentedCharacters {
        DocumentedCharacters(
            families(rule.families), characters: rule.characters.joined(), required: rule.required.map(families),
            leastGroups: rule.leastGroups ?? .max, first: families(rule.first), last: families(rule.last),
            prefix: rule.prefix, suffixes: rule.suffixes, forbidden: rule.forbidden,
            forbiddenFirst: rule.forbiddenFirst,
            forbiddenLast: rule.forbiddenLast, exceptions: rule.exceptions)
    }

    private static func documented(_ format: TextFormat) -> DocumentedFormat? {
        switch format {
        case .digits: .digits
        case .empty: .empty
        default: nil
        }
    }

    private static func families(_ list: [CharacterRule.Family]) -> DocumentedCharacters.Families {
        list.reduce(into: []) { result, family in
            switch family {
            case .lowercaseLetters: result.insert(.lowercaseLetters)
            case .uppercaseLetters: result.insert(.uppercaseLetters)
            case .digits: result.insert(.digits)
            case .han: result.insert(.han)
            case .asciiPunctuation: result.insert(.asciiPunctuation)
            }
        }
    }
}

/// Makes constraints and values from a seed, close enough to each other that both answers come up.
private struct ConstraintMaker {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    mutating func constraint() -> (Constraint, TypeReference) {
        let type: TypeReference = [.integer, .string, .array(.integer), .array(.string)][next(4)]
        return (constraint(of: type), type)
    }

    mutating func constraint(of type: TypeReference) -> Constraint {
        if next(6) == 0 { return .anyOf([plain(type), plain(type)]) }
        return plain(type)
    }

    private mutating func plain(_ type: TypeReference) -> Constraint {
        switch type {
        case .integer:
            switch next(3) {
            case 0: return .range(interval())
            case 1: return .multiple(step: .integer(Int64(1 + next(4))), start: .integer(0))
            default: return .enumeration(Enumeration(members: (0...next(4)).map { _ in .init(.integer(number())) }))
            }
        case .string:
            switch next(5) {
            case 0:
                let low = next(4)
                return .length(LengthRange(minimum: next(2) == 0 ? nil : low, maximum: low + next(3)))
            case 1:
                return .enumeration(
                    Enumeration(
                        members: (0...next(4)).map { _ in .init(.string(text())) }, isCaseSensitive: next(2) == 0))
            case 2: return .characters(exclusion())
            case 3: return .joined(joined())
            default:
                return .characters(
                    CharacterRule(
                        families: next(2) == 0 ? [.lowercaseLetters, .digits] : [.uppercaseLetters],
                        characters: next(2) == 0 ? ["_", "-"] : [], required: next(3) == 0 ? [[.digits]] : [],
                        first: next(3) == 0 ? [.lowercaseLetters] : [], last: next(3) == 0 ? [.digits] : [],
                        prefix: next(4) == 0 ? "a" : "", exceptions: next(5) == 0 ? ["*", ""] : []))
            }
        case .array(let item):
            if next(2) == 0 { return .itemCount(CountRange(minimum: next(2), maximum: 2 + next(2))) }
            return .each(plain(item))
        default: return .format(.empty)
        }
    }

    /// What a text must not hold, begin or end with, and what of several kinds it must hold.
    private mutating func exclusion() -> CharacterRule {
        let signs = ["a", "-", "_", "1", "aA"]
        func some(_ maker: inout Self) -> [String] { maker.next(3) == 0 ? [signs[maker.next(signs.count)]] : [] }
        return CharacterRule(
            required: next(2) == 0 ? [[.digits], [.lowercaseLetters], [.uppercaseLetters]] : [], leastGroups: 2,
            suffixes: next(4) == 0 ? ["a", "-1"] : [], forbidden: some(&self), forbiddenFirst: some(&self),
            forbiddenLast: some(&self))
    }

    private mutating func joined() -> JoinedRule {
        let least = next(3)
        let count =
            next(3) == 0 ? CountRange() : CountRange(minimum: least == 0 ? nil : least, maximum: least + next(3))
        let part: Constraint?
        switch next(4) {
        case 0: part = nil
        case 1: part = .length(LengthRange(minimum: next(2), maximum: 1 + next(2)))
        case 2: part = .anyOf([.format(.digits), .enumeration(Enumeration(members: [.init(.string("a"))]))])
        default:
            part = .enumeration(
                Enumeration(members: (0...next(3)).map { _ in .init(.string(word())) }, isCaseSensitive: next(2) == 0))
        }
        return JoinedRule(count: count, part: part)
    }

    private mutating func interval() -> NumberRange {
        let low = number()
        let hasLow = next(4) > 0
        let hasHigh = next(4) > 0 || !hasLow
        return NumberRange(
            minimum: hasLow ? .integer(low) : nil, maximum: hasHigh ? .integer(low + 1 + Int64(next(6))) : nil,
            excludesMinimum: hasLow && next(4) == 0, excludesMaximum: hasHigh && next(4) == 0)
    }

    private mutating func number() -> Int64 { Int64(next(16)) - 4 }

    private mutating func text() -> String {
        let letters = ["a", "b", "A", "1", "_", "中", "-", ",", ","]
        return (0..<next(6)).map { _ in letters[next(letters.count)] }.joined()
    }

    /// A text without a sign that parts values.
    private mutating func word() -> String { text().filter { $0 != "," } }

    mutating func value(of type: TypeReference) -> JSONValue {
        switch type {
        case .array(let item): .array((0..<next(5)).map { _ in value(of: item) })
        case .integer: .integer(number())
        default: .string(text())
        }
    }
}
