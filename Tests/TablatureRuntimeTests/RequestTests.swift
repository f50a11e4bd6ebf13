import Foundation
import HTTPTypes
import TablatureRuntime
import Testing

@Suite struct RequestTests {
    @Test func queryCountsArraysFromOneAndSortsByName() async throws {
        let transport = RecordingTransport()
        let filters = [
            Filter(name: "name", values: ["web server/1+1", "运行"], operator: "like"),
            Filter(name: "boxId", parts: [.init(weights: [1, 0.5])]),
        ]
        _ = try await client(transport).send(ListBoxes(pageNumber: 1, isNew: true, word: "", filters: filters))
        let request = try #require(await transport.requests.first)
        #expect(request.head.method == .get)
        #expect(request.head.authority == "box.example.com")
        #expect(
            request.path
                == "/v1/regions/north-1/boxes?filters.1.name=name&filters.1.operator=like"
                + "&filters.1.values.1=web%20server%2F1%2B1&filters.1.values.2=%E8%BF%90%E8%A1%8C"
                + "&filters.2.name=boxId&filters.2.parts.1.weights.1=1&filters.2.parts.1.weights.2=0.5"
                + "&isNew=true&pageNumber=1&word=")
        #expect(request.body == nil)
        #expect(request.head.headerFields[.contentType] == "application/json")
    }

    @Test func queryNamesCompareAsWholeStrings() async throws {
        let transport = RecordingTransport()
        let values = (1...11).map { "\($0)" }
        _ = try await client(transport).send(ListBoxes(filters: [Filter(name: "n", values: values)]))
        let path = try #require(await transport.requests.first).path
        let tenth = try #require(path.range(of: "values.10=")).lowerBound
        #expect(tenth < (try #require(path.range(of: "values.2="))).lowerBound)
    }

    @Test func bodyLeavesOutPathHeaderHostAndUnsetMembers() async throws {
        let transport = RecordingTransport()
        let input = PackBox(boxId: "b-1", count: 2, labels: ["z": "\u{1}\"\\", "a": "盒"], note: "soft")
        _ = try await client(transport).send(input)
        let request = try #require(await transport.requests.first)
        #expect(request.head.authority == "box.north-1.example.com")
        #expect(request.path == "/v2/boxes/b-1:pack")
        #expect(request.head.headerFields[try #require(HTTPField.Name("x-note"))] == "soft")
        #expect(
            request.text == #"{"clientToken":"0123abcd","count":2,"labels":{"a":"盒","z":"\u0001\"\\"}}"#)
    }

    @Test func emptyBodyIsAnObject() async throws {
        let transport = RecordingTransport()
        _ = try await client(transport).send(OpenBox(boxId: "b 1+ä"))
        let request = try #require(await transport.requests.first)
        #expect(request.text == "{}")
        #expect(request.path == "/v1/boxes/b%201%2B%C3%A4/lid/")
    }

    @Test func callOverridesTheParameterOfTheClient() async throws {
        let transport = RecordingTransport()
        _ = try await client(transport).send(ListBoxes(regionId: "south"))
        #expect(await transport.requests.first?.path == "/v1/regions/south/boxes")
    }

    /// A parameter of the client goes only where the operation takes it.
    @Test func clientParameterThatTheOperationLacksIsNotSent() async throws {
        let transport = RecordingTransport()
        let client = client(transport, parameters: ["regionId": "north-1", "word": "w", "other": "o"])
        _ = try await client.send(ListBoxes())
        #expect(await transport.requests.first?.path == "/v1/regions/north-1/boxes?word=w")
        _ = try await client.send(OpenBox(boxId: "b"))
        #expect(await transport.requests.last?.text == "{}")
    }

    @Test(arguments: [
        (nil, InvalidRequest.Problem.missing), ("", .empty), ("a/b", .separator), ("..", .separator), (".", .separator),
    ])
    func pathValuesThatChangeTheRouteAreRefused(value: String?, problem: InvalidRequest.Problem) async {
        let transport = RecordingTransport()
        await #expect(throws: InvalidRequest(operation: "openBox", member: "boxId", problem: problem)) {
            _ = try await client(transport).send(OpenBox(boxId: value))
        }
        #expect(await transport.requests.isEmpty)
    }

    @Test(arguments: ["evil.com/", "a@b", "x:1", "a..b", "", "ä", "[::1]"])
    func hostValuesThatAreNoLabelsAreRefused(region: String) async {
        await #expect(throws: InvalidRequest(operation: "packBox", member: "regionId", problem: .notHost)) {
            _ = try await client(RecordingTransport()).send(PackBox(boxId: "b", regionId: region))
        }
    }

    @Test(arguments: ["a\r\nx-other: 1", "a\nb", "\u{0}"])
    func headerValuesThatBreakLinesAreRefused(value: String) async {
        await #expect(throws: InvalidRequest(operation: "packBox", member: "x-note", problem: .header)) {
            _ = try await client(RecordingTransport()).send(PackBox(boxId: "b", note: value))
        }
    }

    @Test func numbersThatJSONLacksAreRefused() async {
        let filter = Filter(name: "n", parts: [.init(weights: [.infinity])])
        let expected = InvalidRequest(
            operation: "listBoxes", member: "filters.0.parts.0.weights.0", problem: .notEncodable)
        await #expect(throws: expected) {
            _ = try await client(RecordingTransport()).send(ListBoxes(filters: [filter]))
        }
    }

    @Test func endpointReplacesTheHostAlone() async throws {
        let transport = RecordingTransport()
        let client = client(transport) { $0.endpoint = Endpoint("http://127.0.0.1:8080") }
        _ = try await client.send(ListBoxes())
        let head = try #require(await transport.requests.first).head
        #expect(head.scheme == "http")
        #expect(head.authority == "127.0.0.1:8080")
        #expect(head.path == "/v1/regions/north-1/boxes")
    }

    @Test(arguments: [
        ("http://a:80", "a"), ("https://a:443/", "a"), ("a.b:8443", "a.b:8443"), ("http://[::1]:9", "[::1]:9"),
    ])
    func endpointsReadFromText(text: String, authority: String) {
        #expect(Endpoint(text)?.authority == authority)
    }

    @Test(arguments: ["", "http://", "a b", "http://a/path", "u@h", "a:b", "a:70000", "ftp://a", "a?x"])
    func otherTextsAreNoEndpoints(text: String) { #expect(Endpoint(text) == nil) }
}
