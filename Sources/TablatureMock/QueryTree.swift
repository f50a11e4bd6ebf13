import APIModel
import TablatureRuntime

/// The parameters of a query as a tree: `filters.1.name=a` is the member `name` of the first element of `filters`.
struct QueryTree {
    /// The text of a scalar.
    var text: String?
    /// Members by name, elements by number.
    private(set) var children: [String: QueryTree] = [:]

    /// More than any documented request holds; what is beyond is not read.
    private static let maximumDepth = 16
    private static let maximumCount = 10_000

    init() {}

    init(query: some StringProtocol) {
        for pair in query.split(separator: "&").prefix(Self.maximumCount) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let names = PercentEncoding.decode(parts[0]).split(separator: ".", omittingEmptySubsequences: false)
            insert(parts.count == 2 ? PercentEncoding.decode(parts[1]) : "", at: names.prefix(Self.maximumDepth))
        }
    }

    /// The names of the parameters, ascending.
    var names: [String] { children.keys.sorted() }

    private mutating func insert(_ value: String, at names: ArraySlice<Substring>) {
        guard let name = names.first else {
            text = value
            return
        }
        children[String(name), default: QueryTree()].insert(value, at: names.dropFirst())
    }

    /// The tree as a value of `type`; texts stay texts where they do not fit, for the check to find.
    func value(as type: TypeReference, in service: Service, depth: Int = 0) -> Value {
        guard depth < Self.maximumDepth else { return .null }
        switch type {
        case .array(let item):
            if children.isEmpty { return text.map(Value.string) ?? .array([]) }
            let numbers = children.keys.compactMap { Int($0) }.sorted()
            guard numbers.count == children.count else { return .object([]) }
            return .array(
                numbers.compactMap { children["\($0)"]?.value(as: item, in: service, depth: depth + 1) })
        case .map(let item):
            return .object(names.map { .init($0, child($0, as: item, in: service, depth)) })
        case .shape(let name):
            if children.isEmpty { return text.map(Value.string) ?? .object([]) }
            let fields = service.shape(named: name)?.fields ?? []
            return .object(
                names.map { name in
                    let type = fields.first { $0.name == name }?.type ?? .any
                    return .init(name, child(name, as: type, in: service, depth))
                })
        case .object, .any, .union:
            if children.isEmpty { return text.map(Value.string) ?? .object([]) }
            return .object(names.map { .init($0, child($0, as: .any, in: service, depth)) })
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

    private func child(_ name: String, as type: TypeReference, in service: Service, _ depth: Int) -> Value {
        children[name]?.value(as: type, in: service, depth: depth + 1) ?? .null
    }
}
