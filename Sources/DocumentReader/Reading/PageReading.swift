import APIModel
public import SourceModel

/// What one operation's part of a page says, before pages are brought together.
struct PageReading: Sendable {
    /// A table of a type's members.
    struct Model: Sendable {
        /// The reference by which types of the page name it.
        var name: String
        /// The name that the shape asks for.
        var title: String
        /// Whether it is the inside of a member, named after it, and no table that the pages name.
        var isInner = false
        var fields: [Field]
        var rules: [CrossRule] = []
        var source: SourceLocation
    }

    var path: String
    var group: String
    var language: String
    var conventions: Profile.Conventions
    /// Reads type cells as the page's profile does, and gives the tables that a type reaches.
    var types: @Sendable (String) -> TypeGrammar.Reading
    var tables: @Sendable (TypeReference, _ isRequest: Bool) -> [Model]
    /// The service that it belongs to, where its address does not say.
    var service: String?
    var title: String
    var method: HTTPMethod
    var methodSource: SourceLocation
    var address: Address
    /// Names between braces in the path, in order, and in the host.
    var placeholders: [String]
    var hostPlaceholders: [String]
    var description: String
    var pathRows: [Field]
    var requestRows: [Field]
    var requestRules: [CrossRule] = []
    var requestModels: [Model]
    var responseRows: [Field]
    var responseModels: [Model]
    var codes: [ResponseCode]
    /// Where the parameters travel.
    var places: [String: ParameterPlace] = [:]
    /// How arrays travel whose page says it, and how the others do.
    var arrayStyles: [String: ArrayStyle] = [:]
    var arrayStyle = ArrayStyle.indexed
    var responseType: TypeReference?
    var requestType: TypeReference?
    var bodyEncoding = BodyEncoding.json
    var aliases: [Alias] = []
    var selector: Selector?
    var examples: [Example] = []
    var authentication: [AuthenticationScheme] = []
    var deprecation: String?
    var source: SourceLocation
}

/// A page and what was found in it.
public struct PageResult: Sendable {
    enum Content: Sendable {
        case operations([PageReading])
        case other(OtherPage)
        /// Nothing could be read; the findings say why.
        case unreadable
    }

    var content: Content
    /// Types that the pages describe and no operation of theirs reaches, and the service that they belong to.
    var unreached: (service: String, models: [PageReading.Model])?
    /// What was found, in the order of the page.
    public var findings: [Diagnostic]
    /// The page's path.
    public var path: String

    /// Whether the page describes an operation.
    public var isOperation: Bool {
        switch content {
        case .operations(let pages): !pages.isEmpty
        case .other, .unreadable: false
        }
    }
}
