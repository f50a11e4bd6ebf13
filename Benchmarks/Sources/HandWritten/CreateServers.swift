/// The input of `createInstances` as one would write it without a generator.
public struct CreateServers: Codable, Sendable {
    public var clientToken: String?
    public var instanceSpec: ServerSpec
}

public struct ServerSpec: Codable, Sendable {
    public var az: String
    public var bandwidth: Int?
    public var charge: ServerCharge
    public var cidr: String?
    public var count: Int
    public var dataRaidTypeId: String
    public var description: String?
    public var deviceType: String
    public var enableInternet: String?
    public var imageType: String
    public var lineType: String?
    public var name: String
    public var networkType: String
    public var osTypeId: String
    public var password: String
    public var softwares: [ServerSoftware]?
    public var subnetId: String?
    public var sysRaidTypeId: String
}

public struct ServerCharge: Codable, Sendable {
    public var chargeDuration: Int?
    public var chargeMode: String?
    public var chargeUnit: String?
}

public struct ServerSoftware: Codable, Sendable {
    public var description: String?
    public var name: String?
    public var osTypeId: String?
    public var version: String?
}
