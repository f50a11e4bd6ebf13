import APIModel
import ExampleReader
import PageOutline

/// The kinds of values that each name has in the examples of a page.
struct ShownKinds {
    private(set) var kinds: [String: Set<Profile.Scalar>] = [:]

    /// - Parameter range: the elements to look at; without it those of the whole page.
    init(_ map: PageMap, in range: Range<Int>? = nil) {
        for index in range ?? map.elements.indices {
            guard case .fence(let fence) = map.elements[index].content else { continue }
            for reading in LenientJSON.parseAll(fence.text).prefix(4) { add(reading.value) }
            if let curl = CurlCommand.parse(fence.text), case .json(let reading) = curl.body { add(reading.value) }
        }
    }

    /// The one kind that all values of a name have; whole numbers among others are numbers.
    subscript(name: String) -> Profile.Scalar? {
        guard let found = kinds[name] else { return nil }
        if found == [.int, .number] { return .number }
        return found.count == 1 ? found.first : nil
    }

    private mutating func add(_ value: JSONValue) {
        var pending = [value]
        while let value = pending.popLast() {
            switch value {
            case .array(let items): pending += items.prefix(4)
            case .object(let members):
                for member in members {
                    if let kind = Self.kind(of: member.value) { kinds[member.name, default: []].insert(kind) }
                    pending.append(member.value)
                }
            default: break
            }
        }
    }

    private static func kind(of value: JSONValue) -> Profile.Scalar? {
        switch value {
        case .null: nil
        case .boolean: .bool
        case .integer: .int
        case .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }
}
