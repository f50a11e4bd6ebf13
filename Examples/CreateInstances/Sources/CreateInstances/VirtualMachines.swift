import InstanceKinds
import JDCloudVM
import TablatureRuntime

/// The four ways of creating virtual machines.
struct VirtualMachines {
    let vm: VMClient
    let password: String

    /// A configuration of one's own.
    func custom() async throws -> [String] {
        let spec = InstanceSpec.custom(
            name: "web-1", az: "cn-north-1a", imageId: "img-centos", instanceType: "g.n2.medium", systemDisk: .local,
            network: .subnet("subnet-1", securityGroups: ["sg-web"]), login: .password(password),
            dataDisks: [.cloud(.ssd, sizeGB: 100, name: "web-1-data", az: "cn-north-1a")])
        return try await vm.createInstances(instanceSpec: spec, maxCount: 2).instanceIds ?? []
    }

    /// The configuration of another instance, but for zone, name, description and password.
    func clone(of id: String, az: String = "cn-north-1b", imageId: String? = nil) async throws -> [String] {
        guard let instance = try await vm.describeInstance(instanceId: id).instance else { return [] }
        let original = Original(instance, regionId: "cn-north-1")
        let request = try original.clone(name: "web-2", az: az, password: password, imageId: imageId)
        return try await vm.createInstances(request).instanceIds ?? []
    }

    /// What a template holds, but for zone, name and description; `imageId` where its image is gone.
    func fromTemplate(_ id: String, imageId: String? = nil) async throws -> [String] {
        let spec = InstanceSpec.from(template: id, name: "web-3", az: "cn-north-1a") { $0.imageId = imageId }
        return try await vm.createInstances(instanceSpec: spec).instanceIds ?? []
    }

    /// What the group's template holds, in a zone that the group chooses.
    func inGroup(_ id: String) async throws -> [String] {
        let spec = InstanceSpec.inGroup(id, name: "web-4", description: "one of many")
        return try await vm.createInstances(instanceSpec: spec).instanceIds ?? []
    }
}
