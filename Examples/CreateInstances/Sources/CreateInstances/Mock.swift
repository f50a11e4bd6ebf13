import Foundation
import JDCloudSigning
import TablatureMock
import TablatureRuntime

/// Runs `body` against a server that answers as the repository's pages say, on a free port of this machine.
func withMock(_ body: @escaping @Sendable (Endpoint) async throws -> Void) async throws {
    var configuration = MockConfiguration(conventions: .jdcloud, authenticator: JDCloudAuthenticator())
    configuration.fault = { request in
        // The mock keeps nothing: these two stand for a template and a group whose image was deleted.
        let body = String(decoding: request.body ?? Data(), as: UTF8.self)
        let isBroken = body.contains("it-old") && !body.contains("imageId") || body.contains("ag-old")
        return isBroken ? .status(404, word: "NOT_FOUND") : nil
    }
    let server = try await MockServer(pages: [specs], configuration: configuration)
    try await server.withEndpoint(body)
}

/// The folder with the repository's pages.
private let specs = {
    var root = URL(filePath: #filePath)
    for _ in 0..<5 { root.deleteLastPathComponent() }
    return root.appending(path: "specs").path
}()
