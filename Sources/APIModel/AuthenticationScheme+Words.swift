extension AuthenticationScheme {
    /// Reads a scheme as profiles and configurations write it: `bearer`, `bearer Token`, `basic`, `signature`,
    /// `header X-Api-Key`, `query api_key`, `cookie sid`.
    ///
    /// - Returns: nil for any other text, and for a name that cannot stand in its place.
    public init?(words text: String) {
        let parts = text.split(separator: " ", maxSplits: 1)
        let rest = parts.count == 2 ? String(parts[1]) : nil
        switch (parts.first, rest) {
        case ("bearer", nil): self = .bearer(prefix: "Bearer")
        case ("bearer", let prefix?) where Self.isToken(prefix): self = .bearer(prefix: prefix)
        case ("basic", nil): self = .basic
        case ("signature", nil): self = .signature
        case ("header", let name?) where Self.isToken(name): self = .key(place: .header, name: name)
        case ("cookie", let name?) where Self.isToken(name): self = .key(place: .cookie, name: name)
        case ("query", let name?) where name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }):
            self = .key(place: .query, name: name)
        default: return nil
        }
    }

    /// The text from which ``init(words:)`` reads the scheme.
    public var words: String {
        switch self {
        case .bearer("Bearer"): "bearer"
        // The token alone is the value of the header.
        case .bearer(let prefix): prefix.isEmpty ? "header Authorization" : "bearer \(prefix)"
        case .basic: "basic"
        case .key(let place, let name): "\(place.rawValue) \(name)"
        case .signature: "signature"
        }
    }

    /// Whether a text is a name of a header to HTTP.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                    || "!#$%&'*+-.^_`|~".utf8.contains(byte)
            }
    }
}
