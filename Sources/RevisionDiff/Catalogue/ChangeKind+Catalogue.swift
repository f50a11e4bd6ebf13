/// What the catalogue says of one kind of change.
public struct CatalogueEntry: Hashable, Sendable {
    /// The kind.
    public var kind: ChangeKind
    /// How bad it is, on both surfaces, where nothing about the single change says otherwise.
    public var severity: Severities
    /// How such a change is usually read from the pages.
    public var certainty: Change.Certainty
    /// Why it is that bad, in one phrase.
    public var reason: String
}

extension ChangeKind {
    /// The catalogue's entry of this kind.
    public var entry: CatalogueEntry { Self.entries[self] ?? Self.row(self, .none, .none, .stated, "") }

    /// The whole catalogue, in its own order.
    public static var catalogue: [CatalogueEntry] { allCases.map(\.entry) }

    private static let entries = Dictionary(
        uniqueKeysWithValues: (pageRows + requestRows + responseRows + modelRows).map { ($0.kind, $0) })

    private static func row(
        _ kind: ChangeKind, _ wire: Severity, _ swift: Severity, _ certainty: Change.Certainty, _ reason: String
    ) -> CatalogueEntry {
        CatalogueEntry(kind: kind, severity: Severities(wire: wire, swift: swift), certainty: certainty, reason: reason)
    }

    private static let pageRows: [CatalogueEntry] = [
        row(.serviceAdded, .nonBreaking, .nonBreaking, .stated, "a new module; nobody imports it yet"),
        row(.serviceRemoved, .breaking, .breaking, .stated, "every operation and the module are gone"),
        row(
            .serviceRenamed, .none, .breaking, .stated,
            "the same operations under another service: module and client change their name"),
        row(.groupRenamed, .none, .none, .stated, "a folder of pages has another name"),
        row(
            .operationAdded, .nonBreaking, .nonBreaking, .stated,
            "a new call; requirements of the client protocol have defaults"),
        row(.operationRemoved, .breaking, .breaking, .stated, "calls have nowhere to go"),
        row(
            .operationRemovedAfterDeprecation, .breaking, .breaking, .stated,
            "calls have nowhere to go, as was announced"),
        row(
            .operationRenamed, .none, .breaking, .stated,
            "the title changed: the wire never sees it, the Swift method and its types do"),
        row(.operationMoved, .none, .none, .stated, "the page lies in another folder or file"),
        row(.operationDeprecated, .nonBreaking, .nonBreaking, .inferred, "call sites get a deprecation warning"),
        row(.operationReactivated, .nonBreaking, .nonBreaking, .inferred, "the words of deprecation went away"),
        row(.operationDescriptionChanged, .docOnly, .docOnly, .stated, "prose"),
        row(
            .authenticationAdded, .nonBreaking, .nonBreaking, .stated,
            "one more way to prove who calls; where there was none, clients now ask for credentials"),
        row(
            .authenticationRemoved, .breaking, .breaking, .stated,
            "callers who prove themselves this way are refused; the client's initialiser is gone"),
        row(
            .swiftNameChanged, .none, .breaking, .stated,
            "a name of the SDK means something else, or what it meant is called otherwise"),
        row(
            .methodChanged, .breaking, .nonBreaking, .stated,
            "old calls are answered 404 or 405; parameters may change place with the method"),
        row(.schemeChanged, .breaking, .nonBreaking, .stated, "http against https"),
        row(
            .hostChanged, .breaking, .nonBreaking, .stated,
            "another endpoint; the page no longer speaks of the old one"),
        row(.apiVersionChanged, .breaking, .nonBreaking, .stated, "another version segment in the path"),
        row(.pathChanged, .breaking, .nonBreaking, .stated, "fixed segments of the path differ"),
        row(
            .selectorChanged, .breaking, .nonBreaking, .stated,
            "the constant that tells the operation from others at its address differs"),
        row(.addressAliasAdded, .nonBreaking, .none, .stated, "the operation answers at one more address"),
        row(
            .addressAliasRemoved, .breaking, .none, .stated,
            "callers of the further address have nowhere to go; the client never used it"),
        row(
            .bodyEncodingChanged, .breaking, .nonBreaking, .stated,
            "the body is written in another form: JSON, a form or parts"),
        row(.pathParameterAdded, .breaking, .breaking, .stated, "a new value that every caller must give"),
        row(.pathParameterRemoved, .breaking, .breaking, .stated, "the address lost a variable"),
        row(
            .pathParameterRenamed, .none, .breaking, .stated,
            "only the word between the braces changed: the same URLs, another Swift label"),
        row(.pathParameterDocumented, .docOnly, .none, .stated, "the address already had the variable; its row is new"),
        row(.pathParameterUndocumented, .docOnly, .none, .stated, "the row went, the variable stays"),
        row(
            .pathParameterTypeChanged, .breaking, .breaking, .stated,
            "another Swift type, though the text of the URL may be the same"),
        row(.pathParameterDescriptionChanged, .docOnly, .docOnly, .stated, "prose"),
    ]

    private static let requestRows: [CatalogueEntry] = [
        row(.requestParameterAddedOptional, .nonBreaking, .nonBreaking, .stated, "may be left out"),
        row(.requestParameterAddedRequired, .breaking, .breaking, .stated, "old requests lack it"),
        row(.requestParameterRemoved, .breaking, .breaking, .stated, "what it asked for no longer happens"),
        row(
            .requestParameterRenamed, .breaking, .breaking, .stated,
            "the old name is ignored or refused; the Swift label is gone"),
        row(.requestParameterMoved, .breaking, .breaking, .stated, "the same member at another depth"),
        row(.requestParameterTypeChanged, .breaking, .breaking, .stated, "neither type contains the other"),
        row(
            .requestParameterTypeWidened, .nonBreaking, .breaking, .stated,
            "every old value is still right; the Swift type is another"),
        row(
            .requestParameterTypeNarrowed, .breaking, .breaking, .stated,
            "some old values are now too large or have a fraction"),
        row(.requestParameterBecameArray, .breaking, .breaking, .stated, "one value became a list"),
        row(.requestParameterBecameScalar, .breaking, .breaking, .stated, "a list became one value"),
        row(.requestParameterBecameRequired, .breaking, .breaking, .stated, "requests without it are refused"),
        row(
            .requestParameterBecameOptional, .nonBreaking, .breaking, .stated,
            "it may be left out; reading it back now needs unwrapping"),
        row(
            .requestParameterBecameNullable, .nonBreaking, .breaking, .stated,
            "null is accepted; where it is required, reading it back now needs unwrapping"),
        row(
            .requestParameterStoppedBeingNullable, .breaking, .breaking, .stated,
            "requests with null are refused"),
        row(
            .requestParameterArrayStyleChanged, .breaking, .none, .stated,
            "the items of a list are written in another way"),
        row(
            .requestParameterDefaultAdded, .nonBreaking, .nonBreaking, .stated,
            "leaving it out now has a documented meaning"),
        row(
            .requestParameterDefaultRemoved, .breaking, .nonBreaking, .stated,
            "leaving it out may now mean something else"),
        row(
            .requestParameterDefaultChanged, .breaking, .nonBreaking, .stated,
            "the same request asks for something else"),
        row(.requestParameterEnumValueAdded, .nonBreaking, .nonBreaking, .inferred, "more choice"),
        row(
            .requestParameterEnumValueRemoved, .breaking, .breaking, .inferred,
            "a value that was right is refused; its static member is gone"),
        row(
            .requestParameterBecameEnum, .nonBreaking, .breaking, .inferred,
            "values are listed where none were; text becomes a named type"),
        row(
            .requestParameterRangeAdded, .nonBreaking, .nonBreaking, .inferred,
            "a range is written down for the first time"),
        row(.requestParameterRangeNarrowed, .breaking, .nonBreaking, .inferred, "values that were right are refused"),
        row(.requestParameterRangeWidened, .nonBreaking, .nonBreaking, .inferred, "more is accepted"),
        row(
            .requestParameterLengthAdded, .nonBreaking, .nonBreaking, .inferred,
            "a length is written down for the first time"),
        row(.requestParameterLengthNarrowed, .breaking, .nonBreaking, .inferred, "texts that were right are refused"),
        row(.requestParameterLengthWidened, .nonBreaking, .nonBreaking, .inferred, "more is accepted"),
        row(
            .requestParameterPatternAdded, .nonBreaking, .nonBreaking, .inferred,
            "a form or a set of characters is written down for the first time"),
        row(
            .requestParameterPatternChanged, .breaking, .nonBreaking, .inferred,
            "cannot in general be shown to accept all it did"),
        row(
            .requestParameterPatternRemoved, .nonBreaking, .nonBreaking, .inferred,
            "a form or a set of characters is no longer asked for"),
        row(
            .requestParameterConditionAdded, .nonBreaking, .docOnly, .inferred,
            "when it is needed or allowed is written down for the first time"),
        row(
            .requestParameterConditionChanged, .breaking, .docOnly, .inferred,
            "it is needed or allowed at other times"),
        row(.requestParameterConditionRemoved, .nonBreaking, .docOnly, .inferred, "a condition is no longer stated"),
        row(.requestParameterUnitChanged, .breaking, .docOnly, .inferred, "the same number means another amount"),
        row(.requestParameterDeprecated, .nonBreaking, .nonBreaking, .inferred, "uses get a deprecation warning"),
        row(.requestParameterDescriptionChanged, .docOnly, .docOnly, .stated, "prose that no other kind explains"),
    ]

    private static let responseRows: [CatalogueEntry] = [
        row(.responsePropertyAdded, .nonBreaking, .nonBreaking, .stated, "old readers ignore it"),
        row(.responsePropertyRemoved, .breaking, .breaking, .stated, "readers find nothing"),
        row(.responsePropertyRenamed, .breaking, .breaking, .stated, "readers find nothing under the old name"),
        row(.responsePropertyMoved, .breaking, .breaking, .stated, "the same member at another depth"),
        row(.responsePropertyTypeChanged, .breaking, .breaking, .stated, "neither type contains the other"),
        row(
            .responsePropertyTypeWidened, .breaking, .breaking, .stated,
            "old readers may meet larger numbers or fractions"),
        row(
            .responsePropertyTypeNarrowed, .nonBreaking, .breaking, .stated,
            "what arrives was already readable; the Swift type is another"),
        row(.responsePropertyBecameArray, .breaking, .breaking, .stated, "one value became a list"),
        row(.responsePropertyBecameScalar, .breaking, .breaking, .stated, "a list became one value"),
        row(.responsePropertyBecameOptional, .breaking, .breaking, .stated, "a promise was taken back"),
        row(
            .responsePropertyBecameRequired, .nonBreaking, .breaking, .stated,
            "the promise is stronger; the Swift type loses its question mark"),
        row(
            .responsePropertyBecameNullable, .breaking, .none, .stated,
            "readers may meet null; members of answers are optional in Swift anyway"),
        row(.responsePropertyStoppedBeingNullable, .nonBreaking, .none, .stated, "null arrives no more"),
        row(
            .responsePropertyEnumValueAdded, .nonBreaking, .nonBreaking, .inferred,
            "tolerant readers keep a value that they do not know"),
        row(
            .responsePropertyEnumValueRemoved, .nonBreaking, .breaking, .inferred,
            "never arrives any more; its static member is gone"),
        row(.responsePropertyBecameEnum, .nonBreaking, .breaking, .inferred, "text becomes a named type"),
        row(
            .responsePropertyStoppedBeingEnum, .nonBreaking, .breaking, .inferred,
            "the list of values is gone, and its named type with it"),
        row(.responsePropertyRangeWidened, .breaking, .docOnly, .inferred, "values outside the old range may arrive"),
        row(.responsePropertyRangeNarrowed, .nonBreaking, .docOnly, .inferred, "fewer values arrive"),
        row(.responsePropertyLengthAdded, .nonBreaking, .docOnly, .inferred, "a limit is written down"),
        row(.responsePropertyFormatChanged, .breaking, .docOnly, .inferred, "still text, but it parses differently"),
        row(.responsePropertyUnitChanged, .breaking, .docOnly, .inferred, "the same number means another amount"),
        row(.responsePropertyDeprecated, .nonBreaking, .nonBreaking, .inferred, "uses get a deprecation warning"),
        row(.responsePropertyDescriptionChanged, .docOnly, .docOnly, .stated, "prose that no other kind explains"),
    ]

    private static let modelRows: [CatalogueEntry] = [
        row(.modelAdded, .none, .nonBreaking, .stated, "a table that nothing else in the report uses"),
        row(.modelRemoved, .none, .breaking, .stated, "a table that nothing else in the report used"),
        row(.modelRenamed, .none, .breaking, .stated, "the same members under another name"),
        row(
            .modelSplit, .none, .breaking, .stated,
            "one table in several places became different tables: two Swift types"),
        row(.modelMerged, .none, .breaking, .stated, "different tables of one name became the same: one Swift type"),
        row(
            .responseCodeAdded, .nonBreaking, .nonBreaking, .stated,
            "an answer that could already come got a row; a success code is breaking on the wire"),
        row(
            .responseCodeRemoved, .nonBreaking, .nonBreaking, .stated,
            "the answer may still come; a success code is breaking on the wire"),
        row(.responseCodeDescriptionChanged, .docOnly, .docOnly, .stated, "prose"),
    ]
}
