public import SourceModel

/// What a set of reference pages says about one or more HTTP services: plain values, free of any target language.
///
/// Everything is in a stable order that depends on names alone, never on the order of files.
public struct APIModel: Hashable, Sendable {
    /// The services, ascending by identifier (UTF-8).
    public var services: [Service]
    /// The pages that describe no operation, ascending by path.
    public var otherPages: [OtherPage]

    /// Creates a model from its parts, which the caller has put in order.
    public init(services: [Service] = [], otherPages: [OtherPage] = []) {
        self.services = services
        self.otherPages = otherPages
    }
}

/// The operations and shapes behind one service identifier.
public struct Service: Hashable, Sendable {
    /// What the profile derives from the address: by default the first host label without a placeholder (`cps`).
    public var identifier: String
    /// The title of the service's overview page, where there is one.
    public var title: String?
    /// The operations, ascending by `id` (UTF-8).
    public var operations: [Operation]
    /// The shapes, merged across the service's pages, ascending by `name` (UTF-8).
    public var shapes: [Shape]
    /// Names of parameters that belong to the client rather than to each call (`regionId`), ascending.
    public var clientParameters: [String]
    /// How calls are authenticated, the ways that the pages or the profile name, first the usual one; empty where it is
    /// not said.
    public var authentication: [AuthenticationScheme]

    public init(
        identifier: String, title: String? = nil, operations: [Operation] = [], shapes: [Shape] = [],
        clientParameters: [String] = [], authentication: [AuthenticationScheme] = []
    ) {
        self.identifier = identifier
        self.title = title
        self.operations = operations
        self.shapes = shapes
        self.clientParameters = clientParameters
        self.authentication = authentication
    }

    /// The shape of that unique name.
    public func shape(named name: String) -> Shape? {
        // `shapes` is sorted by UTF-8, so a binary search finds it.
        var low = 0
        var high = shapes.count
        while low < high {
            let middle = (low + high) / 2
            if shapes[middle].name.utf8.lexicographicallyPrecedes(name.utf8) { low = middle + 1 } else { high = middle }
        }
        return low < shapes.count && shapes[low].name == name ? shapes[low] : nil
    }
}

/// A way of proving who calls.
public enum AuthenticationScheme: Hashable, Sendable {
    /// `Authorization: Bearer <token>`; the prefix is what stands before the token (`Bearer`, `token`, `Bot`).
    case bearer(prefix: String)
    /// `Authorization: Basic <user:password in Base64>`.
    case basic
    /// A key in a header, the query or a cookie, under the name.
    case key(place: ParameterPlace, name: String)
    /// A signature that a module of its own computes.
    case signature
}

/// A page that describes no operation: a guide, an overview, a change log.
public struct OtherPage: Hashable, Sendable {
    /// The page's path.
    public var path: String
    /// Its first heading, where there is one.
    public var title: String?
    /// The operations that an overview lists, in its order; empty for other pages.
    public var listed: [ListedOperation]

    public init(path: String, title: String? = nil, listed: [ListedOperation] = []) {
        self.path = path
        self.title = title
        self.listed = listed
    }
}

/// A row of an overview: an operation and its method as the overview names them.
public struct ListedOperation: Hashable, Sendable {
    public var name: String
    public var method: String?
    public var source: SourceLocation

    public init(name: String, method: String? = nil, source: SourceLocation) {
        self.name = name
        self.method = method
        self.source = source
    }
}
