/// The kinds of changes that a comparison reports, in the order of the catalogue. The raw value is the identifier that
/// reports, accept files and configurations use; it never changes.
public enum ChangeKind: String, Hashable, Sendable, CaseIterable {
    // Services, groups and operations
    case serviceAdded = "service-added"
    case serviceRemoved = "service-removed"
    case serviceRenamed = "service-renamed"
    case groupRenamed = "group-renamed"
    case operationAdded = "operation-added"
    case operationRemoved = "operation-removed"
    case operationRemovedAfterDeprecation = "operation-removed-after-deprecation"
    case operationRenamed = "operation-renamed"
    case operationMoved = "operation-moved"
    case operationDeprecated = "operation-deprecated"
    case operationReactivated = "operation-reactivated"
    case operationDescriptionChanged = "operation-description-changed"
    case authenticationAdded = "authentication-added"
    case authenticationRemoved = "authentication-removed"
    case swiftNameChanged = "swift-name-changed"

    // Method, address and path parameters
    case methodChanged = "method-changed"
    case schemeChanged = "scheme-changed"
    case hostChanged = "host-changed"
    case apiVersionChanged = "api-version-changed"
    case pathChanged = "path-changed"
    case selectorChanged = "selector-changed"
    case addressAliasAdded = "address-alias-added"
    case addressAliasRemoved = "address-alias-removed"
    case bodyEncodingChanged = "body-encoding-changed"
    case pathParameterAdded = "path-parameter-added"
    case pathParameterRemoved = "path-parameter-removed"
    case pathParameterRenamed = "path-parameter-renamed"
    case pathParameterDocumented = "path-parameter-documented"
    case pathParameterUndocumented = "path-parameter-undocumented"
    case pathParameterTypeChanged = "path-parameter-type-changed"
    case pathParameterDescriptionChanged = "path-parameter-description-changed"

    // Request parameters
    case requestParameterAddedOptional = "request-parameter-added-optional"
    case requestParameterAddedRequired = "request-parameter-added-required"
    case requestParameterRemoved = "request-parameter-removed"
    case requestParameterRenamed = "request-parameter-renamed"
    case requestParameterMoved = "request-parameter-moved"
    case requestParameterTypeChanged = "request-parameter-type-changed"
    case requestParameterTypeWidened = "request-parameter-type-widened"
    case requestParameterTypeNarrowed = "request-parameter-type-narrowed"
    case requestParameterBecameArray = "request-parameter-became-array"
    case requestParameterBecameScalar = "request-parameter-became-scalar"
    case requestParameterBecameRequired = "request-parameter-became-required"
    case requestParameterBecameOptional = "request-parameter-became-optional"
    case requestParameterBecameNullable = "request-parameter-became-nullable"
    case requestParameterStoppedBeingNullable = "request-parameter-stopped-being-nullable"
    case requestParameterArrayStyleChanged = "request-parameter-array-style-changed"
    case requestParameterDefaultAdded = "request-parameter-default-added"
    case requestParameterDefaultRemoved = "request-parameter-default-removed"
    case requestParameterDefaultChanged = "request-parameter-default-changed"
    case requestParameterEnumValueAdded = "request-parameter-enum-value-added"
    case requestParameterEnumValueRemoved = "request-parameter-enum-value-removed"
    case requestParameterBecameEnum = "request-parameter-became-enum"
    case requestParameterRangeAdded = "request-parameter-range-added"
    case requestParameterRangeNarrowed = "request-parameter-range-narrowed"
    case requestParameterRangeWidened = "request-parameter-range-widened"
    case requestParameterLengthAdded = "request-parameter-length-added"
    case requestParameterLengthNarrowed = "request-parameter-length-narrowed"
    case requestParameterLengthWidened = "request-parameter-length-widened"
    case requestParameterPatternAdded = "request-parameter-pattern-added"
    case requestParameterPatternChanged = "request-parameter-pattern-changed"
    case requestParameterPatternRemoved = "request-parameter-pattern-removed"
    case requestParameterConditionAdded = "request-parameter-condition-added"
    case requestParameterConditionChanged = "request-parameter-condition-changed"
    case requestParameterConditionRemoved = "request-parameter-condition-removed"
    case requestParameterUnitChanged = "request-parameter-unit-changed"
    case requestParameterDeprecated = "request-parameter-deprecated"
    case requestParameterDescriptionChanged = "request-parameter-description-changed"

    // Response properties
    case responsePropertyAdded = "response-property-added"
    case responsePropertyRemoved = "response-property-removed"
    case responsePropertyRenamed = "response-property-renamed"
    case responsePropertyMoved = "response-property-moved"
    case responsePropertyTypeChanged = "response-property-type-changed"
    case responsePropertyTypeWidened = "response-property-type-widened"
    case responsePropertyTypeNarrowed = "response-property-type-narrowed"
    case responsePropertyBecameArray = "response-property-became-array"
    case responsePropertyBecameScalar = "response-property-became-scalar"
    case responsePropertyBecameOptional = "response-property-became-optional"
    case responsePropertyBecameRequired = "response-property-became-required"
    case responsePropertyBecameNullable = "response-property-became-nullable"
    case responsePropertyStoppedBeingNullable = "response-property-stopped-being-nullable"
    case responsePropertyEnumValueAdded = "response-property-enum-value-added"
    case responsePropertyEnumValueRemoved = "response-property-enum-value-removed"
    case responsePropertyBecameEnum = "response-property-became-enum"
    case responsePropertyStoppedBeingEnum = "response-property-stopped-being-enum"
    case responsePropertyRangeWidened = "response-property-range-widened"
    case responsePropertyRangeNarrowed = "response-property-range-narrowed"
    case responsePropertyLengthAdded = "response-property-length-added"
    case responsePropertyFormatChanged = "response-property-format-changed"
    case responsePropertyUnitChanged = "response-property-unit-changed"
    case responsePropertyDeprecated = "response-property-deprecated"
    case responsePropertyDescriptionChanged = "response-property-description-changed"

    // Models
    case modelAdded = "model-added"
    case modelRemoved = "model-removed"
    case modelRenamed = "model-renamed"
    case modelSplit = "model-split"
    case modelMerged = "model-merged"

    // Response codes
    case responseCodeAdded = "response-code-added"
    case responseCodeRemoved = "response-code-removed"
    case responseCodeDescriptionChanged = "response-code-description-changed"
}

extension ChangeKind {
    /// Whether it is a change of a description alone.
    var isDescription: Bool { rawValue.hasSuffix("-description-changed") }

    /// Whether it speaks of something that only OLD has.
    var isRemoval: Bool {
        rawValue.contains("-removed") && !rawValue.contains("-value-") || self == .pathParameterUndocumented
    }
}
