/// A version of three numbers; what follows them (`-beta.1`, `+5`) is kept but does not count.
public struct SemanticVersion: Hashable, Sendable {
    public var major: Int
    public var minor: Int
    public var patch: Int

    /// Creates a version.
    public init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// Reads `1.4.2` or `v1.4.2`, with or without what may follow; nil where the text is no version.
    public init?(_ text: String) {
        let digits = text.hasPrefix("v") ? text.dropFirst() : text[...]
        let core = digits.prefix { $0 != "-" && $0 != "+" }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2])
    }
}

extension SemanticVersion: Comparable {
    /// Orders by the three numbers.
    public static func < (left: Self, right: Self) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }
}

extension SemanticVersion: CustomStringConvertible {
    public var description: String { "\(major).\(minor).\(patch)" }
}
