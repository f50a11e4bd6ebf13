import APIModel
import DocumentReader
import YAMLReading
import Yams

/// Reads an entry of `services`.
struct ServiceParser {
    let yaml: YAMLReader

    /// - Throws: `InputError` with the place of the first fault.
    func parse(_ node: Node) throws -> ServiceSettings {
        let mapping = try yaml.mapping(node)
        try yaml.check(mapping, keys: ["baseURL", "authentication", "arrays"], in: "a service")
        var result = ServiceSettings()
        result.base = try mapping["baseURL"].map(base)
        if let node = mapping["authentication"] {
            let nodes = if case .sequence = node { try yaml.sequence(node) } else { [node] }
            result.authentication = try nodes.map(yaml.authenticationScheme)
        }
        if let node = mapping["arrays"] {
            let word = try yaml.text(node)
            guard let style = ArrayStyle(rawValue: word) else {
                throw yaml.unknown(word, among: ArrayStyle.allCases.map(\.rawValue), in: "arrays", node)
            }
            result.arrays = style
        }
        return result
    }

    private func base(_ node: Node) throws -> ServiceSettings.Base {
        let text = try yaml.text(node)
        for scheme in ["https", "http"] where text.hasPrefix("\(scheme)://") {
            let rest = text.dropFirst(scheme.count + 3)
            let host = rest.prefix { $0 != "/" }
            var path = rest[host.endIndex...]
            while path.last == "/" { path = path.dropLast() }
            let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"?#@\"<>\\^`|".utf8.contains($0) }
            guard !host.isEmpty, isPlain else { break }
            return ServiceSettings.Base(scheme: scheme, host: String(host), path: String(path))
        }
        throw yaml.failure("'\(text)' is no base of addresses", node, hint: "write it as https://example.com/api")
    }
}
