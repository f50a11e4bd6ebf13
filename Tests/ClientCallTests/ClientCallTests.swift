import APIModel
import Foundation
import HTTPTypes
import OpenAPIExporter
import SwiftEmitter
import TablatureKit
import TablatureRuntime
import Testing

@testable import TablatureMock

/// Modules of pages, compiled with warnings as errors: what a client sends is what the exported document says, and the
/// mock of the pages takes it.
@Suite(.serialized) struct ClientCallTests {
    @Test(.enabled(if: !PageFolder.all.isEmpty, "TABLATURE_CALLS names no pages"), arguments: PageFolder.all)
    func callsAreAsThePagesSay(_ folder: PageFolder) async throws {
        let (work, pages) = try folder.makeWork()
        defer { try? FileManager.default.removeItem(at: work) }
        let file = pages.appendingPathComponent(Configuration.fileName).path
        let isConfigured = FileManager.default.fileExists(atPath: file)
        let configuration = isConfigured ? try Configuration.load(file) : Configuration(folder: work.path)
        let roots = isConfigured ? [] : [pages.path]
        let model = try await ModelLoader(configuration: configuration).load(roots).model
        var options = GenerateOptions()
        options.output = work.appendingPathComponent("Generated").path
        let report = try await Generator(configuration: configuration, options: options).run(roots)
        #expect(!model.services.isEmpty)
        for service in model.services {
            let name = EmitterOptions.defaultName(for: service.identifier)
            #expect(report.modules.contains(name))
            let module = work.appendingPathComponent("Generated/\(name)")
            let program = ClientProgram(
                service: service, document: OpenAPIExporter().export(service), module: module)
            try await check(program, of: service, folder, work.appendingPathComponent("calls-\(name)"))
        }
    }

    private func check(
        _ program: ClientProgram, of service: Service, _ folder: PageFolder, _ executable: URL
    ) async throws {
        try program.main().write(
            to: program.module.appendingPathComponent("main.swift"), atomically: true, encoding: .utf8)
        let build = try Toolchain.compile(program.module, to: executable)
        guard build.succeeded else {
            print("\(folder.name) \(service.identifier): does not compile")
            Issue.record("\(folder.name): \(build.output.prefix(3000))")
            return
        }
        let (requests, output) = try await run(executable, service)
        var wrong: [String] = []
        for call in program.calls {
            guard let sent = requests[call.name] else {
                wrong.append("\(call.name): nothing was sent")
                continue
            }
            wrong += sent.differences(from: call.expected).map { "\(call.name): \($0)" }
        }
        let failures = output.split(separator: "\n").map(String.init)
        print(
            "\(folder.name) \(service.identifier): compiles, \(service.operations.count) operations, "
                + "\(program.calls.count) calls, \(wrong.count) differences, \(failures.count) failures")
        #expect(!program.calls.isEmpty)
        #expect(wrong.isEmpty, "\(folder.name):\n\(wrong.joined(separator: "\n"))")
        #expect(failures.isEmpty, "\(folder.name):\n\(failures.joined(separator: "\n"))")
    }

    /// What a mock of the service saw while the program ran, and what the program printed.
    private func run(_ executable: URL, _ service: Service) async throws -> ([String: SentRequest], String) {
        let (stream, requests) = AsyncStream<ClientRequest>.makeStream()
        let configuration = MockConfiguration(fault: { request in
            requests.yield(request)
            return nil
        })
        let server = MockServer(model: APIModel(services: [service]), configuration: configuration)
        let output = try await server.withEndpoint { endpoint in
            try Toolchain.run(executable.path, ["http://\(endpoint.authority)"]).output
        }
        requests.finish()
        var seen: [String: SentRequest] = [:]
        for await request in stream {
            // The name of the call stands in `User-Agent`.
            let name = Data(base64Encoded: request.head.headerFields[.userAgent] ?? "") ?? Data()
            seen[String(decoding: name, as: UTF8.self)] = SentRequest(request)
        }
        return (seen, output)
    }
}
