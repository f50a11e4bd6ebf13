/// What a request or an answer carries.
public enum MessageBody: Hashable, Sendable {
    case json(LenientJSON.Reading)
    /// `name=value&name=value`
    case form([NamedValue])
    /// The parts of a form with files.
    case multipart([Part])
    /// The content of a file, of which the page says no more.
    case file(String)
    case text(String)

    /// A part of a form with files.
    public struct Part: Hashable, Sendable {
        public var name: String
        public var value: String
        /// Whether the part is a file.
        public var isFile: Bool

        public init(_ name: String, _ value: String, isFile: Bool) {
            self.name = name
            self.value = value
            self.isFile = isFile
        }
    }

    /// Tells what a text is by its type, and by how it looks. Nil where it is empty.
    /// - Parameters:
    ///   - type: the value of `Content-Type`, where it is known.
    init?(_ text: String, type: String?, firstLine: Int) {
        let trimmed = text.trimmed
        guard !trimmed.isEmpty else { return nil }
        if type?.lowercased().contains("multipart/") ?? false, let parts = Multipart.parts(of: text) {
            self = .multipart(parts)
        } else if let reading = LenientJSON.parse(text, firstLine: firstLine) {
            self = .json(reading)
        } else if let pairs = FormText.pairs(of: trimmed) {
            self = .form(pairs)
        } else {
            self = .text(trimmed)
        }
    }
}
