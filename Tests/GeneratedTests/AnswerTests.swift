import JDCloudCPS
import TablatureRuntime
import Testing

/// What the generated client makes of answers, also of those that are not quite as documented.
@Suite struct AnswerTests {
    private func client(_ answers: (status: Int, body: String)) -> CPSClient {
        CPSClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials,
            configuration: StubTransport(answers).configuration)
    }

    @Test func theEnvelopeIsOpened() async throws {
        let output = try await client((200, #"{"requestId": "r-1", "result": {"instanceIds": ["cps-1", "cps-2"]}}"#))
            .createInstances(instanceSpec: .sample)
        #expect(output == CreateInstancesOutput(instanceIds: ["cps-1", "cps-2"], requestId: "r-1"))
    }

    @Test(arguments: [
        #"{"requestId": "r-1"}"#, #"{"requestId": "r-1", "result": null}"#, #"{"requestId": "r-1", "result": {}}"#,
    ])
    func anAnswerWithoutAResultIsEmpty(body: String) async throws {
        let output = try await client((200, body)).createInstances(instanceSpec: .sample)
        #expect(output == CreateInstancesOutput(requestId: "r-1"))
    }

    @Test func scalarsOfAnotherKindAreRead() async throws {
        let body = """
            {"requestId": 7, "result": {"totalCount": "3", "pageSize": 10.0, "instances": [
                {"instanceId": 42, "bandwidth": "5", "enableInternet": true}, {"bandwidth": ""}]}}
            """
        let output = try await client((200, body)).describeInstances()
        #expect(output.requestId == "7")
        #expect(output.totalCount == 3)
        #expect(output.pageSize == 10)
        #expect(output.instances == [Instance(bandwidth: 5, enableInternet: "true", instanceId: "42"), Instance()])
    }

    @Test func unknownMembersAndNullAreLeftOut() async throws {
        let body =
            #"{"requestId": "r", "cost": {}, "result": {"instance": {"name": null, "colour": ["red"], "az": "a"}}}"#
        let output = try await client((200, body)).describeInstance(instanceId: "cps-1")
        #expect(output.instance == Instance(az: "a"))
    }

    @Test func aValueOfTomorrowDecodes() async throws {
        let body = #"{"result": {"instance": {"charge": {"chargeMode": "prepaid_by_moon", "chargeStatus": "Normal"}}}}"#
        let charge = try await client((200, body)).describeInstance(instanceId: "cps-1").instance?.charge
        #expect(charge?.chargeMode == "prepaid_by_moon")
        #expect(charge?.chargeMode?.isDocumented == false)
    }

    @Test func anotherKindOfResultIsAnError() async throws {
        let error = await #expect(throws: ServiceError.self) {
            try await client((200, #"{"requestId": "r", "result": {"instance": [1]}}"#)).describeInstance(
                instanceId: "i")
        }
        #expect(error?.kind == .undecodable)
        #expect(error?.requestId == "r")
    }

    @Test func anErrorKeepsWhatTheServiceSays() async throws {
        let body = """
            {"requestId": "r-9", "error": {"code": 404, "status": "NOT_FOUND", "message": "no such server",
                "details": [{"id": "cps-1"}]}}
            """
        for status in [200, 404] {
            let error = await #expect(throws: ServiceError.self) {
                try await client((status, body)).describeInstance(instanceId: "cps-1")
            }
            #expect(error?.httpStatus == status)
            #expect(error?.code == 404)
            #expect(error?.status == "NOT_FOUND")
            #expect(error?.message == "no such server")
            #expect(error?.details == #"[{"id":"cps-1"}]"#)
            #expect(error?.requestId == "r-9")
        }
    }

    @Test func aPageOfAProxyIsAnError() async throws {
        let error = await #expect(throws: ServiceError.self) {
            try await client((502, "<html>bad gateway</html>")).stopOnce()
        }
        #expect(error?.kind == .notJSON)
        #expect(error?.excerpt == "<html>bad gateway</html>")
    }
}

extension CPSClient {
    /// A call that is not sent again, so that the first answer counts.
    fileprivate func stopOnce() async throws {
        _ = try await stopInstance(instanceId: "cps-1")
    }
}

extension InstanceSpec {
    static let samplePassword = "Hush-Hush-135!"

    static var sample: InstanceSpec {
        InstanceSpec(
            az: "cn-north-1a", charge: ChargeSpec(), count: 1, dataRaidTypeId: "raid-d", deviceType: "cps.c.normal",
            imageType: .standard, name: "web-1", networkType: .basic, osTypeId: "os-1",
            password: InstanceSpec.samplePassword,
            sysRaidTypeId: "raid-s")
    }
}
