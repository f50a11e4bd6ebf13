import JDCloudCPS
import JDCloudVM
import TablatureRuntime
import Testing

/// The test doubles that come with the modules, and lists page by page.
@Suite struct MockAndPagingTests {
    /// What a user's own code looks like: it knows the protocol alone.
    private func nameOfFirst(_ cps: some CPSAPI) async throws -> String? {
        try await cps.describeInstances(pageSize: 10).instances?.first?.name
    }

    @Test func aMockAnswersByItsClosures() async throws {
        var mock = CPSMock()
        mock.onDescribeInstances = { input in
            #expect(input.pageSize == 10)
            return JDCloudCPS.DescribeInstancesOutput(instances: [JDCloudCPS.Instance(name: "web-1")])
        }
        #expect(try await nameOfFirst(mock) == "web-1")
    }

    @Test func aMockWithoutAClosureSaysSo() async throws {
        let error = await #expect(throws: UnimplementedOperation.self) {
            try await VMMock().deleteInstance(instanceId: "i-1")
        }
        #expect(error.map { "\($0)" }?.contains("deleteInstance") == true)
    }

    @Test func pagesFollowUntilTheTotal() async throws {
        let transport = StubTransport(
            (200, #"{"result": {"totalCount": 3, "instances": [{"instanceId": "a"}, {"instanceId": "b"}]}}"#),
            (200, #"{"result": {"totalCount": 3, "instances": [{"instanceId": "c"}]}}"#))
        let client = CPSClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        var ids: [String?] = []
        for try await instance in client.describeInstancesItems(.init(az: "cn-north-1a")) {
            ids.append(instance.instanceId)
        }
        #expect(ids == ["a", "b", "c"])
        let queries = await transport.requests.map { WireRequest($0).query }
        #expect(queries == [["az=cn-north-1a"], ["az=cn-north-1a", "pageNumber=2"]])
    }

    /// The total is documented as Number here, and comes with a fraction part or as a text.
    @Test(arguments: ["2", "2.0", "\"2\""]) func aTotalThatIsANumberCounts(total: String) async throws {
        let transport = StubTransport(
            (200, #"{"result": {"totalCount": \#(total), "instances": [{"instanceId": "a"}]}}"#),
            (200, #"{"result": {"totalCount": \#(total), "instances": [{"instanceId": "b"}]}}"#))
        let client = VMClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        var pages: [[String?]] = []
        for try await page in client.describeInstancesPages(.init()) {
            pages.append(page.instances?.map(\.instanceId) ?? [])
        }
        #expect(pages == [["a"], ["b"]])
        #expect(await transport.requests.count == 2)
    }

    @Test func anErrorEndsTheSequence() async throws {
        let transport = StubTransport(
            (200, #"{"result": {"totalCount": 9, "instances": [{"instanceId": "a"}]}}"#),
            (400, #"{"error": {"code": 400, "status": "INVALID_ARGUMENT"}}"#))
        let client = CPSClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        var count = 0
        await #expect(throws: ServiceError.self) {
            for try await _ in client.describeInstancesItems(.init()) { count += 1 }
        }
        #expect(count == 1)
    }
}
