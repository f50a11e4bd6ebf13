public import APIModel
import SourceModel

/// What pages do not say of a service and the user does.
public struct ServiceSettings: Sendable, Hashable {
    /// Where the service is, for the pages that name no host.
    public struct Base: Sendable, Hashable {
        /// `https` or `http`.
        public var scheme: String
        /// The host, with its port.
        public var host: String
        /// What stands before every path (`/api/v4`); empty for nothing.
        public var path: String
    }

    public var base: Base?
    /// How calls are authenticated, the usual way first; nil for what the pages say.
    public var authentication: [AuthenticationScheme]?
    /// How lists travel in queries and forms, where no page says it.
    public var arrays: ArrayStyle?

    public init(base: Base? = nil, authentication: [AuthenticationScheme]? = nil, arrays: ArrayStyle? = nil) {
        self.base = base
        self.authentication = authentication
        self.arrays = arrays
    }

    /// Adds what is said here of addresses and authentication to what the pages say.
    public func apply(to service: inout Service) {
        if let authentication { service.authentication = authentication }
        guard let base else { return }
        for index in service.operations.indices { base.apply(to: &service.operations[index]) }
    }
}

extension ServiceSettings.Base {
    fileprivate func apply(to operation: inout Operation) {
        guard operation.address.host.isEmpty else { return }
        operation.address.scheme = scheme
        operation.address.host = host
        // What pages or profile say of the path before all others is said here.
        let former = operation.address.basePath
        operation.address.path = moved(operation.address.path, from: former)
        operation.address.basePath = path
        for index in operation.aliases.indices {
            operation.aliases[index].path = moved(operation.aliases[index].path, from: former)
        }
    }

    /// The path behind the base; some pages write the base themselves.
    private func moved(_ other: String, from former: String) -> String {
        let own = other.hasPrefix(former) ? String(other.dropFirst(former.count)) : other
        return own.hasPrefix(path + "/") ? own : path + own
    }
}

extension APIModel {
    /// The model with what the user says of its services, by their identifiers.
    func applying(_ settings: [String: ServiceSettings]) -> APIModel {
        var model = self
        for index in model.services.indices {
            settings[model.services[index].identifier]?.apply(to: &model.services[index])
        }
        return model
    }
}

extension Configuration {
    /// Entries of `services` that belong to no service of a model.
    func unusedServices(in model: APIModel) -> [Diagnostic] {
        let known = model.services.map(\.identifier)
        let unused = services.keys.filter { !known.contains($0) }.sorted()
        return unused.map { name in
            Diagnostic(
                .overrideUnused, "'services' names '\(name)', and no page is of a service called so",
                at: SourceLocation(file: file ?? Self.fileName),
                hint: NearestWord.of(name, among: known).map { "did you mean '\($0)'?" }
                    ?? "known are \(known.joined(separator: ", "))",
                severity: .warning)
        }
    }
}
