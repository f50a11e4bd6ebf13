import JDCloudVM
import TablatureRuntime
import Testing

/// What the generated client sends, against requests written by hand from the pages.
@Suite struct VirtualMachineRequestTests {
    typealias Call = @Sendable (VMClient) async throws -> Void

    static let region = "https://vm.jdcloud-api.com/v1/regions/cn-north-1"

    static let calls: [(call: Call, request: WireRequest)] = [
        (
            {
                _ = try await $0.describeInstances(filters: [Filter(name: "status", operator: .eq, values: ["running"])]
                )
            },
            WireRequest(
                "GET", "\(region)/instances",
                query: ["filters.1.name=status", "filters.1.operator=eq", "filters.1.values.1=running"])
        ),
        (
            { _ = try await $0.describeInstanceTemplate(instanceTemplateId: "it-1") },
            WireRequest("GET", "\(region)/instanceTemplates/it-1")
        ),
        (
            { _ = try await $0.deleteInstance(instanceId: "i-1") },
            WireRequest("DELETE", "\(region)/instances/i-1")
        ),
        (
            { _ = try await $0.updateInstanceTemplate(description: "", instanceTemplateId: "it-1", name: "web") },
            WireRequest("PATCH", "\(region)/instanceTemplates/it-1", body: #"{"description": "", "name": "web"}"#)
        ),
        (
            {
                _ = try await $0.createInstances(
                    clientToken: "mine",
                    instanceSpec: InstanceSpec(
                        az: "cn-north-1a",
                        dataDisks: [
                            InstanceDiskAttachmentSpec(
                                autoDelete: false,
                                cloudDiskSpec: DiskSpec(
                                    az: "cn-north-1a", diskSizeGB: 100, diskType: .premiumHdd, multiAttachable: true,
                                    name: "data"),
                                deviceName: .vdb, diskCategory: .cloud)
                        ],
                        elasticIp: ElasticIpSpec(bandwidthMbps: 5, provider: .bgp), imageId: "img-1",
                        instanceType: "g.n2.medium", keyNames: ["ops"], name: "网站_1",
                        primaryNetworkInterface: InstanceNetworkInterfaceAttachmentSpec(
                            deviceIndex: 1,
                            networkInterface: NetworkInterfaceSpec(securityGroups: ["sg-1", "sg-2"], subnetId: "s-1"))),
                    maxCount: 3)
            },
            WireRequest(
                "POST", "\(region)/instances",
                body: """
                    {"clientToken": "mine", "maxCount": 3, "instanceSpec": {
                        "az": "cn-north-1a",
                        "dataDisks": [{
                            "autoDelete": false, "deviceName": "vdb", "diskCategory": "cloud",
                            "cloudDiskSpec": {"az": "cn-north-1a", "diskSizeGB": 100, "diskType": "premium-hdd",
                                "multiAttachable": true, "name": "data"}}],
                        "elasticIp": {"bandwidthMbps": 5, "provider": "bgp"}, "imageId": "img-1",
                        "instanceType": "g.n2.medium", "keyNames": ["ops"], "name": "网站_1",
                        "primaryNetworkInterface": {"deviceIndex": 1,
                            "networkInterface": {"securityGroups": ["sg-1", "sg-2"], "subnetId": "s-1"}}}}
                    """)
        ),
    ]

    @Test(arguments: calls.indices) func sendsWhatThePagesSay(index: Int) async throws {
        let transport = StubTransport((200, #"{"requestId": "r", "result": {}}"#))
        let client = VMClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        try await Self.calls[index].call(client)
        #expect(WireRequest(try #require(await transport.requests.first)) == Self.calls[index].request)
    }

    @Test func aTokenStaysTheSameOverAttempts() async throws {
        let transport = StubTransport((503, #"{"error": {"code": 503, "status": "UNAVAILABLE"}}"#), (200, "{}"))
        let client = VMClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        _ = try await client.createInstances(instanceSpec: InstanceSpec(agId: "ag-1", name: "web"))
        let bodies = await transport.requests.map { WireRequest($0).body }
        #expect(
            bodies
                == Array(repeating: #"{"clientToken":"a-token","instanceSpec":{"agId":"ag-1","name":"web"}}"#, count: 2)
        )
    }

    @Test func aCallWithoutATokenIsNotRepeated() async throws {
        let transport = StubTransport((503, #"{"error": {"code": 503, "status": "UNAVAILABLE"}}"#), (200, "{}"))
        let client = VMClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        await #expect(throws: ServiceError.self) { try await client.deleteInstance(instanceId: "i-1") }
        #expect(await transport.requests.count == 1)
    }
}
