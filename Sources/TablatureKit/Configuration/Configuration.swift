public import DocumentReader
public import Linter

/// What tablature.yaml says; every key has a default, so that no file is needed.
public struct Configuration: Sendable {
    /// How a module is called.
    public struct Module: Sendable, Hashable {
        /// The module and folder (`JDCloudCPS`).
        public var name: String
        /// The prefix of the client's types (`CPS` for `CPSClient`).
        public var prefix: String
    }

    /// What a generated client authenticates with.
    public struct Authentication: Sendable, Hashable {
        /// The module that generated code imports.
        public var module: String
        /// The type of the client's `credentials`, which conforms to the runtime's `ClientAuthentication`.
        public var type: String
        /// The package that vends the module, for `--package`: its URL or path; nil for Tablature's own.
        public var package: String?
    }

    /// The folders and files with pages, relative to the configuration.
    public var pages: [String] = ["specs"]
    /// Globs of pages to leave out, relative to each folder.
    public var excluded: [String] = []
    /// Globs of files that are pages whatever their names end in, relative to each folder.
    public var included: [String] = []
    /// The folder for generated code, relative to the configuration.
    public var output = "Generated"
    /// Files with profiles of the user's own, relative to the configuration.
    public var profiles: [String] = []
    /// Names of the only profiles to try; empty for all.
    public var dialects: [String] = []
    /// The names of the profiles that folders of pages are read by, whatever others would take; the key is empty for all folders.
    public var chosenProfiles: [String: String] = [:]
    /// Modules by service identifier.
    public var modules: [String: Module] = [:]
    /// Whether declarations are public (otherwise internal); nil for the command's own default.
    public var isPublic: Bool?
    /// Whether models conform to Hashable.
    public var isHashable = false
    public var authentication: Authentication?
    /// What pages do not say of services, by identifier.
    public var services: [String: ServiceSettings] = [:]
    /// The folder with templates that replace the built-in ones, relative to the configuration.
    public var templates: String?
    /// The revision whose callers must go on compiling where that can be done honestly: a model or a folder of pages, relative
    /// to the configuration, or a revision of git.
    public var compatibleSince: String?
    /// Names of shapes by `<service>/<name that Tablature would give>`.
    public var shapes: [String: String] = [:]
    public var overrides: [Override] = []
    /// Levels of findings, and findings that are left out.
    public var lint = LintConfiguration()
    /// The file with accepted changes, relative to the configuration.
    public var acceptedChanges: String?
    /// Severities of changes: kind, then surface, then `breaking`, `non-breaking`, `doc-only`, `none` or `off`.
    public var changeSeverities: [String: [String: String]] = [:]

    /// The folder that relative paths start from: that of tablature.yaml, or the current one.
    public var folder: String
    /// The configuration file as the user named it, where there is one.
    public var file: String?

    /// The configuration without a file.
    public init(folder: String) { self.folder = folder }
}
