/// How bad a change is on one surface.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing of it is visible on this surface.
    case none
    /// Only prose differs.
    case docOnly = "doc-only"
    /// The contract differs, what was written before keeps working.
    case nonBreaking = "non-breaking"
    /// Something that worked no longer does.
    case breaking

    /// From `none` to `breaking`.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .docOnly: 1
        case .nonBreaking: 2
        case .breaking: 3
        }
    }
}

/// What a change is judged by.
public enum Surface: String, Hashable, Sendable, CaseIterable {
    /// The HTTP contract.
    case wire
    /// The public declarations of the generated SDK.
    case swift
    /// Whichever of the two is worse.
    case both
}

/// The two verdicts on one change.
public struct Severities: Hashable, Sendable {
    /// For a program that runs unchanged against the new service.
    public var wire: Severity
    /// For source code that is compiled against the new SDK.
    public var swift: Severity

    /// Creates the pair.
    public init(wire: Severity, swift: Severity) {
        self.wire = wire
        self.swift = swift
    }

    /// The verdict on `surface`.
    public subscript(surface: Surface) -> Severity {
        switch surface {
        case .wire: wire
        case .swift: swift
        case .both: max(wire, swift)
        }
    }
}
