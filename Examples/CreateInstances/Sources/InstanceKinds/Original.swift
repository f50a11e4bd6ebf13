public import JDCloudVM

/// An instance to clone, and the region that it lies in.
///
/// A clone takes image, instance type, disks, subnet, security groups and key pairs from its original. Zone, name,
/// description and password are given anew; what the disks hold is not copied.
public struct Original: Sendable {
    /// What the service says about the instance.
    public let instance: Instance
    /// The region of the instance, and so of its clones.
    public let regionId: String

    /// Creates an original from what `describeInstance` answered in a region.
    public init(_ instance: Instance, regionId: String) {
        self.instance = instance
        self.regionId = regionId
    }

    /// The request that creates a clone. Its region is that of the original, whatever the client's own.
    ///
    /// - Parameters:
    ///   - name: The clone's name.
    ///   - az: The clone's zone, in the region of the original.
    ///   - password: The clone's password; nil where a key pair of the original is enough.
    ///   - description: The clone's description.
    ///   - imageId: The image to use instead of the original's, which may be gone.
    ///   - count: How many clones to create.
    /// - Throws: ``CloneError``.
    public func clone(
        name: String, az: String, password: String? = nil, description: String? = nil, imageId: String? = nil,
        count: Int? = nil
    ) throws(CloneError) -> CreateInstancesInput {
        guard az.hasPrefix(regionId) else { throw .zoneOfAnotherRegion(az: az, regionId: regionId) }
        guard let imageId = imageId ?? instance.imageId else { throw .missing("imageId") }
        guard let instanceType = instance.instanceType else { throw .missing("instanceType") }
        guard let network = instance.primaryNetworkInterface?.networkInterface, let subnetId = network.subnetId else {
            throw .missing("subnetId")
        }
        let spec = InstanceSpec(
            az: az, dataDisks: instance.dataDisks?.compactMap { InstanceDiskAttachmentSpec(dataDisk: $0, az: az) },
            description: description, imageId: imageId, instanceType: instanceType, keyNames: instance.keyNames,
            name: name, password: password,
            primaryNetworkInterface: .subnet(
                subnetId, securityGroups: network.securityGroups?.compactMap(\.groupId),
                sanityCheck: network.sanityCheck),
            systemDisk: instance.systemDisk.map { InstanceDiskAttachmentSpec($0, az: az) })
        return CreateInstancesInput(instanceSpec: spec, maxCount: count, regionId: regionId)
    }
}

/// Why an instance cannot be cloned as asked.
public enum CloneError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The zone is not one of the original's region.
    case zoneOfAnotherRegion(az: String, regionId: String)
    /// The original says nothing about something that a clone needs, as when its image was deleted.
    case missing(String)

    public var description: String {
        switch self {
        case .zoneOfAnotherRegion(let az, let regionId): "\(az) is not in \(regionId), the region of the original"
        case .missing(let member): "the original has no \(member) any more; give another"
        }
    }
}

extension InstanceDiskAttachmentSpec {
    /// A disk like one that exists, without its data.
    init(_ disk: InstanceDiskAttachment, az: String) {
        let category = disk.diskCategory.map { DiskCategory(rawValue: $0.rawValue) }
        self.init(
            autoDelete: category == .cloud ? disk.autoDelete : nil,
            cloudDiskSpec: category == .cloud ? disk.cloudDisk.flatMap { DiskSpec($0, az: az) } : nil,
            deviceName: disk.deviceName.map { DeviceName(rawValue: $0.rawValue) }, diskCategory: category)
    }

    /// A data disk like one that exists; nil for one that does not lie in the cloud, since no other can be created.
    init?(dataDisk disk: InstanceDiskAttachment, az: String) {
        guard disk.diskCategory == .cloud else { return nil }
        self.init(disk, az: az)
    }
}

extension DiskSpec {
    /// A cloud disk of the kind and size of one that exists.
    init?(_ disk: Disk, az: String) {
        guard let size = disk.diskSizeGB, let type = disk.diskType, let name = disk.name else { return nil }
        self.init(
            az: az, diskSizeGB: size, diskType: DiskType(rawValue: type.rawValue),
            multiAttachable: disk.multiAttachable, name: name)
    }
}
