internal import APIModel

/// Which shapes contain themselves without an array or a map between.
struct ShapeCycles {
    /// The number of the cycle that a shape is part of.
    private var components: [String: Int] = [:]

    init(_ shapes: [Shape]) {
        var edges: [String: [String]] = [:]
        for shape in shapes {
            edges[shape.name] = shape.fields.compactMap { if case .shape(let name) = $0.type { name } else { nil } }
        }
        // Tarjan's algorithm with a stack of its own: a chain of shapes may be longer than the thread's stack is deep.
        var indices: [String: Int] = [:]
        var lows: [String: Int] = [:]
        var stack: [String] = []
        var onStack: Set<String> = []
        var count = 0
        for root in shapes.map(\.name) where indices[root] == nil {
            var work: [(name: String, next: Int)] = [(root, 0)]
            while let (name, next) = work.last {
                if next == 0 {
                    indices[name] = indices.count
                    lows[name] = indices[name]
                    stack.append(name)
                    onStack.insert(name)
                }
                let targets = edges[name] ?? []
                if next < targets.count {
                    work[work.count - 1].next += 1
                    let target = targets[next]
                    if indices[target] == nil {
                        work.append((target, 0))
                    } else if onStack.contains(target), let low = lows[name], let index = indices[target] {
                        lows[name] = min(low, index)
                    }
                    continue
                }
                work.removeLast()
                if let parent = work.last?.name, let low = lows[name], let parentLow = lows[parent] {
                    lows[parent] = min(parentLow, low)
                }
                if lows[name] == indices[name] {
                    while let member = stack.popLast() {
                        onStack.remove(member)
                        components[member] = count
                        if member == name { break }
                    }
                    count += 1
                }
            }
        }
    }

    /// Whether a member of that type in that shape closes a cycle.
    func isRecursive(_ type: TypeReference, in holder: String) -> Bool {
        guard case .shape(let name) = type, let component = components[name] else { return false }
        return component == components[holder]
    }
}
