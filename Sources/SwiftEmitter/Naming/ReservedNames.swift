/// Names that generated code must not take, or must escape.
enum ReservedNames {
    /// Words that are names only in backticks.
    static let keywords: Set<String> = [
        "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default",
        "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard",
        "if",
        "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
        "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
        "switch",
        "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]

    /// Names of members that Swift gives a meaning of its own, with or without backticks, and those that stand for a
    /// requirement of a protocol that generated types conform to.
    static let members: Set<String> = runtime.union(inside).union(language).union([
        "init", "self", "hashValue", "requestedPage", "requestedPageSize",
        // What is written in the bodies of generated structures.
        "Bool", "Double", "Float", "Int", "Int64", "String",
    ])

    /// Names that a static member of an enumeration must not take. Where the value may be absent, `.none` and `.some` are
    /// those of `Optional`.
    static let enumerationMembers: Set<String> = [
        "init", "self", "Type", "Protocol", "Self", "RawValue", "hashValue", "documented", "isDocumented", "other",
        "required", "rawValue", "description", "none", "some",
    ]

    /// Names that a method of a client must not take.
    static let methods: Set<String> = ["init", "self", "Type", "Protocol", "Self", "client"]

    /// Names that a type inside a structure must not take: those that its declarations use, and those that mean something
    /// else there. Types of Foundation are not among them, since the structure's name stands before the nested one.
    static let nestedTypes: Set<String> = language.union(library).union(runtime)
        .union(inside)

    /// Names of types inside generated structures: a shape of the same name would be hidden there.
    private static let inside: Set<String> = ["CodingKeys", "Documented", "Item", "Output", "RawValue"]

    /// Names of types that every user of Swift, Foundation or the runtime sees: a type of the same name would make theirs
    /// ambiguous, or take its place.
    static let types: Set<String> = language.union(library).union(foundation).union(runtime).union(inside)

    private static let language: Set<String> = ["Any", "Protocol", "Self", "Swift", "Type"]

    private static let library: Set<String> = [
        "Actor", "AnyActor", "AnyClass", "AnyCollection", "AnyHashable", "AnyIterator", "AnyKeyPath", "AnyObject",
        "AnySequence", "Array", "ArraySlice", "AsyncSequence", "AsyncStream", "AsyncThrowingStream",
        "AutoreleasingUnsafeMutablePointer",
        "BinaryFloatingPoint", "BinaryInteger", "Bool", "CancellationError", "CaseIterable", "Character", "Clock",
        "ClosedRange", "Codable", "CodingKey", "Collection", "CommandLine", "Comparable", "ContiguousArray",
        "ContinuousClock", "Copyable", "CustomStringConvertible", "Decodable", "Decoder", "DecodingError", "Dictionary",
        "DiscontiguousSlice", "Double", "Duration", "Encodable", "Encoder", "EncodingError", "Equatable", "Error",
        "Escapable", "Executor", "FixedWidthInteger", "Float", "Float16", "Float32", "Float64", "Float80",
        "GlobalActor",
        "Hashable", "Hasher", "Identifiable", "InlineArray", "Int", "Int128", "Int16", "Int32", "Int64", "Int8",
        "InstantProtocol", "Iterator", "IteratorProtocol", "KeyPath", "KeyValuePairs", "LazySequence",
        "LosslessStringConvertible", "MainActor", "ManagedBuffer", "MemoryLayout", "Mirror", "MutableCollection",
        "MutableSpan", "Never", "Numeric", "ObjectIdentifier", "OpaquePointer", "OptionSet", "Optional", "OutputSpan",
        "PartialKeyPath", "Range", "RangeSet", "RawRepresentable", "RawSpan", "ReferenceWritableKeyPath", "Repeated",
        "Result", "ReversedCollection", "Sendable", "Sequence", "Set", "SetAlgebra", "SignedInteger", "SIMD2", "Slice",
        "Span", "StaticBigInt", "StaticString", "Strideable", "String", "StringProtocol", "Substring",
        "SuspendingClock",
        "Task", "TaskGroup", "TaskLocal", "TaskPriority", "UInt", "UInt128", "UInt16", "UInt32", "UInt64", "UInt8",
        "Unicode", "Unmanaged", "UnsafePointer", "UnsafeMutablePointer", "UnsafeRawPointer", "UnsignedInteger", "Void",
        "WritableKeyPath", "Zip2Sequence",
    ]

    private static let foundation: Set<String> = [
        "AffineTransform", "AttributeContainer", "AttributedString", "Bundle", "ByteCountFormatter", "Calendar",
        "CharacterSet", "Data",
        "DataProtocol", "Date", "DateComponents", "DateFormatter", "DateInterval", "Decimal", "Dimension",
        "DispatchQueue", "Expression",
        "FileAttributeKey", "FileHandle", "FileManager", "FileWrapper", "FormatStyle", "Formatter", "Foundation",
        "Host", "HTTPCookie", "HTTPURLResponse",
        "IndexPath", "IndexSet", "InputStream", "ISO8601DateFormatter", "JSONDecoder", "JSONEncoder",
        "JSONSerialization", "Locale",
        "LocalizedError", "Lock", "MachError", "Measurement", "Message", "MessagePort", "Morphology", "Notification",
        "NotificationCenter",
        "NotificationQueue", "NSObject", "NumberFormatter", "Operation", "OperationQueue", "OutputStream",
        "ParseStrategy", "PersonNameComponents", "Pipe", "Port", "POSIXError", "Predicate", "Process", "ProcessInfo",
        "Progress",
        "PropertyListDecoder", "PropertyListEncoder", "RunLoop", "Scanner", "SocketPort", "SortDescriptor", "SortOrder",
        "Stream", "Thread",
        "TimeInterval", "Timer", "TimeZone", "Unit", "URL", "URLCache", "URLComponents", "URLCredential", "URLError",
        "URLProtectionSpace", "URLProtocol", "URLQueryItem", "URLRequest", "URLResponse", "URLSession", "UserDefaults",
        "UUID", "ValueTransformer", "XMLDocument", "XMLElement", "XMLNode", "XMLParser",
    ]

    private static let runtime: Set<String> = [
        "APIKey", "AccessKey", "AsyncIterator", "BasicCredentials", "BearerToken", "Boxed", "CallContext", "Check",
        "ClientAuthentication", "ClientConfiguration",
        "ClientEnvironment", "ClientMiddleware", "ClientRequest", "ClientResponse", "ClientTransport",
        "DocumentedCharacters", "DocumentedFormat", "DocumentedNetwork", "DocumentedRule", "Endpoint",
        "EnvelopedOutput", "FilePart", "HTTPField", "HTTPFields", "HTTPRequest", "HTTPResponse", "InvalidRequest",
        "ItemSequence",
        "JSONValue", "LoggingMiddleware", "OpenEnumeration", "Nullable", "OperationDescription", "OperationSelector",
        "PageSequence", "PagedRequest",
        "ParameterRoute", "PercentEncoding", "RetryMiddleware", "RetryPolicy", "Secret", "ServiceClient",
        "ServiceConventions",
        "ServiceError", "ServiceRequest", "TablatureRuntime", "TransportError", "URLSessionTransport",
        "UnimplementedOperation", "UnionShape", "UnusableCredentials", "Validatable", "Validation", "ValidationError",
        "Violation", "WireKey",
        "WireScalar",
    ]
}
