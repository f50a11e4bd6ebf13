/// The way from the root of a JSON value to a value inside; elements of one list share a path.
public struct ValuePath: Hashable, Sendable {
    /// One step inwards.
    public enum Step: Hashable, Sendable {
        case member(String)
        case element
    }

    /// The steps from the outermost value inwards; none for the root.
    public var steps: [Step]

    public init(_ steps: [Step] = []) {
        self.steps = steps
    }

    /// The path of a member of the value at this path.
    public func member(_ name: String) -> ValuePath {
        ValuePath(steps + [.member(name)])
    }

    /// The path of the elements of the value at this path.
    public var elements: ValuePath {
        ValuePath(steps + [.element])
    }
}

extension ValuePath: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Step...) {
        steps = elements
    }
}

extension ValuePath: CustomStringConvertible {
    /// `data.rows[].id`; nothing for the root.
    public var description: String {
        var text = ""
        for step in steps {
            switch step {
            case .member(let name):
                if !text.isEmpty { text += "." }
                text += name
            case .element: text += "[]"
            }
        }
        return text
    }
}
