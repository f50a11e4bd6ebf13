import APIModel
import SourceModel

@testable import RuleReader

/// A row for tests: what stands in the name, type and description cells.
func row(_ name: String, _ type: TypeReference, _ description: String, default value: JSONValue? = nil) -> Field {
    Field(
        name: name, type: type, defaultValue: value, description: description,
        source: SourceLocation(file: "page.md", line: 7, column: 3), descriptionColumn: 20)
}

/// What the reader makes of one row.
func read(
    _ description: String, _ type: TypeReference = .string, name: String = "field", introduction: [String] = []
) -> Field {
    read([row(name, type, description)], introduction: introduction).fields[0]
}

/// What the reader makes of a table.
func read(_ rows: [Field], introduction: [String] = []) -> (fields: [Field], rules: [CrossRule]) {
    var fields = rows
    let prose = introduction.map { RuleReader.Prose(text: $0, source: SourceLocation(file: "page.md", line: 3)) }
    let rules = RuleReader().annotate(
        &fields, in: RuleReader.Context(language: "en", introduction: Introduction(prose), isRequest: true))
    return (fields, rules)
}

extension Field {
    /// The constraints that are enforced.
    var enforced: [Constraint] { rules.filter { $0.certainty == .certain }.map(\.constraint) }
    /// The constraints that are only noted.
    var noted: [Constraint] { rules.filter { $0.certainty == .probable }.map(\.constraint) }

    /// Whether no enforced rule refuses a value.
    func accepts(_ value: JSONValue) -> Bool { enforced.allSatisfy { $0.accepts(value) } }

    /// The members of the enforced enumeration as texts.
    var members: [String]? {
        for constraint in enforced {
            var inner = constraint
            while case .each(let element) = inner { inner = element }
            guard case .enumeration(let enumeration) = inner else { continue }
            return enumeration.members.map { member in
                switch member.value {
                case .string(let text): text
                case .integer(let number): "\(number)"
                default: "?"
                }
            }
        }
        return nil
    }
}

/// An enforced interval of whole numbers.
func range(_ minimum: Int64?, _ maximum: Int64?, unit: String? = nil) -> Constraint {
    .range(NumberRange(minimum: minimum.map(Numeral.integer), maximum: maximum.map(Numeral.integer), unit: unit))
}

/// Bounds of a length.
func length(_ minimum: Int?, _ maximum: Int?, unit: LengthRange.Unit = .characters) -> Constraint {
    .length(LengthRange(minimum: minimum, maximum: maximum, unit: unit))
}
