/// One finding about a page, a configuration or a model.
public struct Diagnostic: Hashable, Sendable {
    /// How bad a finding is.
    public enum Severity: String, Sendable, CaseIterable, Comparable {
        case note, warning, error

        /// Notes come before warnings, warnings before errors.
        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// A related place, or a further sentence.
    public struct Note: Hashable, Sendable {
        public var message: String
        public var location: SourceLocation?

        public init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// How bad it is; the code's own severity unless a configuration says otherwise.
    public var severity: Severity
    /// What kind of finding it is; stable and documented.
    public var code: DiagnosticCode
    /// One sentence in lower case without a full stop: what was found and what was expected.
    public var message: String
    /// Where it was found.
    public var location: SourceLocation?
    /// What the user can do about it, one sentence.
    public var hint: String?
    /// Related places.
    public var notes: [Note]
    /// The element of the model that it is about, in the address form that overrides and ignores use
    /// (`<service>/<operation>/request.<dotted name>`), where there is one.
    public var address: String?
    /// The word or header row that was not known, for counting findings of one cause.
    public var subject: String?

    /// Creates a finding of `code` with the severity that the code has by default.
    public init(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation? = nil, hint: String? = nil,
        notes: [Note] = [], address: String? = nil, subject: String? = nil, severity: Severity? = nil
    ) {
        self.severity = severity ?? code.defaultSeverity
        self.code = code
        self.message = message
        self.location = location
        self.hint = hint
        self.notes = notes
        self.address = address
        self.subject = subject
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The form of compilers: `file:line:column: severity: message [code]`.
    public var description: String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity.rawValue): \(message) [\(code.rawValue)]"
    }
}

extension Diagnostic: Comparable {
    /// Orders by place, then severity (worst first), code and message, so that parallel work prints alike.
    public static func < (left: Self, right: Self) -> Bool {
        let none = SourceLocation(file: "")
        let (a, b) = (left.location ?? none, right.location ?? none)
        if a != b { return a < b }
        if left.severity != right.severity { return left.severity > right.severity }
        if left.code != right.code { return left.code.rawValue < right.code.rawValue }
        return left.message < right.message
    }
}
