/// The files that a run writes. A plugin declares them before a page is read, so no page decides their names.
///
/// The tool names them by the same rule; a test compiles this file too and compares both.
enum FixedOutputs {
    /// How many files hold the models: many small files compile faster than a large one, and a file without models is cheap.
    static let shards = 16

    /// The endings of pages: the tool's own list. Whether a README is a page is decided where it is read.
    static let pageEndings = ["md", "markdown", "mdx"]

    /// The names of the files, ascending.
    static var names: [String] {
        ["TablatureClient.swift"]
            + (0..<shards).map { "TablatureModels\($0 < 10 ? "0" : "")\($0).swift" }
    }
}
