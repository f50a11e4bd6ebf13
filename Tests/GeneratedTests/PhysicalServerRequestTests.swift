import HTTPTypes
import JDCloudCPS
import TablatureRuntime
import Testing

/// What the generated client sends, against requests written by hand from the pages.
@Suite struct PhysicalServerRequestTests {
    typealias Call = @Sendable (CPSClient) async throws -> Void

    static let host = "https://cps.jdcloud-api.com"

    static let calls: [(call: Call, request: WireRequest)] = [
        (
            { _ = try await $0.describeRegiones() },
            WireRequest("GET", "\(host)/v1/regions")
        ),
        (
            { _ = try await $0.describeInstance(instanceId: "cps-1", regionId: "cn-east-1") },
            WireRequest("GET", "\(host)/v1/regions/cn-east-1/instances/cps-1")
        ),
        (
            {
                _ = try await $0.describeInstances(
                    filters: [
                        Filter(name: "instanceId", values: ["cps-1", "cps-2"]),
                        Filter(name: "name", operator: .eq, values: ["数据库 1&2"]),
                    ], networkType: .basic, pageNumber: 2, pageSize: 20)
            },
            WireRequest(
                "GET", "\(host)/v1/regions/cn-north-1/instances",
                query: [
                    "filters.1.name=instanceId", "filters.1.values.1=cps-1", "filters.1.values.2=cps-2",
                    "filters.2.name=name", "filters.2.operator=eq",
                    "filters.2.values.1=%E6%95%B0%E6%8D%AE%E5%BA%93%201%262", "networkType=basic", "pageNumber=2",
                    "pageSize=20",
                ])
        ),
        (
            { _ = try await $0.describeDeviceRaids(deviceType: "cps.c.normal", volumeType: .data) },
            WireRequest(
                "GET", "\(host)/v1/regions/cn-north-1/raids", query: ["deviceType=cps.c.normal", "volumeType=data"])
        ),
        (
            { _ = try await $0.describeSoftware(osTypeId: "os 1") },
            WireRequest("GET", "\(host)/v1/regions/cn-north-1/os/os%201/softwares")
        ),
        (
            { _ = try await $0.describeInstanceName(instanceId: "cps-1") },
            WireRequest("GET", "\(host)/v1/regions/cn-north-1/instances/cps-1:describeInstanceName")
        ),
        (
            {
                _ = try await $0.createInstances(
                    instanceSpec: InstanceSpec(
                        az: "cn-north-1a", bandwidth: 10,
                        charge: ChargeSpec(chargeDuration: 1, chargeMode: .prepaidByDuration, chargeUnit: .year),
                        count: 2,
                        dataRaidTypeId: "raid-d", deviceType: "cps.c.normal", enableInternet: .yes,
                        imageType: .standard, name: "web-1", networkType: .basic, osTypeId: "os-1",
                        password: "Secret-135!", softwares: [Software(name: "nginx", version: "1.0")],
                        sysRaidTypeId: "raid-s"))
            },
            WireRequest(
                "PUT", "\(host)/v1/regions/cn-north-1/instances",
                body: """
                    {"clientToken": "a-token", "instanceSpec": {
                        "az": "cn-north-1a", "bandwidth": 10,
                        "charge": {"chargeDuration": 1, "chargeMode": "prepaid_by_duration", "chargeUnit": "year"},
                        "count": 2, "dataRaidTypeId": "raid-d", "deviceType": "cps.c.normal", "enableInternet": "yes",
                        "imageType": "standard", "name": "web-1", "networkType": "basic", "osTypeId": "os-1",
                        "password": "Secret-135!", "softwares": [{"name": "nginx", "version": "1.0"}],
                        "sysRaidTypeId": "raid-s"}}
                    """)
        ),
        (
            { _ = try await $0.modifyBandwidth(bandwidth: 5, clientToken: "mine", instanceId: "cps-1") },
            WireRequest(
                "PUT", "\(host)/v1/regions/cn-north-1/instances/cps-1:modifyBandwidth",
                body: #"{"bandwidth": 5, "clientToken": "mine"}"#)
        ),
    ]

    @Test(arguments: calls.indices) func sendsWhatThePagesSay(index: Int) async throws {
        let transport = StubTransport((200, #"{"requestId": "r", "result": {}}"#))
        let client = CPSClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        try await Self.calls[index].call(client)
        let request = try #require(await transport.requests.first)
        #expect(WireRequest(request) == Self.calls[index].request)
        #expect(request.head.headerFields[.contentType] == "application/json")
        #expect(request.head.headerFields[.authorization]?.contains("/cps/jdcloud2_request") == true)
    }

    @Test func aBrokenRuleSendsNothing() async throws {
        let transport = StubTransport()
        let client = CPSClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        let error = await #expect(throws: ValidationError.self) {
            try await client.modifyBandwidth(bandwidth: 500, instanceId: "cps-1")
        }
        #expect(error?.violations.map(\.path) == ["bandwidth"])
        #expect(await transport.requests.isEmpty)
    }

    @Test func validationCanBeSwitchedOff() async throws {
        let transport = StubTransport()
        var configuration = transport.configuration
        configuration.validatesRequests = false
        let client = CPSClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: configuration)
        _ = try await client.modifyBandwidth(bandwidth: 500, instanceId: "cps-1")
        #expect(await transport.requests.count == 1)
    }

    @Test func aCallWithoutARegionSendsNothing() async throws {
        let transport = StubTransport()
        let client = CPSClient(credentials: StubTransport.credentials, configuration: transport.configuration)
        let error = await #expect(throws: InvalidRequest.self) {
            try await client.describeInstance(instanceId: "cps-1")
        }
        #expect(error?.member == "regionId")
        #expect(await transport.requests.isEmpty)
    }
}
