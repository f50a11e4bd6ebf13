import JDCloudCPS

/// Creates a physical server: the service lists what there is, the rest is the buyer's choice.
///
/// - Returns: Identifiers of the new servers.
func createServer(_ cps: CPSClient, password: String) async throws -> [String] {
    let deviceType = "cps.c.normal"
    let os = try await cps.describeOS(deviceType: deviceType).oss?.first
    let raids = try await cps.describeDeviceRaids(deviceType: deviceType).raids ?? []
    guard let osTypeId = os?.osTypeId, let raid = raids.first?.raidTypeId else { return [] }

    let created = try await cps.createInstances(
        instanceSpec: InstanceSpec(
            az: "cn-north-1a", bandwidth: 10, charge: ChargeSpec(chargeMode: .postpaidByDuration), count: 1,
            dataRaidTypeId: raid, deviceType: deviceType, enableInternet: .yes, imageType: .standard, lineType: .bgp,
            name: "db-1", networkType: .basic, osTypeId: osTypeId, password: password, sysRaidTypeId: raid))
    return created.instanceIds ?? []
}

/// What the client refuses before anything is sent: the pages say so.
func createImpossibleServer(_ cps: CPSClient, password: String) async throws {
    _ = try await cps.createInstances(
        instanceSpec: InstanceSpec(
            az: "cn-north-1a", bandwidth: 500, charge: ChargeSpec(chargeDuration: 10, chargeMode: .prepaidByDuration),
            count: 1, dataRaidTypeId: "raid", deviceType: "cps.c.normal", imageType: .standard, name: "db-2",
            networkType: .basic, osTypeId: "os", password: password, sysRaidTypeId: "raid"))
}
