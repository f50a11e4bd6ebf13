import APIModel
import SourceModel

/// Finds operations of a service that go to another host than the others, or by plain http where the others do not: a client
/// would send its credentials there.
struct HostCheck {
    let model: APIModel

    func findings() -> [Diagnostic] { model.services.flatMap(findings) }

    private func findings(_ service: Service) -> [Diagnostic] {
        let operations = service.operations.filter { !$0.address.host.isEmpty }
        guard let usual = mostCommon(operations.map { Self.host($0.address) }) else { return [] }
        let isSecure = operations.contains { $0.address.scheme == "https" }
        return operations.compactMap { operation in
            let address = operation.address
            let what: String
            if Self.host(address) != usual {
                what = "'\(operation.id)' goes to '\(address.host)', and most operations of the service to '\(usual)'"
            } else if isSecure, address.scheme == "http" {
                what = "'\(operation.id)' goes by plain http, and others of the service by https"
            } else {
                return nil
            }
            return Diagnostic(
                .anotherHost, what, at: address.source,
                hint: "correct the address; where it is right, ignore this with a reason",
                address: "\(service.identifier)/\(operation.id)")
        }
    }

    /// The host without the labels that are placeholders: those name a region of one service.
    private static func host(_ address: Address) -> String {
        address.host.lowercased().split(separator: ".").filter { !$0.contains("{") && !$0.contains("}") }
            .joined(separator: ".")
    }

    /// The text that stands most often; of equals the first by UTF-8.
    private func mostCommon(_ texts: [String]) -> String? {
        var counts: [String: Int] = [:]
        for text in texts { counts[text, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension Configuration {
    /// Entries of the configuration that name nothing of the model.
    func unusedEntries(_ model: APIModel) -> [Diagnostic] {
        let place = SourceLocation(file: file ?? Configuration.fileName, line: 1, column: 1)
        let services = Set(model.services.map(\.identifier))
        let unknown = modules.keys.filter { !services.contains($0) }.sorted().map { name in
            Diagnostic(
                .entryUnused, "'modules' names the service '\(name)', and no page belongs to one of that name",
                at: place,
                hint: NearestWord.of(name, among: services.sorted()).map { "did you mean '\($0)'?" }
                    ?? "known are \(services.sorted().joined(separator: ", "))")
        }
        let names = Set(model.services.flatMap { service in service.shapes.map { "\(service.identifier)/\($0.name)" } })
        let shapes = shapes.filter { key, name in
            !names.contains("\(key.prefix { $0 != "/" })/\(name)")
        }.keys.sorted().map { key in
            Diagnostic(
                .entryUnused, "'shapes' names '\(key)', and no table of the pages is called so", at: place,
                hint: "correct the entry, or remove it")
        }
        return unknown + shapes
    }
}
