/// A value with documented rules.
public protocol Validatable {
    /// Adds every violation of a documented rule to `validation`; adds nothing and allocates nothing where all is well.
    func check(_ validation: inout Validation)
}

extension Validatable {
    /// Checks all documented rules, in depth.
    ///
    /// - Parameter ignored: the rules to pass over, by address; see ``Violation/isIgnored(by:)``.
    /// - Throws: ``ValidationError`` with every violation.
    @inlinable
    public func validate(ignoring ignored: Set<String> = []) throws {
        var validation = Validation()
        check(&validation)
        if !validation.isEmpty { try validation.finish(ignoring: ignored) }
    }
}

extension ServiceRequest {
    /// Checks all documented rules of the request, in depth.
    ///
    /// - Parameter ignored: the rules to pass over, by address; see ``Violation/isIgnored(by:)``.
    /// - Throws: ``ValidationError`` with every violation.
    @inlinable
    public func validate(ignoring ignored: Set<String> = []) throws {
        var validation = Validation()
        check(&validation)
        // The description is copied where something is wrong only.
        if !validation.isEmpty {
            try validation.finish(
                ignoring: ignored, operation: Self.operation.id, service: Self.operation.service)
        }
    }
}

extension Array: Validatable where Element: Validatable {
    /// Checks every element.
    public func check(_ validation: inout Validation) {
        for (index, element) in enumerated() {
            let mark = validation.mark
            element.check(&validation)
            if validation.mark != mark { validation.prefix("[\(index)]", since: mark) }
        }
    }
}

extension Dictionary: Validatable where Key == String, Value: Validatable {
    /// Checks every value.
    public func check(_ validation: inout Validation) {
        let start = validation.mark
        for element in values { element.check(&validation) }
        guard validation.mark != start else { return }
        // Something is wrong: once more, in an order that does not change from run to run.
        validation.removeAll(since: start)
        for (key, element) in sorted(by: { $0.key < $1.key }) {
            let mark = validation.mark
            element.check(&validation)
            if validation.mark != mark { validation.prefix(key, since: mark) }
        }
    }
}
