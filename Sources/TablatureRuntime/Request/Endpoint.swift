import Foundation

/// Where a client connects instead of the documented host: a mock, a proxy, an address inside a private network.
///
/// What a signature calls the service stays as it is.
public struct Endpoint: Hashable, Sendable {
    /// `https` or `http`.
    public var scheme: String
    /// The host's name or address; an IPv6 address in brackets.
    public var host: String
    /// The port; nil for the scheme's own.
    public var port: Int?
    /// What stands before the path of every operation (`/api/v4`), encoded as it is sent; empty for nothing.
    public var path: String

    /// Creates an endpoint from its parts.
    public init(scheme: String = "https", host: String, port: Int? = nil, path: String = "") {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    /// Reads the base of all addresses, `https://example.com/api/v4`.
    ///
    /// - Returns: nil for a text that is no such base, such as one with a query or with user information.
    public init?(baseURL text: String) {
        let start = text.range(of: "://")?.upperBound ?? text.startIndex
        guard let slash = text[start...].firstIndex(of: "/") else {
            self.init(text)
            return
        }
        self.init(String(text[..<slash]))
        var path = text[slash...]
        while path.last == "/" { path = path.dropLast() }
        guard Self.isPath(path) else { return nil }
        self.path = String(path)
    }

    /// Reads `http://127.0.0.1:8080`, `https://example.com` or `example.com:8443` (https).
    ///
    /// - Returns: nil for any other text, such as one with a path or with user information.
    public init?(_ text: String) {
        var rest = text[...]
        var scheme = "https"
        for known in ["https", "http"] where rest.lowercased().hasPrefix("\(known)://") {
            scheme = known
            rest = rest.dropFirst(known.count + 3)
            break
        }
        if rest.last == "/" { rest = rest.dropLast() }
        var port: Int?
        if let colon = rest.lastIndex(of: ":"), rest[colon...].firstIndex(of: "]") == nil {
            guard let number = UInt16(rest[rest.index(after: colon)...]), number > 0 else { return nil }
            port = Int(number)
            rest = rest[..<colon]
        }
        guard Self.isHost(rest) else { return nil }
        self.init(scheme: scheme, host: String(rest), port: port)
    }

    /// Host and port as they stand in a URL and in `Host`.
    public var authority: String {
        guard let port, port != (scheme == "http" ? 80 : 443) else { return host }
        return "\(host):\(port)"
    }

    /// Whether `text` can stand where a URL has its host, and nothing else.
    static func isHost(_ text: some StringProtocol) -> Bool {
        if text.first == "[" {
            return text.last == "]" && text.dropFirst().dropLast().utf8.allSatisfy(isAddressByte) && text.utf8.count > 2
        }
        return text.utf8.count <= 253
            && text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && $0.allSatisfy(isLabelByte) }
    }

    /// Whether a text can stand where a URL has its path.
    static func isPath(_ text: some StringProtocol) -> Bool {
        (text.isEmpty || text.first == "/")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#\"<>\\^`{|}".utf8.contains($0) }
            && !text.split(separator: "/").contains { $0 == "." || $0 == ".." }
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
