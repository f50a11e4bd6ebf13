import Foundation
import JDCloudCPS
import JDCloudVM
import TablatureRuntime

/// The requests of the generated modules by name, decoded from JSON.
enum RequestTable {
    /// The paths at which a request breaks documented rules.
    ///
    /// - Throws: what decoding throws; a request that does not decode is no request.
    static func violations(of operation: String, _ request: [String: Any]) throws -> [String] {
        guard let check = checks[operation] else { throw UnknownOperation(name: operation) }
        return try check(try JSONSerialization.data(withJSONObject: request))
    }

    struct UnknownOperation: Error { var name: String }

    private static let checks: [String: @Sendable (Data) throws -> [String]] = [
        "cps/createInstances": check(JDCloudCPS.CreateInstancesInput.self),
        "cps/describeDeviceRaids": check(DescribeDeviceRaidsInput.self),
        "cps/describeInstances": check(JDCloudCPS.DescribeInstancesInput.self),
        "cps/modifyBandwidth": check(ModifyBandwidthInput.self),
        "cps/reinstallInstance": check(ReinstallInstanceInput.self),
        "cps/restartInstance": check(RestartInstanceInput.self),
        "cps/startInstance": check(StartInstanceInput.self),
        "cps/stopInstance": check(StopInstanceInput.self),
        "vm/createInstances": check(JDCloudVM.CreateInstancesInput.self),
        "vm/createInstanceTemplate": check(CreateInstanceTemplateInput.self),
        "vm/describeInstances": check(JDCloudVM.DescribeInstancesInput.self),
        "vm/describeInstanceTemplates": check(DescribeInstanceTemplatesInput.self),
        "vm/updateInstanceTemplate": check(UpdateInstanceTemplateInput.self),
    ]

    private static func check<Request: ServiceRequest & Decodable>(
        _ type: Request.Type
    ) -> @Sendable (Data) throws -> [String] {
        { data in
            let request = try JSONDecoder().decode(Request.self, from: data)
            do {
                try request.validate()
                return []
            } catch let error as ValidationError {
                return error.violations.map(\.path)
            }
        }
    }
}

/// JSON objects as the tables write them.
enum JSONTable {
    /// A request with a value at a dotted path; `[]` steps into the first element. Nil removes the member.
    static func setting(_ path: ArraySlice<Substring>, of object: [String: Any], to value: Any?) -> [String: Any] {
        var object = object
        guard let step = path.first else { return object }
        let name = String(step.hasSuffix("[]") ? step.dropLast(2) : step)
        if path.count == 1 {
            object[name] = value
        } else if step.hasSuffix("[]") {
            let items = object[name] as? [[String: Any]] ?? [[:]]
            object[name] = [setting(path.dropFirst(), of: items.first ?? [:], to: value)]
        } else {
            object[name] = setting(path.dropFirst(), of: object[name] as? [String: Any] ?? [:], to: value)
        }
        return object
    }

    /// The value that a table means: `{"repeat": "a", "count": 37}` is a long text, `{"absent": true}` is none.
    static func value(_ json: Any) -> Any? {
        guard let short = json as? [String: Any] else { return json }
        if short["absent"] as? Bool == true { return nil }
        if let text = short["repeat"] as? String, let count = short["count"] as? Int {
            return String(repeating: text, count: count)
        }
        return json
    }

    /// The lines of a file beside the tests.
    static func lines(_ file: String) throws -> [[String: Any]] {
        let text = String(decoding: try data(file), as: UTF8.self)
        return try text.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
    }

    static func object(_ file: String) throws -> [String: [String: Any]] {
        try JSONSerialization.jsonObject(with: try data(file)) as? [String: [String: Any]] ?? [:]
    }

    private static func data(_ file: String) throws -> Data {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Pages")
        return try Data(contentsOf: folder.appendingPathComponent(file))
    }
}
