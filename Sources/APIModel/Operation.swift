public import SourceModel

/// The HTTP methods that a page may state.
public enum HTTPMethod: String, Hashable, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case delete = "DELETE"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
}

/// One call: what one page documents.
public struct Operation: Hashable, Sendable {
    /// Unique in the service: the page's title, with `2`, `3` … where one title stands at several addresses.
    public var id: String
    /// The page's title as it stands (or the file's name where the page has none).
    public var title: String
    /// The HTTP method.
    public var method: HTTPMethod
    /// The address, without blanks.
    public var address: Address
    /// The description in CommonMark, without the heading.
    public var description: String
    /// Path, query, header and body parameters: those of the path in the order of the path, then the others in
    /// documented order. Types name shapes of the service.
    public var parameters: [Parameter]
    /// The members of the answer as the page lists them at its top (`requestId`, `result`), in documented order.
    public var response: [Field]
    /// The type of the answer as a whole where it is no object of its own: a list, a shape, a single value. Then
    /// ``response`` is empty.
    public var responseType: TypeReference?
    /// The type of the JSON body as a whole where it is no object of its own. Then no parameter is placed in the body.
    public var requestType: TypeReference?
    /// How the body is encoded.
    public var bodyEncoding: BodyEncoding
    /// Further addresses of the same operation: method and path each, in the order of the page.
    public var aliases: [Alias]
    /// The parameter with one value that tells the operation from others at its address (`Action`).
    public var selector: Selector?
    /// The examples of the page that are JSON, in its order.
    public var examples: [Example]
    /// Where the answer is an envelope: which member holds the output.
    public var envelope: Envelope?
    /// The response codes in documented order.
    public var codes: [ResponseCode]
    /// Rules that speak about several parameters.
    public var rules: [CrossRule]
    /// The nested tables as this very page has them; ``Service/shapes`` are these, merged across pages.
    public var tables: [ModelTable]
    /// The parameter that makes repeating the call harmless (`clientToken`), where the page has one.
    public var idempotencyToken: String?
    /// How the operation lists its result page by page, where it does.
    public var pagination: Pagination?
    /// The folder of the page below the root of the pages, `/` between names; empty at the root.
    public var group: String
    /// Where the page says it is deprecated: the words.
    public var deprecation: String?
    /// The page's heading (or its first line).
    public var source: SourceLocation
    /// The place of the method's paragraph.
    public var methodSource: SourceLocation
    /// The language of the page as its profile names it (`en`, `zh`).
    public var language: String

    public init(
        id: String, title: String, method: HTTPMethod, address: Address, description: String = "",
        parameters: [Parameter] = [], response: [Field] = [], responseType: TypeReference? = nil,
        requestType: TypeReference? = nil, bodyEncoding: BodyEncoding = .json, aliases: [Alias] = [],
        selector: Selector? = nil, examples: [Example] = [], envelope: Envelope? = nil,
        codes: [ResponseCode] = [], rules: [CrossRule] = [], tables: [ModelTable] = [],
        idempotencyToken: String? = nil, pagination: Pagination? = nil, group: String = "",
        deprecation: String? = nil, source: SourceLocation, methodSource: SourceLocation, language: String
    ) {
        self.id = id
        self.title = title
        self.method = method
        self.address = address
        self.description = description
        self.parameters = parameters
        self.response = response
        self.responseType = responseType
        self.requestType = requestType
        self.bodyEncoding = bodyEncoding
        self.aliases = aliases
        self.selector = selector
        self.examples = examples
        self.envelope = envelope
        self.codes = codes
        self.rules = rules
        self.tables = tables
        self.idempotencyToken = idempotencyToken
        self.pagination = pagination
        self.group = group
        self.deprecation = deprecation
        self.source = source
        self.methodSource = methodSource
        self.language = language
    }
}

/// How the parameters of a body travel.
public enum BodyEncoding: String, Hashable, Sendable, CaseIterable {
    /// One JSON value.
    case json
    /// `application/x-www-form-urlencoded`.
    case form
    /// `multipart/form-data`.
    case multipart
}

/// Another address of an operation.
public struct Alias: Hashable, Sendable {
    public var method: HTTPMethod
    /// The path as ``Address/path`` has it.
    public var path: String

    public init(method: HTTPMethod, path: String) {
        self.method = method
        self.path = path
    }
}

/// A parameter whose one value tells an operation from others at the same address.
public struct Selector: Hashable, Sendable {
    /// The name of the parameter (`Action`).
    public var parameter: String
    /// Its value, which every call sends (`DescribeInstances`).
    public var value: String
    /// Where it travels: query or body.
    public var place: ParameterPlace

    public init(parameter: String, value: String, place: ParameterPlace) {
        self.parameter = parameter
        self.value = value
        self.place = place
    }
}

/// A JSON example of a page.
public struct Example: Hashable, Sendable {
    public var side: ModelTable.Side
    /// The status that the page names beside it (`200`).
    public var status: String?
    public var value: JSONValue
    public var source: SourceLocation

    public init(side: ModelTable.Side, status: String? = nil, value: JSONValue, source: SourceLocation) {
        self.side = side
        self.status = status
        self.value = value
        self.source = source
    }
}

/// The URL of an operation, taken apart.
public struct Address: Hashable, Sendable {
    /// `https` or `http`.
    public var scheme: String
    /// The host, with its port where the page gives one; may hold placeholders (`monitor.{regionId}.example.com`).
    public var host: String
    /// The path from its first slash, version included, to the letter (`/v1/regions/{regionId}/instances:rename`).
    public var path: String
    /// What of the path all addresses of the service share and their pages leave out (`/api/v1`); empty for none.
    public var basePath: String
    /// The first path segment where it looks like a version (`v1`, `0.2.9`).
    public var version: String?
    /// The paragraph that holds the address.
    public var source: SourceLocation

    public init(
        scheme: String, host: String, path: String, basePath: String = "", version: String? = nil,
        source: SourceLocation
    ) {
        self.basePath = basePath
        self.scheme = scheme
        self.host = host
        self.path = path
        self.version = version
        self.source = source
    }
}

/// Where a parameter travels.
public enum ParameterPlace: String, Hashable, Sendable, CaseIterable {
    case path, query, header, body, cookie
    /// In the host of the address.
    case host
}

/// A parameter of an operation.
public struct Parameter: Hashable, Sendable {
    /// Where it travels.
    public var place: ParameterPlace
    /// Its name, type and rules. A placeholder without a row of its own has type string and `isDocumented` false.
    public var field: Field
    /// Whether a row of the page describes it; false for a placeholder that only the address has.
    public var isDocumented: Bool
    /// How an array travels in a query, form or header.
    public var arrayStyle: ArrayStyle

    public init(
        place: ParameterPlace, field: Field, isDocumented: Bool = true, arrayStyle: ArrayStyle = .indexed
    ) {
        self.place = place
        self.field = field
        self.isDocumented = isDocumented
        self.arrayStyle = arrayStyle
    }
}

/// How the items of an array are written where a parameter is text.
public enum ArrayStyle: String, Hashable, Sendable, CaseIterable {
    /// `name.1=a&name.2=b`, JD Cloud's way and the default.
    case indexed
    /// `name.0=a&name.1=b`.
    case indexedFromZero
    /// `name=a&name=b`.
    case repeated
    /// `name[]=a&name[]=b`.
    case brackets
    /// `name=a,b`.
    case joined
}

/// The members of an answer that wrap the output.
public struct Envelope: Hashable, Sendable {
    /// The member whose members are the output (`result`); its type is a shape.
    public var payload: String
    /// The member with the request's id (`requestId`), where the page lists it.
    public var requestId: String?

    public init(payload: String, requestId: String? = nil) {
        self.payload = payload
        self.requestId = requestId
    }
}

/// A row of the table of response codes.
public struct ResponseCode: Hashable, Sendable {
    /// Three digits.
    public var code: String
    /// What the page says of it.
    public var description: String
    public var source: SourceLocation

    public init(code: String, description: String, source: SourceLocation) {
        self.code = code
        self.description = description
        self.source = source
    }
}

/// How an operation lists its result page by page.
public struct Pagination: Hashable, Sendable {
    /// The request parameter with the number of the page, from 1.
    public var pageNumber: String
    /// The request parameter with the size of a page.
    public var pageSize: String
    /// The member of the output with the count of all items.
    public var total: String
    /// The member of the output with the items of the page: its only array of the documented kind.
    public var items: String

    public init(pageNumber: String, pageSize: String, total: String, items: String) {
        self.pageNumber = pageNumber
        self.pageSize = pageSize
        self.total = total
        self.items = items
    }
}

/// A nested table as one page has it.
public struct ModelTable: Hashable, Sendable {
    /// On which side of the page it stands.
    public enum Side: String, Hashable, Sendable, CaseIterable { case request, response }

    public var side: Side
    /// The heading above the table.
    public var documentedName: String
    /// The unique name of the service's shape that this table became part of.
    public var shape: String
    /// The rows; types name shapes of the service.
    public var fields: [Field]
    /// Rules that speak about several members of this table.
    public var rules: [CrossRule]
    /// The heading.
    public var source: SourceLocation

    public init(
        side: Side, documentedName: String, shape: String, fields: [Field], rules: [CrossRule] = [],
        source: SourceLocation
    ) {
        self.side = side
        self.documentedName = documentedName
        self.shape = shape
        self.fields = fields
        self.rules = rules
        self.source = source
    }
}
