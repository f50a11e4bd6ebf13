public import APIModel

/// An earlier revision of a service, and what became of its names: what code that was written for it may still call.
///
/// The emitter does not find renames. Whoever compares revisions tells them here.
public struct EarlierRevision: Hashable, Sendable {
    /// A structure of the present revision.
    public enum Holder: Hashable, Sendable {
        /// A shape, by its unique name.
        case shape(String)
        /// The input of an operation, by its id.
        case input(String)
        /// The output of an operation, by its id.
        case output(String)
    }

    /// A member that the earlier revision had in the place of a present structure.
    public struct Member: Hashable, Sendable {
        public var holder: Holder
        /// The earlier name on the wire.
        public var name: String

        public init(_ name: String, in holder: Holder) {
            self.name = name
            self.holder = holder
        }
    }

    /// The service as it was.
    public var service: Service
    /// The present id of each earlier operation that is still there, by its earlier id.
    public var operations: [String: String]
    /// The present unique name of each earlier shape that is still there, by its earlier unique name.
    public var shapes: [String: String]
    /// The present wire names of members that were renamed.
    public var members: [Member: String]

    public init(
        service: Service, operations: [String: String] = [:], shapes: [String: String] = [:],
        members: [Member: String] = [:]
    ) {
        self.service = service
        self.operations = operations
        self.shapes = shapes
        self.members = members
    }
}
