public import SourceModel

/// How the Swift of one service is written.
public struct EmitterOptions: Hashable, Sendable {
    /// Who sees the generated declarations.
    public enum Access: String, Hashable, Sendable, CaseIterable {
        case `public`, `internal`
    }

    /// What a client authenticates with.
    public struct Authentication: Hashable, Sendable {
        /// The module that declares the type (`JDCloudSigning`).
        public var module: String
        /// The type, which conforms to the runtime's `ClientAuthentication` (`JDCloudCredentials`).
        public var type: String

        public init(module: String, type: String) {
            self.module = module
            self.type = type
        }
    }

    /// Which files are written.
    public enum Layout: Hashable, Sendable {
        /// One file per operation and shape, in folders: for output that is committed.
        case folders
        /// A flat set of files whose names do not depend on the pages: for a build plugin, which declares its outputs first.
        /// The number of files for models is at least 1.
        case fixed(shards: Int)
    }

    /// The name of the module (`JDCloudCPS`).
    public var module: String
    /// What the names of the client's types begin with (`CPS` in `CPSClient`).
    public var prefix: String
    public var access: Access
    /// Protocols that every generated structure conforms to besides `Codable`, `Equatable` and `Sendable`; the compiler must
    /// be able to synthesise them (`Hashable`).
    public var conformances: [String]
    /// What the client authenticates with; nil for a client without authentication.
    public var authentication: Authentication?
    public var layout: Layout
    /// The version of the tool, for the first line of each file.
    public var toolVersion: String

    public init(
        module: String, prefix: String, access: Access = .public, conformances: [String] = [],
        authentication: Authentication? = nil, layout: Layout = .folders, toolVersion: String
    ) {
        self.module = module
        self.prefix = prefix
        self.access = access
        self.conformances = conformances
        self.authentication = authentication
        self.layout = layout
        self.toolVersion = toolVersion
    }

    /// Whether a name can be that of a module: no reserved word, and no module that generated code imports.
    public static func canNameModule(_ name: String) -> Bool {
        !ReservedNames.keywords.contains(name) && !["Swift", "Foundation", "TablatureRuntime", "_"].contains(name)
    }

    /// The name that module and prefix have where no configuration gives one: the service's identifier in upper camel case
    /// (`Cps`).
    public static func defaultName(for identifier: String) -> String {
        let name = SwiftName.shortened(SwiftName.upperCamel(identifier))
        return ReservedNames.types.contains(name) ? name + "Service" : name
    }
}

/// The Swift of one service.
public struct EmittedModule: Hashable, Sendable {
    /// The files, ascending by path (UTF-8).
    public var files: [EmittedFile]
    /// What was found on the way, in the order of printing.
    public var diagnostics: [Diagnostic]
    /// The names of the types that operations take, by the ids of the operations.
    public var inputs: [String: String]

    public init(files: [EmittedFile], diagnostics: [Diagnostic] = [], inputs: [String: String] = [:]) {
        self.files = files
        self.diagnostics = diagnostics
        self.inputs = inputs
    }
}

/// A file of a module.
public struct EmittedFile: Hashable, Sendable {
    /// The path below the module's folder, `/` between names.
    public var path: String
    /// What the file holds; ends with a line feed.
    public var contents: String

    public init(path: String, contents: String) {
        self.path = path
        self.contents = contents
    }
}
