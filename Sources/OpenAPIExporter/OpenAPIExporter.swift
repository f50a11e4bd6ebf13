public import APIModel

/// Turns services into OpenAPI 3.1 documents.
///
/// - Requests carry what pages ask for: required members, defaults, and certain rules as keywords of JSON Schema. What
///   these cannot state stands in `x-rule`, what is only probable in `x-notes`. A rule across parameters that are not all
///   in the body stands in `x-request-rules` of the operation: a schema of an object that holds every parameter by name.
/// - Answers are described, never refused: no rules, and required members only where a table of answers says so; documented
///   values stand in `x-enum`.
/// - A list of texts that pages compare without case is a `pattern` that takes any case, with the documented spellings in
///   `x-enum`; other lists are a plain `enum`.
/// - `x-source` says where operations, shapes and fields are documented: `file:line`.
/// - Arrays of objects in a query have the style `deepObject`, the nearest that OpenAPI has to numbered members.
public struct OpenAPIExporter: Sendable {
    public init() {}

    /// The document of one service; equal services give equal documents.
    public func export(_ service: Service) -> JSONValue {
        DocumentBuilder(service: service).document()
    }
}
