public import APIModel
public import SourceModel

/// A name of the generated SDK that callers write, and what it stands for.
public struct DeclaredName: Hashable, Sendable {
    /// What is declared.
    public enum Kind: String, Hashable, Sendable {
        /// The method of an operation.
        case call
        /// The type of an operation's input, of its output, or of a shape.
        case input, output, shape
        /// A member of such a type.
        case member
        /// The type of a member's documented values, and one of them.
        case valueType, value
    }

    /// The type that it is declared in.
    public enum Holder: Hashable, Sendable {
        case module
        case input(operation: String)
        case output(operation: String)
        case shape(String)
    }

    public var kind: Kind
    public var holder: Holder
    /// The operation's id, the shape's unique name or the member's name on the wire.
    public var documented: String
    /// The documented value, for ``Kind/value``.
    public var value: String?
    /// The Swift name, without backticks.
    public var name: String
    public var source: SourceLocation
}

extension SwiftEmitter {
    /// The names that the module of a service declares, in the order of the service.
    ///
    /// - Parameter prefix: what the names of the client's types begin with.
    public static func names(of service: Service, prefix: String) -> [DeclaredName] {
        var plan = ServicePlan(service, prefix: prefix)
        var result: [DeclaredName] = []
        for (operation, names) in zip(service.operations, plan.names.operations) {
            for (kind, name) in [(DeclaredName.Kind.call, names.call), (.input, names.input), (.output, names.output)] {
                result.append(
                    DeclaredName(
                        kind: kind, holder: .module, documented: operation.id, name: name, source: operation.source))
            }
            let input = plan.input(of: operation, names: names)
            result += Self.names(in: input, holder: .input(operation: operation.id))
            guard operation.responseType == nil else { continue }
            let output = plan.output(of: operation, names: names)
            result += Self.names(in: output, holder: .output(operation: operation.id))
        }
        for shape in service.shapes {
            guard let name = plan.names.shapes[shape.name] else { continue }
            result.append(
                DeclaredName(kind: .shape, holder: .module, documented: shape.name, name: name, source: shape.source))
            result += Self.names(in: plan.structure(of: shape), holder: .shape(shape.name))
        }
        return result
    }

    private static func names(in structure: StructurePlan, holder: DeclaredName.Holder) -> [DeclaredName] {
        structure.members.flatMap { member -> [DeclaredName] in
            var result = [
                DeclaredName(
                    kind: .member, holder: holder, documented: member.codingKey, name: member.name,
                    source: member.field.source)
            ]
            guard let enumeration = member.enumeration else { return result }
            result.append(
                DeclaredName(
                    kind: .valueType, holder: holder, documented: member.codingKey, name: enumeration.name,
                    source: member.field.source))
            return result
                + enumeration.members.map {
                    DeclaredName(
                        kind: .value, holder: holder, documented: member.codingKey, value: $0.value, name: $0.name,
                        source: member.field.source)
                }
        }
    }
}
