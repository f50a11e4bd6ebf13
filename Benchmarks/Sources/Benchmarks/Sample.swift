import Foundation
import HandWritten
import JDCloudCPS

/// The same requests for both sides.
enum Sample {
    /// A request with every member, all well, as JSON.
    static let valid = request()
    /// The same with three members that break rules.
    static let invalid = request(bandwidth: 500, imageType: "other", duration: 10)

    private static func request(bandwidth: Int = 100, imageType: String = "standard", duration: Int = 6) -> Data {
        Data(
            """
            {"clientToken": "7f9c2b1e-1111-4222-8333-444455556666", "instanceSpec": {
                "az": "cn-north-1a", "bandwidth": \(bandwidth), "cidr": "10.0.0.0/16", "count": 2,
                "charge": {"chargeDuration": \(duration), "chargeMode": "prepaid_by_duration", "chargeUnit": "month"},
                "dataRaidTypeId": "raid-data-0001", "description": "one of two servers for the catalogue",
                "deviceType": "cps.c.normal", "enableInternet": "yes", "imageType": "\(imageType)",
                "lineType": "bgp", "name": "catalogue-1", "networkType": "basic", "osTypeId": "os-linux-0001",
                "password": "Tab1ature-29!", "subnetId": "subnet-0001", "sysRaidTypeId": "raid-system-0001",
                "softwares": [
                    {"description": "web server", "name": "nginx", "osTypeId": "os-linux-0001", "version": "1.12.2"},
                    {"description": "database", "name": "mysql", "osTypeId": "os-linux-0001", "version": "5.7.22"}]}}
            """.utf8)
    }

    static func generated(_ data: Data) throws -> CreateInstancesInput {
        try JSONDecoder().decode(CreateInstancesInput.self, from: data)
    }

    static func handWritten(_ data: Data) throws -> CreateServers {
        try JSONDecoder().decode(CreateServers.self, from: data)
    }
}
