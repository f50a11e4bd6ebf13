/// A pattern as instructions for the machine.
struct PatternProgram: Sendable {
    enum Instruction: Hashable, Sendable {
        /// Takes one scalar; the value is in lower case where case is ignored.
        case scalar(UInt32)
        case any
        case set(Int)
        case assertion(PatternAssertion)
        /// Goes on at two places, of which the first is preferred.
        case split(Int, Int)
        case jump(Int)
        /// Notes the place in the text as the start or end of a group.
        case save(Int)
        case match
    }

    private(set) var instructions: [Instruction] = []
    let sets: [ScalarSet]
    let names: [String]
    let ignoresCase: Bool
    /// Whether every match starts at the start of the text.
    private(set) var isAnchored = false
    /// The scalars below 128 with which a match can start; nil where a match can be empty.
    private(set) var openings: ScalarSet?
    /// Whether a match can start with a scalar from 128 on.
    private(set) var opensBeyondASCII = false

    /// Start and end of the match and of each group.
    var slotCount: Int { 2 * names.count + 2 }

    /// The quantifier that is being written out, for the error when the program grows too large.
    private var column = 1

    init(_ tree: PatternTree, ignoringCase: Bool) throws(PatternError) {
        sets = tree.sets
        names = tree.names
        ignoresCase = ignoringCase || tree.ignoresCase
        try write(tree.root)
        try append(.match)
        isAnchored = leaves(beyondStart: false).isEmpty
        findOpenings()
    }

    /// Whether an instruction takes a scalar.
    func takes(_ instruction: Instruction, _ scalar: FoldedScalar) -> Bool {
        switch instruction {
        case .scalar(let value): return value == scalar.lower
        case .any: return scalar.value != 0x0A && scalar.value != 0x0D
        case .set(let number):
            var listed = sets[number].lists(scalar.value)
            if ignoresCase && !listed { listed = sets[number].lists(scalar.lower) || sets[number].lists(scalar.upper) }
            return listed != sets[number].negated
        case .assertion, .split, .jump, .save, .match: return false
        }
    }
}

// Writing the instructions.
extension PatternProgram {
    private mutating func append(_ instruction: Instruction) throws(PatternError) {
        guard instructions.count < PatternLimit.instructions else {
            throw PatternError(
                column: column, expected: "a pattern of at most \(PatternLimit.instructions) steps, counts written out",
                advice: "use smaller counts, or '*' or '+' in their place")
        }
        instructions.append(instruction)
    }

    private mutating func write(_ node: PatternNode) throws(PatternError) {
        switch node {
        case .scalar(let value):
            try append(.scalar(ignoresCase ? FoldedScalar.lower(of: value) : value))
        case .any: try append(.any)
        case .set(let number): try append(.set(number))
        case .assertion(let assertion): try append(.assertion(assertion))
        case .group(let number, let content):
            try append(.save(2 * number + 2))
            try write(content)
            try append(.save(2 * number + 3))
        case .sequence(let parts): for part in parts { try write(part) }
        case .choice(let options): try write(options)
        case .repetition(let content, let count):
            let outer = column
            column = count.column
            try write(content, count)
            column = outer
        }
    }

    private mutating func write(_ options: [PatternNode]) throws(PatternError) {
        var jumps: [Int] = []
        for (number, option) in options.enumerated() {
            guard number < options.count - 1 else {
                try write(option)
                break
            }
            let split = instructions.count
            try append(.split(split + 1, split + 1))
            try write(option)
            jumps.append(instructions.count)
            try append(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        for jump in jumps { instructions[jump] = .jump(instructions.count) }
    }

    private mutating func write(_ content: PatternNode, _ count: PatternCount) throws(PatternError) {
        let copies = count.most == nil ? max(count.least - 1, 0) : count.least
        for _ in 0..<copies {
            let start = instructions.count
            try write(content)
            // What writes nothing would be counted off for nothing, over and over where counts stand within counts.
            if instructions.count == start { return }
        }
        guard let most = count.most else {
            // `x*` is written as `(?:x+)?`: an `x` that can be empty then leaves the loop in the preferred order.
            let skip = instructions.count
            if count.least == 0 { try append(.split(0, 0)) }
            let loop = instructions.count
            try write(content)
            try append(.jump(0))
            let end = instructions.count
            instructions[end - 1] = split(to: loop, or: end, lazy: count.lazy)
            if count.least == 0 { instructions[skip] = split(to: loop, or: end, lazy: count.lazy) }
            return
        }
        var skips: [Int] = []
        for _ in count.least..<most {
            skips.append(instructions.count)
            try append(.split(0, 0))
            try write(content)
        }
        for skip in skips { instructions[skip] = split(to: skip + 1, or: instructions.count, lazy: count.lazy) }
    }

    private func split(to content: Int, or end: Int, lazy: Bool) -> Instruction {
        lazy ? .split(end, content) : .split(content, end)
    }
}

// What can be known before any text is seen.
extension PatternProgram {
    /// The instructions that take a scalar or end the match and can be the first to do so.
    private func leaves(beyondStart: Bool) -> [Instruction] {
        var seen = [Bool](repeating: false, count: instructions.count)
        var (open, leaves) = ([0], [Instruction]())
        while let place = open.popLast() {
            if seen[place] { continue }
            seen[place] = true
            switch instructions[place] {
            case .split(let first, let second): open += [second, first]
            case .jump(let target): open.append(target)
            case .assertion(.start) where !beyondStart: break
            case .assertion, .save: open.append(place + 1)
            case .scalar, .any, .set, .match: leaves.append(instructions[place])
            }
        }
        return leaves
    }

    private mutating func findOpenings() {
        let leaves = Set(leaves(beyondStart: true))
        guard !leaves.contains(.match) else { return }
        let ascii = (UInt32(0)..<128).map { FoldedScalar($0, ignoringCase: ignoresCase) }
        openings = ScalarSet(
            ascii.filter { scalar in leaves.contains { takes($0, scalar) } }.map { $0.value...$0.value })
        opensBeyondASCII =
            ignoresCase
            || leaves.contains { leaf in
                switch leaf {
                case .scalar(let value): value > 127
                case .set(let number): sets[number].reachesBeyondASCII
                default: true
                }
            }
    }

    /// Whether a match can start with a scalar, or at the end of the text for nil.
    func canStart(with scalar: Unicode.Scalar?) -> Bool {
        guard let openings else { return true }
        guard let scalar else { return false }
        return scalar.value < 128 ? openings.lists(scalar.value) : opensBeyondASCII
    }
}

/// A scalar with its other cases, looked up once for all threads of the machine.
struct FoldedScalar {
    let value: UInt32
    let lower: UInt32
    let upper: UInt32

    /// Where case counts, the three are the same.
    init(_ value: UInt32, ignoringCase: Bool) {
        self.value = value
        lower = ignoringCase ? Self.lower(of: value) : value
        upper = ignoringCase ? Self.upper(of: value) : value
    }

    /// The lower case where it is a single scalar, else the scalar itself.
    static func lower(of value: UInt32) -> UInt32 {
        if value < 128 { return 0x41...0x5A ~= value ? value + 0x20 : value }
        return Unicode.Scalar(value).flatMap { single($0.properties.lowercaseMapping) } ?? value
    }

    private static func upper(of value: UInt32) -> UInt32 {
        if value < 128 { return 0x61...0x7A ~= value ? value - 0x20 : value }
        return Unicode.Scalar(value).flatMap { single($0.properties.uppercaseMapping) } ?? value
    }

    private static func single(_ mapping: String) -> UInt32? {
        let scalars = mapping.unicodeScalars
        guard let first = scalars.first, scalars.dropFirst().isEmpty else { return nil }
        return first.value
    }
}
