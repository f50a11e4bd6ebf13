import TablatureRuntime
import Testing

/// Placeholders of paths: what pages put between braces.
@Suite struct AddressTests {
    private struct Input: ServiceRequest {
        struct Output: Decodable, Sendable {}

        var members: [String: String]

        static let operation = OperationDescription(
            id: "read", method: "POST", host: "a.example.com", path: "/a/{id|name}/{x,y}/{}/{p q}/{z")

        func encode(to encoder: any Encoder) throws { try members.encode(to: encoder) }
        func check(_ validation: inout Validation) {}
    }

    @Test func namesThatAreNoIdentifiers() async throws {
        let transport = RecordingTransport()
        let client = ServiceClient(service: "a", configuration: ClientConfiguration(transport: transport))
        _ = try await client.send(Input(members: ["id|name": "1", "x,y": "2 3", "p q": "4"]))
        let request = try #require(await transport.requests.first)
        #expect(request.path == "/a/1/2%203/%7B%7D/%7Bp%20q%7D/%7Bz")
        #expect(request.text == #"{"p q":"4"}"#)
    }
}
