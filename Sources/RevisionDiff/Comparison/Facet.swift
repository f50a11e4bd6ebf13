import APIModel

/// What can differ about a row; with the part of the page it makes the kind of change.
enum Facet: String {
    case removed, renamed, moved, deprecated
    case added
    case addedOptional = "added-optional"
    case addedRequired = "added-required"
    case typeChanged = "type-changed"
    case typeWidened = "type-widened"
    case typeNarrowed = "type-narrowed"
    case becameArray = "became-array"
    case becameScalar = "became-scalar"
    case becameRequired = "became-required"
    case becameOptional = "became-optional"
    case becameNullable = "became-nullable"
    case stoppedBeingNullable = "stopped-being-nullable"
    case arrayStyleChanged = "array-style-changed"
    case defaultAdded = "default-added"
    case defaultRemoved = "default-removed"
    case defaultChanged = "default-changed"
    case enumValueAdded = "enum-value-added"
    case enumValueRemoved = "enum-value-removed"
    case becameEnum = "became-enum"
    case stoppedBeingEnum = "stopped-being-enum"
    case rangeAdded = "range-added"
    case rangeNarrowed = "range-narrowed"
    case rangeWidened = "range-widened"
    case lengthAdded = "length-added"
    case lengthNarrowed = "length-narrowed"
    case lengthWidened = "length-widened"
    case patternAdded = "pattern-added"
    case patternChanged = "pattern-changed"
    case patternRemoved = "pattern-removed"
    case formatChanged = "format-changed"
    case conditionAdded = "condition-added"
    case conditionChanged = "condition-changed"
    case conditionRemoved = "condition-removed"
    case unitChanged = "unit-changed"
    case documented, undocumented
    case descriptionChanged = "description-changed"

    /// The kind of this facet in `part`; nil where the catalogue has none, which makes it a change of prose.
    func kind(in part: Page.Part) -> ChangeKind? {
        let subject =
            switch part {
            case .path: "path-parameter"
            case .request: "request-parameter"
            case .response: "response-property"
            }
        return ChangeKind(rawValue: "\(subject)-\(rawValue)")
    }
}
