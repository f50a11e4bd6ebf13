import APIModel
import EmitterSamples
import Foundation
import HTTPTypes
import HarbourSDK
import TablatureRuntime
import Testing

@testable import TablatureMock

/// A mock of another kind of service than JD Cloud's takes what the emitted client sends, and refuses what is not documented.
@Suite struct HarbourTests {
    private let mock = MockBackend(model: APIModel(services: [Harbour.service]))

    private func client(_ mock: MockBackend, path: String = "") -> HarbourClient {
        HarbourClient(
            endpoint: Endpoint(scheme: "http", host: "127.0.0.1", port: 80, path: path), credentials: APIKey("k&"),
            configuration: ClientConfiguration(transport: mock))
    }

    @Test func takesEveryCallOfTheClient() async throws {
        let client = client(mock)
        let ships = try await client.listShips(
            _100: 1, _id: "a b", aB: "x&y", accountId: "ü", docks: [3, 4], flags: ["a", "b,c"], ids: ["x,y", 5],
            kinds: ["k"], ports: ["p"], session: "s=1;2", where: ["sea": "black"], xRequestTags: ["r", "s"])
        #expect(ships.count == 1)
        _ = try await client.changeShip(
            berth: nil, bodyId: 9, dryRun: true, id: 5, pilot: Person(name: "Ann"), secret: nil)
        _ = try await client.dock(ships: ["a b+", "c"], tide: 1.5)
        _ = try await client.moor(berth: "7")
        _ = try await client.measure(since: 4, unit: "m")
        _ = try await client.readFile(path: "a b/c+d")
        _ = try await client.replaceTags(body: [Tag(of: "b", text: "a", until: nil)], id: 3)
        let answer = try await client.uploadPapers(
            copies: [FilePart(Data("x".utf8)), FilePart(Data([0xFF, 0x0D, 0x0A]))], id: 1, labels: ["l", "m"],
            notify: false, paper: FilePart(Data("hello\r\n".utf8), name: "p\".txt", contentType: "text/plain"))
        #expect(answer.ok != nil)
    }

    @Test func whatClientsPutBeforePathsIsLeftOut() async throws {
        let based = MockBackend(
            model: APIModel(services: [Harbour.service]), configuration: MockConfiguration(basePath: "/api/v2"))
        _ = try await client(based, path: "/api/v2").moor(berth: "7")
        #expect(await mock.call(.get, "/api/v2/?Action=Moor&berth=7").status == 404)
        #expect(await based.call(.get, "/api/v22/?Action=Moor&berth=7").status == 404)
    }

    private static let cookie: HTTPFields = [.cookie: "a=b; session=1"]

    @Test(arguments: [
        ("/ships", 200, ""), ("/fleet?docks.0=3", 200, ""), ("/fleet?docks.0=x", 400, "docks[0] is not a whole number"),
        ("/ships?kinds=a", 400, "kinds is not an array"), ("/ships?kinds%5B%5D=a&kinds[]=b", 200, ""),
        ("/ships?flags=a&flags=b", 200, ""), ("/ships?ids=1,b", 200, ""), ("/ships?ports.1=a", 200, ""),
        ("/ships?where%5Bsea%5D=black", 200, ""), ("/ships?where=black", 400, "where is not an object"),
        ("/ships?depth=1", 400, "depth is not a parameter"), ("/ships?access%20key=k", 200, ""),
    ])
    func arraysAndMaps(path: String, status: Int, reason: String) async {
        let answer = await mock.call(.get, path, headers: Self.cookie)
        #expect(answer.status == status, "\(answer.body)")
        #expect(reason.isEmpty || answer.body.contains(reason), "\(answer.body)")
    }

    @Test(arguments: [
        (#"{"berth":null,"pilot":null,"secret":null}"#, 200, ""),
        (#"{"berth":"b","pilot":null}"#, 400, "secret is required"),
        (#"{"berth":1,"pilot":null,"secret":null}"#, 400, "berth is not a string"),
        (#"{"berth":null,"pilot":null,"secret":null,"id":true}"#, 400, "id is not a string or a whole number"),
        (#"{"berth":null,"pilot":null,"secret":null,"note":null}"#, 200, ""), ("[]", 400, "not a JSON object"),
    ])
    func nullAndUnions(body: String, status: Int, reason: String) async {
        let answer = await mock.call(.patch, "/ships/5", body)
        #expect(answer.status == status, "\(answer.body)")
        #expect(reason.isEmpty || answer.body.contains(reason), "\(answer.body)")
    }

    @Test func objectsInListsOfAQuery() async throws {
        var service = Harbour.service
        let tags = Parameter(place: .query, field: Sample.field("tags", .array(.shape("Tag"))), arrayStyle: .repeated)
        for index in service.operations.indices where service.operations[index].id == "measure" {
            service.operations[index].parameters.append(tags)
        }
        let mock = MockBackend(model: APIModel(services: [service]))
        #expect(
            await mock.call(.get, "/measure?tags%5B0%5D.text=a&tags[1].text=b&tags[1].until=2&tags[0].until=1").status
                == 200)
        #expect(await mock.call(.get, "/measure?tags[0].until=1").body.contains("tags[0].text is required"))
    }

    @Test func aCookieThatIsMissing() async {
        let answer = await mock.call(.get, "/ships")
        #expect(answer.status == 400)
        #expect(answer.body.contains("session is required"))
    }

    @Test(arguments: [
        ("Action=Dock&tide=1.5&ships%5B%5D=a", 200), ("Action=Dock&tide=high", 400), ("Action=Dock", 400),
        ("Action=Sink&tide=1", 404), ("tide=1", 404), ("{}", 404),
    ])
    func constantsTellOperationsApart(body: String, status: Int) async {
        #expect(await mock.call(.post, "/", body).status == status)
    }

    @Test func aBodyThatIsAList() async {
        #expect(await mock.call(.put, "/ships/3/tags", #"[{"text":"a","until":null}]"#).status == 200)
        #expect(await mock.call(.put, "/ships/3/tags", #"[{"text":"a"}]"#).status == 400)
        #expect(await mock.call(.put, "/ships/3/tags", #"{"text":"a","until":null}"#).status == 400)
        #expect(await mock.call(.put, "/ships/3/tags").status == 400)
    }

    @Test func partsOfAForm() async {
        func upload(_ body: String, type: String = "multipart/form-data; boundary=\"b\"") async -> (Int, String) {
            let answer = await mock.call(.post, "/ships/1/papers", body, headers: [.contentType: type])
            return (answer.status, answer.body)
        }
        let head = "--b\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"p\"\r\n\r\n"
        #expect(await upload("\(head)x\r\n--b--\r\n").0 == 200)
        #expect(await upload("--b--\r\n").1.contains("paper is required"))
        #expect(await upload(#"{"paper":"x"}"#, type: "application/json").1.contains("not a form of parts"))
        #expect(await upload(String(repeating: head, count: 10_000)).0 == 200)
    }
}
