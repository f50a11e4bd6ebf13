import APIModel
import Foundation
import HTTPTypes
import TablatureRuntime
import Testing

@testable import TablatureMock

@Suite struct BackendTests {
    private let mock = MockBackend(model: APIModel(services: [boxes]))

    @Test func listsComePageByPage() async {
        let first = await mock.call(.get, "/v1/boxes")
        #expect(first.status == 200)
        #expect(first.body.contains(#""total":3"#))
        #expect(first.body.contains(#"{"boxId":"boxId-1","colour":"red","zone":"north-1a","#))
        #expect(first.body.contains(#"{"boxId":"boxId-2","colour":"blue""#))
        #expect(first.body.contains(#""height":5"#))
        #expect(!first.body.contains("boxId-3"))
        let second = await mock.call(.get, "/v1/boxes?pageNumber=2")
        #expect(second.body.contains("boxId-3") && !second.body.contains("boxId-2"))
        #expect(await mock.call(.get, "/v1/boxes?pageNumber=9223372036854775807").body.contains(#""boxes":[]"#))
    }

    @Test(arguments: ["/v1/boxes/b%201:open", "/v1/boxes/b%201%3Aopen"]) func verbsAreRoutes(path: String) async {
        let answer = await mock.call(.post, path, "{}")
        #expect(answer.status == 200)
        #expect(answer.body.contains(#""boxId":"b 1""#))
    }

    @Test(arguments: [
        ("/v1/boxes/b/x", HTTPRequest.Method.get, 404), ("/v1/boxes/", .get, 404), ("/v1/boxes/b", .patch, 405),
        ("/v1/boxes/:open", .post, 405), ("/", .get, 404),
    ])
    func otherRoutesAreErrors(path: String, method: HTTPRequest.Method, status: Int) async {
        let answer = await mock.call(method, path)
        #expect(answer.status == status)
        #expect(answer.body.contains(#""error":{"code":\#(status),"status":""#))
    }

    @Test(arguments: [
        (#"{}"#, "spec is required"), (#"{"spec":{}}"#, "spec.height is required"),
        (#"{"spec":{"height":"5"}}"#, "spec.height is not a whole number"),
        (#"{"spec":{"height":5.5}}"#, "spec.height is not a whole number"),
        (#"{"spec":{"height":5,"sides":[1,"x"]}}"#, "spec.sides[1] is not a number"),
        (#"{"spec":{"height":5,"hight":1}}"#, "spec.hight is not a member of Spec"),
        (#"{"spec":{"height":5},"other":1}"#, "other is not a parameter"), (#"[]"#, "not a JSON object"),
        (#"{"#, "not JSON"), ("", "spec is required"),
    ])
    func wrongBodiesAreErrors(body: String, problem: String) async {
        let answer = await mock.call(.post, "/v1/boxes", body)
        #expect(answer.status == 400)
        #expect(answer.body.contains(#""status":"INVALID_ARGUMENT""#))
        #expect(answer.body.contains(problem), "\(answer.body)")
    }

    @Test func nullIsAbsentAndPathParametersMayBeRepeated() async {
        #expect(
            await mock.call(.post, "/v1/boxes", #"{"spec":{"height":5,"name":null},"clientToken":null}"#).status == 200)
        #expect(await mock.call(.post, "/v1/boxes/b:open", #"{"boxId":"b"}"#).status == 200)
    }

    @Test(arguments: [
        ("filters.1.name=a&filters.1.values.1=5", 200), ("filters.1.name=a", 400),
        ("filters.1.values.1=x&filters.1.name=a", 400),
        ("filters=a", 400), ("pageNumber=x", 400), ("pageNumber=1&other=", 400),
    ])
    func queriesAreChecked(query: String, status: Int) async {
        #expect(await mock.call(.get, "/v1/boxes?\(query)").status == status)
    }

    @Test func booleansOfQueries() async {
        #expect(await mock.call(.delete, "/v1/boxes/b?force=true").status == 200)
        #expect(await mock.call(.delete, "/v1/boxes/b?force=1").status == 400)
    }

    @Test func aRepeatedTokenGetsTheFirstAnswer() async {
        func create(_ token: String, _ height: Int) async -> String {
            await mock.call(.post, "/v1/boxes", #"{"spec":{"height":\#(height)},"clientToken":"\#(token)"}"#).body
        }
        let first = await create("a", 1)
        #expect(await create("a", 2) == first)
        #expect(await create("b", 1) != first)
    }

    @Test func endlesslyNestedBodiesEnd() async {
        let deep = String(repeating: #"{"spec":"#, count: 100_000)
        #expect(await mock.call(.post, "/v1/boxes", deep).status == 400)
        let query = String(repeating: "filters.", count: 10_000)
        #expect(await mock.call(.get, "/v1/boxes?\(query)=1").status == 400)
    }

    /// One path of two services: the host tells them apart.
    @Test func servicesShareAPort() async {
        var other = boxes
        other.identifier = "crate"
        other.operations = [operation("listCrates", .get, "/v1/boxes", host: "crate.example.com")]
        let mock = MockBackend(model: APIModel(services: [boxes, other]))
        #expect(await mock.call(.get, "/v1/boxes").body.contains("boxId"))
        #expect(await mock.call(.get, "/v1/boxes", host: "crate.localhost:80").body == #"{"requestId":"mock-2"}"#)
    }
}
