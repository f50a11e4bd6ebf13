public import APIModel
public import SourceModel

/// Brings pages together: operations into services, tables of one name into shapes.
///
/// The result depends on names alone, never on the order of the pages.
public struct ModelBuilder: Sendable {
    private let overrides: [Override]
    private let shapeNames: [String: String]
    private let arrayStyles: [String: ArrayStyle]

    /// - Parameters:
    ///   - overrides: corrections of pages; one that matches nothing is an error.
    ///   - shapeNames: names for shapes by the address `<service>/<name that the builder would give>`.
    ///   - arrayStyles: how arrays of services travel, by identifier, where no page says it.
    public init(
        overrides: [Override] = [], shapeNames: [String: String] = [:], arrayStyles: [String: ArrayStyle] = [:]
    ) {
        self.arrayStyles = arrayStyles
        self.overrides = overrides
        self.shapeNames = shapeNames
    }

    /// Builds the model of some pages.
    ///
    /// - Returns: the model, and the findings of bringing pages together (those of the single pages are in `results`).
    public func build(_ results: [PageResult]) -> (model: APIModel, findings: [Diagnostic]) {
        var findings = Findings()
        var pages: [PageReading] = []
        var unreached: [String: [PageReading.Model]] = [:]
        var others: [OtherPage] = []
        for result in results {
            switch result.content {
            case .operations(let several): pages += several
            case .other(let page): others.append(page)
            case .unreadable: break
            }
            if let (service, models) = result.unreached { unreached[service, default: []] += models }
        }
        pages.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        others.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var corrections = OverrideApplication(overrides)
        var byService: [String: [PageReading]] = [:]
        for var page in pages {
            let service = page.service ?? Self.serviceIdentifier(page.address.host)
            corrections.apply(to: &page, service: service)
            if let style = arrayStyles[service] { page.arrayStyle = style }
            byService[service, default: []].append(page)
        }
        findings.add(corrections.unused())
        let identifiers = byService.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let services = identifiers.map { identifier in
            var builder = ServiceBuilder(
                identifier: identifier, pages: byService[identifier] ?? [], others: others, shapeNames: shapeNames,
                unreached: unreached[identifier] ?? [])
            let service = builder.build()
            findings.add(builder.findings)
            return service
        }
        return (APIModel(services: services, otherPages: others), findings.all)
    }

    /// The first label of a host that holds no placeholder.
    static func serviceIdentifier(_ host: String) -> String {
        let name = host.split(separator: ":").first ?? ""
        return name.split(separator: ".").first { !$0.contains("{") }.map(String.init) ?? String(name)
    }
}
