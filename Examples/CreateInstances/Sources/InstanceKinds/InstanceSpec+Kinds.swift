public import JDCloudVM

// Each way asks for what it needs and has no argument for what it does not allow.
extension InstanceSpec {
    /// A configuration of one's own.
    ///
    /// - Parameters:
    ///   - name: The instance's name.
    ///   - az: The zone.
    ///   - imageId: The image, whose kind decides about the system disk.
    ///   - instanceType: The instance type.
    ///   - systemDisk: The system disk: ``JDCloudVM/InstanceDiskAttachmentSpec/local`` or one in the cloud.
    ///   - network: The primary network interface.
    ///   - login: How to log in.
    ///   - dataDisks: Data disks to create along.
    ///   - charge: How to pay; nil for what the service does by itself.
    ///   - description: Free text.
    public static func custom(
        name: String, az: String, imageId: String, instanceType: String, systemDisk: InstanceDiskAttachmentSpec,
        network: InstanceNetworkInterfaceAttachmentSpec, login: Login, dataDisks: [InstanceDiskAttachmentSpec]? = nil,
        charge: ChargeSpec? = nil, description: String? = nil
    ) -> InstanceSpec {
        InstanceSpec(
            az: az, charge: charge, dataDisks: dataDisks, description: description, imageId: imageId,
            instanceType: instanceType, keyNames: login.keyNames, name: name, password: login.password,
            primaryNetworkInterface: network, systemDisk: systemDisk)
    }

    /// An instance from a template, which says the rest.
    ///
    /// - Parameters:
    ///   - template: The template's identifier.
    ///   - name: The instance's name.
    ///   - az: The zone: no template holds one.
    ///   - description: Free text: no template holds it.
    ///   - change: Replaces what the template says, such as an image that is gone. With another image the data disks of
    ///     the template are dropped.
    public static func from(
        template: String, name: String, az: String, description: String? = nil,
        replacing change: (inout InstanceSpec) -> Void = { _ in }
    ) -> InstanceSpec {
        var spec = InstanceSpec(az: az, description: description, name: name)
        change(&spec)
        (spec.instanceTemplateId, spec.agId) = (template, nil)
        return spec
    }

    /// An instance in an availability group. The group chooses the zone, and its template holds as it stands: neither can
    /// be given.
    ///
    /// - Parameters:
    ///   - group: The group's identifier.
    ///   - name: The instance's name.
    ///   - charge: How to pay; nil for what the service does by itself.
    ///   - description: Free text.
    public static func inGroup(
        _ group: String, name: String, charge: ChargeSpec? = nil, description: String? = nil
    ) -> InstanceSpec {
        InstanceSpec(agId: group, charge: charge, description: description, name: name)
    }
}

/// How to log in to a new instance.
public enum Login: Sendable {
    /// With a password.
    case password(String)
    /// With a key pair, on Linux.
    case keyPair(String)

    var password: String? { if case .password(let password) = self { password } else { nil } }
    var keyNames: [String]? { if case .keyPair(let name) = self { [name] } else { nil } }
}

extension InstanceDiskAttachmentSpec {
    /// The system disk of an image of type localDisk: it lies on the host, and nothing else can be said about it.
    public static var local: Self { Self(diskCategory: .local) }

    /// A disk in the cloud.
    public static func cloud(_ type: DiskSpec.DiskType, sizeGB: Int, name: String, az: String) -> Self {
        Self(cloudDiskSpec: DiskSpec(az: az, diskSizeGB: sizeGB, diskType: type, name: name), diskCategory: .cloud)
    }
}

extension InstanceNetworkInterfaceAttachmentSpec {
    /// The primary network interface in a subnet.
    public static func subnet(_ id: String, securityGroups: [String]? = nil, sanityCheck: Int? = nil) -> Self {
        Self(
            networkInterface: NetworkInterfaceSpec(
                sanityCheck: sanityCheck, securityGroups: securityGroups, subnetId: id))
    }
}
