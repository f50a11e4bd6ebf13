import APIModel
import TablatureRuntime

/// What was sent under one name in a query or a form, as a tree: `filters.1.name=a` is the member `name` of the first
/// element of `filters`.
struct QueryTree {
    /// The texts under the name itself, as they came.
    private(set) var texts: [Substring] = []
    /// Members by name, elements by number.
    private(set) var children: [String: QueryTree] = [:]

    /// More than any documented request holds; what is deeper is not read.
    private static let maximumDepth = 16

    init() {}

    /// A single text.
    init(text: some StringProtocol) { texts = [Substring(PercentEncoding.encode(text))] }

    /// Adds what was sent.
    ///
    /// - Parameters:
    ///   - value: the text, percent-encoded.
    ///   - rest: what follows the parameter's name: `.1.name`, `[key]`, `[]`, or nothing.
    mutating func insert(_ value: Substring, at rest: Substring) {
        var names: [Substring] = []
        var rest = rest
        while let first = rest.first, names.count < Self.maximumDepth {
            let isBracket = first == "["
            let name = rest.dropFirst().prefix { isBracket ? $0 != "]" : $0 != "." && $0 != "[" }
            names.append(name)
            rest = rest[name.endIndex...]
            if isBracket { rest = rest.dropFirst() }
        }
        insert(value, at: names[...])
    }

    private mutating func insert(_ value: Substring, at names: ArraySlice<Substring>) {
        guard let name = names.first else {
            texts.append(value)
            return
        }
        // `[]` is one more element.
        let key = name.isEmpty ? "\(children.count + 1)" : String(name)
        children[key, default: QueryTree()].insert(value, at: names.dropFirst())
    }

    private var text: String? { texts.last.map { PercentEncoding.decode($0) } }

    private var names: [String] { children.keys.sorted() }

    /// The tree as a value of `type`; texts stay texts where they do not fit, for the check to find.
    func value(as type: TypeReference, _ style: ArrayStyle = .indexed, in service: Service, depth: Int = 0) -> Value {
        guard depth < Self.maximumDepth else { return .null }
        switch type {
        case .array(let item): return array(of: item, style, in: service, depth)
        case .map(let item):
            if children.isEmpty, let text { return .string(text) }
            return .object(names.map { .init($0, child($0, as: item, style, in: service, depth)) })
        case .shape(let name):
            if children.isEmpty { return text.map(Value.string) ?? .object([]) }
            let fields = service.shape(named: name)?.fields ?? []
            return .object(
                names.map { name in
                    let type = fields.first { $0.name == name }?.type ?? .any
                    return .init(name, child(name, as: type, style, in: service, depth))
                })
        case .union(let types): return union(types, style, in: service, depth)
        case .object, .any:
            if children.isEmpty { return text.map(Value.string) ?? .object([]) }
            return .object(names.map { .init($0, child($0, as: .any, style, in: service, depth)) })
        case .string: return text.map(Value.string) ?? .object([])
        case .integer, .long, .number, .float, .double:
            guard let text else { return .object([]) }
            return Int64(text).map(Value.integer) ?? Double(text).map(Value.number) ?? .string(text)
        case .boolean:
            guard let text else { return .object([]) }
            return ["true", "True"].contains(text)
                ? .boolean(true) : ["false", "False"].contains(text) ? .boolean(false) : .string(text)
        }
    }

    private func array(of item: TypeReference, _ style: ArrayStyle, in service: Service, _ depth: Int) -> Value {
        if children.isEmpty {
            let pieces: [Substring]?
            switch style {
            case .repeated: pieces = texts
            case .joined: pieces = texts.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
            case .indexed, .indexedFromZero, .brackets: pieces = nil
            }
            guard let pieces else { return text.map(Value.string) ?? .array([]) }
            return .array(
                pieces.map {
                    QueryTree(text: PercentEncoding.decode($0)).value(as: item, style, in: service, depth: depth + 1)
                })
        }
        let numbers = children.keys.compactMap { Int($0) }.sorted()
        guard numbers.count == children.count else { return .object([]) }
        return .array(
            numbers.compactMap { children["\($0)"]?.value(as: item, style, in: service, depth: depth + 1) })
    }

    /// The first reading that is of one of the types.
    private func union(_ types: [TypeReference], _ style: ArrayStyle, in service: Service, _ depth: Int) -> Value {
        // A text is what remains where it is no number and no boolean.
        let order = types.filter { $0 != .string } + types.filter { $0 == .string }
        for type in order {
            let value = value(as: type, style, in: service, depth: depth + 1)
            var checker = TypeChecker(service: service, refusesUnknown: false)
            checker.check(value, type, at: "")
            if checker.problems.isEmpty { return value }
        }
        return text.map(Value.string) ?? .object([])
    }

    private func child(
        _ name: String, as type: TypeReference, _ style: ArrayStyle, in service: Service, _ depth: Int
    ) -> Value {
        children[name]?.value(as: type, style, in: service, depth: depth + 1) ?? .null
    }
}
