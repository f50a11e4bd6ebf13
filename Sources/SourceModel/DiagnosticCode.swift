/// The kinds of findings. Each has a paragraph in the documentation, printed by `tablature lint --explain CODE`.
public enum DiagnosticCode: String, Sendable, CaseIterable {
    // Files and configuration
    case fileUnreadable = "file.unreadable"
    case fileNotText = "file.not-text"
    case configurationInvalid = "configuration.invalid"
    case overrideUnused = "configuration.unused-override"
    case entryUnused = "configuration.unused-entry"
    case ignoreUnused = "configuration.unused-ignore"
    case profileInvalid = "profile.invalid"

    // Pages
    case pageDamaged = "page.damaged"
    case operationLost = "page.operation-lost"
    case rowsLost = "page.rows-lost"
    case pageWithoutOperation = "page.without-operation"
    case pageUnknownDialect = "page.unknown-dialect"
    case titleMissing = "page.missing-title"
    case titleNotIdentifier = "page.title-not-identifier"
    case sectionMissing = "page.missing-section"
    case sectionUnknown = "page.unknown-section"
    case sectionTwice = "page.section-twice"
    case methodUnknown = "operation.unknown-method"
    case addressUnreadable = "operation.unreadable-address"
    case anotherHost = "operation.another-host"
    case addressHasSpace = "operation.space-in-address"
    case placeholderWithoutRow = "operation.placeholder-without-row"
    case rowWithoutPlaceholder = "operation.row-without-placeholder"
    case placeholderInHost = "operation.placeholder-in-host"
    case pathParameterOptional = "operation.optional-path-parameter"
    case pathParameterAgain = "operation.path-parameter-again"
    case headerAmongParameters = "operation.header-among-parameters"
    case operationTwice = "operation.on-two-pages"
    case operationTwiceDifferent = "operation.on-two-different-pages"
    case operationIdShared = "operation.id-at-two-addresses"
    case commandDisagrees = "operation.command-disagrees"
    case noSuccessCode = "operation.no-success-code"
    case codeInvalid = "operation.invalid-code"
    case exampleDisagrees = "example.disagrees"
    case listedWithoutPage = "overview.operation-without-page"
    case pageWithoutListing = "overview.operation-not-listed"

    // Tables
    case tableUnread = "table.unread"
    case tableWithoutRows = "table.without-rows"
    case columnUnknown = "table.unknown-column"
    case rowSurplusCells = "table.surplus-cells"
    case rowMissingCells = "table.missing-cells"
    case rowWithoutName = "table.row-without-name"
    case rowTwice = "table.duplicate-row"
    case typeUnknown = "table.unknown-type"
    case typeMissing = "table.missing-type"
    case typeMisspelt = "table.misspelt-type"
    case requiredUnknown = "table.unknown-required"
    case defaultUnfit = "table.default-of-other-type"

    // Models
    case typeWithoutTable = "model.type-without-table"
    case modelUnused = "model.unused"
    case modelTwice = "model.two-shapes"
    case modelTwiceSame = "model.twice"
    case modelWithoutTable = "model.without-table"
    case selfReference = "model.wraps-itself"
    case arrayWithoutItems = "model.array-without-items"

    // Rules
    case ruleNoted = "rule.noted"
    case ruleContradiction = "rule.contradiction"
    case ruleDefaultOutside = "rule.default-outside"
    case ruleDuplicateMember = "rule.duplicate-member"
    case ruleDiffersFromIntroduction = "rule.differs-from-introduction"
    case ruleWidened = "rule.widened"
    case ruleUnread = "rule.unread"

    // Comparison of revisions
    case diffPageUnreadable = "diff.page-unreadable"
    case diffTableUnreadable = "diff.table-unreadable"
    case diffTypeUndefined = "diff.type-undefined"
    case diffDuplicateOperation = "diff.duplicate-operation"
    case diffLanguageDiffers = "diff.language-differs"
    case diffRenameAmbiguous = "diff.rename-ambiguous"
    case diffNothingToCompare = "diff.nothing-to-compare"
    case diffAcceptStale = "diff.stale-acceptance"
    case diffAcceptExpired = "diff.expired-acceptance"

    // Emission
    case nameAdapted = "swift.adapted-name"
    case templateInvalid = "template.invalid"

    /// The severity that a finding has unless a configuration changes it.
    public var defaultSeverity: Diagnostic.Severity {
        switch self {
        case .fileUnreadable, .fileNotText, .configurationInvalid, .overrideUnused, .profileInvalid, .templateInvalid,
            .operationLost, .rowsLost, .anotherHost:
            .error
        case .commandDisagrees, .headerAmongParameters, .operationTwice, .modelTwiceSame, .tableWithoutRows, .ruleNoted,
            .ruleWidened,
            .ruleUnread, .nameAdapted, .pageWithoutOperation, .pageWithoutListing, .placeholderInHost, .diffLanguageDiffers,
            .diffRenameAmbiguous, .exampleDisagrees:
            .note
        default: .warning
        }
    }
}
