import InstanceKinds
import JDCloudVM
import Testing

@Suite struct InstanceKindsTests {
    private let instance = Instance(
        az: "cn-north-1a",
        dataDisks: [
            InstanceDiskAttachment(
                autoDelete: false,
                cloudDisk: Disk(diskId: "vol-2", diskSizeGB: 100, diskType: .ssd, name: "data", snapshotId: "snap-1"),
                deviceName: .vdb, diskCategory: .cloud)
        ],
        description: "the first", imageId: "img-1", instanceId: "i-1", instanceName: "web-1",
        instanceType: "g.n2.medium", keyNames: ["ops"],
        primaryNetworkInterface: InstanceNetworkInterfaceAttachment(
            networkInterface: InstanceNetworkInterface(
                primaryIp: NetworkInterfacePrivateIp(privateIpAddress: "10.0.0.4"),
                securityGroups: [SecurityGroupSimple(groupId: "sg-1")], subnetId: "subnet-1")),
        systemDisk: InstanceDiskAttachment(diskCategory: .local))

    @Test func aCloneTakesTheConfigurationAlone() throws {
        let request = try Original(instance, regionId: "cn-north-1").clone(name: "web-2", az: "cn-north-1b")
        let spec = request.instanceSpec
        #expect(request.regionId == "cn-north-1")
        #expect([spec.imageId, spec.instanceType, spec.keyNames?.first] == ["img-1", "g.n2.medium", "ops"])
        #expect([spec.name, spec.az, spec.description, spec.password] == ["web-2", "cn-north-1b", nil, nil])
        let network = spec.primaryNetworkInterface?.networkInterface
        #expect(network?.subnetId == "subnet-1")
        #expect(network?.securityGroups == ["sg-1"])
        #expect(network?.primaryIpAddress == nil)
        let disk = spec.dataDisks?.first?.cloudDiskSpec
        #expect(disk?.diskSizeGB == 100)
        #expect(disk?.az == "cn-north-1b")
        #expect(disk?.snapshotId == nil)
        #expect(throws: Never.self) { try request.validate() }
    }

    @Test func aCloneStaysInItsRegion() {
        #expect(throws: CloneError.zoneOfAnotherRegion(az: "cn-south-1a", regionId: "cn-north-1")) {
            try Original(instance, regionId: "cn-north-1").clone(name: "web-2", az: "cn-south-1a")
        }
    }

    @Test func anImageThatIsGoneIsGivenAnew() throws {
        var instance = instance
        instance.imageId = nil
        let original = Original(instance, regionId: "cn-north-1")
        #expect(throws: CloneError.missing("imageId")) { try original.clone(name: "web-2", az: "cn-north-1a") }
        let request = try original.clone(name: "web-2", az: "cn-north-1a", imageId: "img-2")
        #expect(request.instanceSpec.imageId == "img-2")
    }

    @Test func aTemplateIsReplacedInParts() {
        let spec = InstanceSpec.from(template: "it-1", name: "web-3", az: "cn-north-1a") {
            $0.imageId = "img-2"
            $0.instanceTemplateId = "it-2"
        }
        #expect(spec == InstanceSpec(az: "cn-north-1a", imageId: "img-2", instanceTemplateId: "it-1", name: "web-3"))
    }

    @Test func aGroupChoosesTheZone() {
        #expect(InstanceSpec.inGroup("ag-1", name: "web-4") == InstanceSpec(agId: "ag-1", name: "web-4"))
    }
}
