public import SourceModel

/// A name that the SDK of a revision declares, and what it stands for.
public struct SwiftDeclaration: Hashable, Sendable {
    /// Where the name counts: two declarations of one scope cannot have one name.
    public enum Scope: Hashable, Sendable {
        /// The methods of the client.
        case calls
        /// The types of the module.
        case types
        /// The members of a type.
        case members(Holder)
        /// The types inside a type.
        case nestedTypes(Holder)
        /// The documented values of a member.
        case values(Holder, member: String)
    }

    /// A type.
    public enum Holder: Hashable, Sendable {
        case input(operation: String)
        case output(operation: String)
        case shape(String)
    }

    /// What is declared.
    public enum Subject: Hashable, Sendable {
        /// The call of an operation, or one of its types.
        case operation(String)
        case type(Holder)
        /// A member by its name on the wire, or the type of its values.
        case member(String)
        /// A documented value.
        case value(String)
    }

    public var scope: Scope
    public var subject: Subject
    /// The Swift name, without backticks.
    public var name: String
    public var source: SourceLocation

    public init(scope: Scope, subject: Subject, name: String, source: SourceLocation) {
        self.scope = scope
        self.subject = subject
        self.name = name
        self.source = source
    }
}

/// The names of both revisions, by the identifier of the service.
public struct SwiftDeclarations: Sendable {
    public var old: [String: [SwiftDeclaration]]
    public var new: [String: [SwiftDeclaration]]

    public init(old: [String: [SwiftDeclaration]] = [:], new: [String: [SwiftDeclaration]] = [:]) {
        self.old = old
        self.new = new
    }
}
