import APIModel

/// What an operation has besides its address and its rows.
extension OperationComparison {
    /// Compares the constant parameter, the further addresses and the form of the body.
    mutating func compareFurtherFacts() {
        compareSelectors()
        compareAliases()
        let (before, after) = (old.operation.bodyEncoding, new.operation.bodyEncoding)
        guard before != after, old.sendsBody, new.sendsBody else { return }
        add(
            .bodyEncodingChanged, at: "body", .string(before.rawValue), .string(after.rawValue), old.operation.source,
            new.operation.source)
    }

    private mutating func compareSelectors() {
        let (before, after) = (old.operation.selector, new.operation.selector)
        guard before != after else { return }
        func told(_ selector: Selector?) -> JSONValue? {
            selector.map { .string("\($0.parameter)=\($0.value) (\($0.place.rawValue))") }
        }
        add(
            .selectorChanged, at: "address", told(before), told(after), old.operation.address.source,
            new.operation.address.source)
    }

    private mutating func compareAliases() {
        let (before, after) = (Self.addresses(of: old), Self.addresses(of: new))
        // What became the address itself, or was it, is told with it.
        let (own, formerly) = (Self.address(of: new), Self.address(of: old))
        for alias in before where !after.contains(alias) && alias != own {
            add(
                .addressAliasRemoved, at: "aliases.\(alias)", .string(alias), nil, old.operation.address.source,
                new.operation.address.source)
        }
        for alias in after where !before.contains(alias) && alias != formerly {
            add(
                .addressAliasAdded, at: "aliases.\(alias)", nil, .string(alias), old.operation.address.source,
                new.operation.address.source)
        }
    }

    private static func addresses(of page: Page) -> [String] {
        page.operation.aliases.map { "\($0.method.rawValue) \(masked($0.path))" }
    }

    private static func address(of page: Page) -> String {
        "\(page.operation.method.rawValue) \(masked(page.operation.address.path))"
    }

    /// A path without the names of its placeholders.
    private static func masked(_ path: String) -> String {
        path.split(separator: "{", omittingEmptySubsequences: false).enumerated().map { index, piece in
            index == 0 ? piece[...] : piece.firstIndex(of: "}").map { piece[$0...] } ?? piece
        }.joined(separator: "{")
    }
}

extension Page {
    /// Whether the operation sends something in a body.
    fileprivate var sendsBody: Bool {
        operation.requestType != nil || operation.parameters.contains { $0.place == .body }
    }
}

extension TypeReference {
    var isArray: Bool {
        if case .array = self { true } else { false }
    }

    /// The unique names of the shapes in it.
    var shapeNames: [String] {
        switch self {
        case .shape(let name): [name]
        case .array(let item), .map(let item): item.shapeNames
        case .union(let types): types.flatMap(\.shapeNames)
        default: []
        }
    }
}
