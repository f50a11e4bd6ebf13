/// A value with documented rules.
public protocol Validatable {
    /// Adds every violation of a documented rule to `validation`; adds nothing and allocates nothing where all is well.
    func check(_ validation: inout Validation)
}

extension Validatable {
    /// Checks all documented rules, in depth.
    ///
    /// - Throws: ``ValidationError`` with every violation.
    public func validate() throws {
        var validation = Validation()
        check(&validation)
        try validation.finish()
    }
}

/// Collects violations while generated code checks a value.
public struct Validation: Sendable {
    public init() {}

    /// - Throws: ``ValidationError`` where there were violations.
    public func finish() throws {}
}
