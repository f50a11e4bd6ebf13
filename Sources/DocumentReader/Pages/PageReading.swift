import APIModel
public import SourceModel

/// What one page says, before pages are brought together.
///
/// Types of fields name models by their headings on this page.
struct PageReading: Sendable {
    /// A table below a heading of its own.
    struct Model: Sendable {
        var name: String
        var fields: [Field]
        var rules: [CrossRule] = []
        var source: SourceLocation
    }

    var path: String
    var group: String
    var language: String
    var conventions: Dialect.Conventions
    /// Reads type cells as the page's dialect does.
    var types: TypeReader
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
    /// Which request parameters travel as headers.
    var headerNames: Set<String>
    var usesQuery: Bool
    var deprecation: String?
    var source: SourceLocation
}

/// A page and what was found in it.
public struct PageResult: Sendable {
    enum Content: Sendable {
        case operation(PageReading)
        case other(OtherPage)
        /// Nothing could be read; the findings say why.
        case unreadable
    }

    var content: Content
    /// What was found, in the order of the page.
    public var findings: [Diagnostic]
    /// The page's path.
    public var path: String

    /// Whether the page describes an operation.
    public var isOperation: Bool { if case .operation = content { true } else { false } }
}
