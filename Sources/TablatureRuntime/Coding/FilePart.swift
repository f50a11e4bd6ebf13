public import Foundation

/// A file that is sent in a form.
public struct FilePart: Hashable, Sendable {
    /// The name that the server is told.
    public var name: String
    /// The media type.
    public var contentType: String
    /// The bytes.
    public var content: Data

    /// Creates a file from its bytes.
    public init(_ content: Data, name: String = "file", contentType: String = "application/octet-stream") {
        self.name = name
        self.contentType = contentType
        self.content = content
    }
}

extension FilePart: CustomStringConvertible, CustomReflectable {
    /// Name and size: the content may be anything.
    public var description: String { "\(name), \(content.count) bytes" }
    public var customMirror: Mirror { Mirror(self, children: ["file": description]) }
}

extension FilePart: Codable {
    /// Reads the bytes from Base64, which is how a file stands in JSON.
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let content = Data(base64Encoded: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "expected Base64"))
        }
        self.init(content)
    }

    /// Hands the file over to a request; anywhere else writes its bytes in Base64.
    public func encode(to encoder: any Encoder) throws {
        if let encoder = encoder as? WireEncoder { return encoder.node.set(.file(self)) }
        var container = encoder.singleValueContainer()
        try container.encode(content.base64EncodedString())
    }
}
