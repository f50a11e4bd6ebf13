import APIModel

/// Makes up one scalar: the page's own value where it names one, else one that its rules and its name suggest.
struct SampleMaker {
    let field: Field
    let type: TypeReference
    /// Which of several like values it is.
    let index: Int

    /// The value.
    var value: Value {
        if let value = field.defaultValue, fits(value) { return value }
        if let value = members.first(where: fits) { return value }
        switch type {
        case .boolean: return .boolean(true)
        case .integer, .long: return .integer(whole)
        case .number, .float, .double: return .number(Double(whole))
        default: return .string(text)
        }
    }

    private var constraints: [Constraint] {
        field.rules.filter { $0.certainty == .certain }.map { rule in
            if case .each(let inner) = rule.constraint { inner } else { rule.constraint }
        }
    }

    /// The members of the field's enumeration, the one whose turn it is first.
    private var members: [Value] {
        for case .enumeration(let list) in constraints where !list.members.isEmpty {
            let values = list.members.map(\.value)
            let turn = index % values.count
            return Array(values[turn...] + values[..<turn])
        }
        return []
    }

    private func fits(_ value: Value) -> Bool {
        switch (type, value) {
        case (.string, .string(let text)): !text.isEmpty
        case (.boolean, .boolean), (.integer, .integer), (.long, .integer): true
        case (.number, .integer), (.number, .number), (.float, .integer), (.float, .number): true
        case (.double, .integer), (.double, .number): true
        default: false
        }
    }

    private var whole: Int64 {
        for case .range(let range) in constraints {
            let lowest = range.minimum.map { Int64(clamping: $0, up: range.excludesMinimum) }
            let highest = range.maximum.map { Int64(clamping: $0, up: false) }
            if let lowest { return lowest }
            if let highest { return min(1, highest) }
        }
        return 1
    }

    private var text: String {
        for case .format(let format) in constraints { return Self.sample(of: format) }
        if constraints.contains(where: { $0.kind == "network" }) { return Self.sample(of: .cidr) }
        if let example = ExampleReader.example(in: field.description) { return bounded(example) }
        let name = field.name.lowercased()
        if name.hasSuffix("time") || name.hasSuffix("date") { return "2019-07-15T03:04:05Z" }
        if name.hasSuffix("ip") || name.hasSuffix("ipaddress") { return "10.0.0.\(index % 250 + 2)" }
        return bounded("\(field.name)-\(index + 1)")
    }

    private func bounded(_ text: String) -> String {
        for case .length(let length) in constraints {
            if let maximum = length.maximum, text.count > maximum { return String(text.prefix(maximum)) }
            if let minimum = length.minimum, text.count < minimum, minimum <= 1000 {
                return text + String(repeating: "x", count: minimum - text.count)
            }
        }
        return text
    }

    private static func sample(of format: TextFormat) -> String {
        switch format {
        case .dateTime, .dateTimeUTC: "2019-07-15T03:04:05Z"
        case .dateTimeSpaced: "2019-07-15 03:04:05"
        case .date: "2019-07-15"
        case .time: "03:04:05"
        case .hourMinute: "03:04"
        case .timeWindow, .hourWindow: "03:00-04:00"
        case .timeWindowUTC, .hourWindowUTC: "03:00Z-04:00Z"
        case .digits: "1563159845"
        case .cidr: "10.0.0.0/16"
        case .ipv4: "10.0.0.2"
        case .ipv4Range: "10.0.0.2-10.0.0.9"
        case .dottedPair: "index.handler"
        case .base64: "dGFibGF0dXJl"
        case .empty: ""
        }
    }
}

extension Int64 {
    /// The whole number nearest above (`up`: strictly above) or below a bound, within what the type holds.
    fileprivate init(clamping numeral: Numeral, up: Bool) {
        switch numeral {
        case .integer(let value): self = up ? value.addingReportingOverflow(1).partialValue : value
        case .decimal(let value):
            let rounded = up ? value.rounded(.up) : value.rounded()
            self = Int64(exactly: rounded) ?? (rounded < 0 ? .min : .max)
        }
    }
}
