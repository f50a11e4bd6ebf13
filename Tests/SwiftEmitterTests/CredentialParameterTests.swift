import APIModel
import EmitterSamples
import SwiftEmitter
import Testing

/// Parameters that the client sends by itself are no arguments of calls.
@Suite struct CredentialParameterTests {
    private func input(_ schemes: [AuthenticationScheme]) throws -> String {
        let places: [(ParameterPlace, String)] = [
            (.header, "Authorization"), (.header, "x-api-key"), (.query, "token"), (.cookie, "sid"),
            (.header, "Content-Type"), (.header, "Host"), (.header, "X-Trace"),
        ]
        var service = Sample.service([Sample.field("name")])
        service.operations[0].parameters += places.map {
            Parameter(place: $0.0, field: Sample.field($0.1, required: true))
        }
        service.authentication = schemes
        let emitted = SwiftEmitter(options: EmitterOptions(module: "Shop", prefix: "Shop", toolVersion: "0.0.0"))
            .emit(service)
        let file = try #require(emitted.files.first { $0.path == "Operations/CreateOrder.swift" })
        let start = try #require(file.contents.firstRange(of: "public init("))
        return String(file.contents[start.lowerBound...].prefix { $0 != "{" })
    }

    @Test(
        arguments: [
            (
                [],
                "Authorization: String, name: String? = nil, sid: String, token: String, xApiKey: String, xTrace: String"
            ),
            (
                [.bearer(prefix: "Bearer")],
                "name: String? = nil, sid: String, token: String, xApiKey: String, xTrace: String"
            ),
            (
                [.key(place: .header, name: "X-API-Key"), .key(place: .query, name: "token")],
                "Authorization: String, name: String? = nil, sid: String, xTrace: String"
            ),
            (
                [.key(place: .cookie, name: "sid"), .signature],
                "name: String? = nil, token: String, xApiKey: String, xTrace: String"
            ),
        ] as [([AuthenticationScheme], String)])
    func theyAreLeftOut(schemes: [AuthenticationScheme], expected: String) throws {
        let words = try input(schemes).dropFirst("public init(".count).split { $0.isWhitespace }.joined(separator: " ")
            .replacing(" )", with: ")")
        #expect(words == expected + ")")
    }
}
