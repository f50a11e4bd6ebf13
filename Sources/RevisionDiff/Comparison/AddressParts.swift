import APIModel

/// The path of an address, taken apart so that the names of its placeholders do not count.
struct AddressParts {
    /// The path without version and with `{}` for each placeholder.
    var masked: String
    /// The names of the placeholders, in order.
    var placeholders: [String]
    /// The fixed text before each placeholder, back to the one before it.
    var leads: [String]
    /// The placeholders that the path spells `:name`.
    var colonNames: [String]

    init(_ address: Address) {
        var segments = address.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if let version = address.version, let index = segments.firstIndex(where: { !$0.isEmpty }),
            segments[index] == version
        {
            segments.remove(at: index)
        }
        colonNames = []
        for index in segments.indices where segments[index].hasPrefix(":") {
            let name = segments[index].dropFirst()
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { continue }
            colonNames.append(String(name))
            segments[index] = "{\(name)}"
        }
        var masked = ""
        var placeholders: [String] = []
        var leads: [String] = []
        var lead = ""
        var rest = Substring(segments.joined(separator: "/"))
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            lead += rest[..<open]
            masked += rest[..<open] + "{}"
            let name = rest[rest.index(after: open)..<close]
            // `+` says that the value keeps its slashes; it is no part of the name.
            placeholders.append(String(name.hasPrefix("+") ? name.dropFirst() : name))
            leads.append(lead)
            lead = ""
            rest = rest[rest.index(after: close)...]
        }
        self.masked = masked + rest
        self.placeholders = placeholders
        self.leads = leads
    }

    /// The masked path without a slash at its end.
    var trimmed: String { masked.count > 1 && masked.hasSuffix("/") ? String(masked.dropLast()) : masked }

    /// The placeholders that only one side has, paired where they stand at the same place.
    ///
    /// Where the fixed text agrees, the place is the position; otherwise it is the fixed text before the placeholder.
    static func renamed(from old: AddressParts, to new: AddressParts) -> [(old: String, new: String)] {
        var pairs: [(old: String, new: String)] = []
        if old.trimmed == new.trimmed {
            for (left, right) in zip(old.placeholders, new.placeholders)
            where !new.placeholders.contains(left) && !old.placeholders.contains(right) {
                pairs.append((left, right))
            }
            return pairs
        }
        for (index, left) in old.placeholders.enumerated() where !new.placeholders.contains(left) {
            let places = new.placeholders.indices.filter { new.leads[$0] == old.leads[index] }
            guard places.count == 1, old.leads.count(where: { $0 == old.leads[index] }) == 1, let place = places.first,
                !old.placeholders.contains(new.placeholders[place])
            else { continue }
            pairs.append((left, new.placeholders[place]))
        }
        return pairs
    }
}
