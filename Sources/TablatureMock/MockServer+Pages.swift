import TablatureKit

extension MockServer {
    /// Creates a server from reference pages, which are read at once; it does not listen yet.
    ///
    /// - Parameters:
    ///   - pages: Folders or pages.
    ///   - port: Where to listen; 0 for any free port.
    ///   - configuration: How it behaves.
    /// - Throws: `InputError` where no page can be read.
    public init(
        pages: [String], port: UInt16 = 0, configuration: MockConfiguration = MockConfiguration()
    ) async throws {
        let model = try await ModelLoader(configuration: Configuration(folder: ".")).load(pages).model
        self.init(model: model, port: port, configuration: configuration)
    }
}
