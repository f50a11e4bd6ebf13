/// Runs a program over a text: a Pike machine, which moves all threads through the text together.
///
/// At each place of the text an instruction is reached once, by the thread that comes first in the order in which a
/// backtracking matcher would try. So the time is at most program times text, and the match is the one that such a
/// matcher would find.
struct PatternMachine {
    private let program: PatternProgram
    private let text: String.UnicodeScalarView
    /// Whether a match counts only from the start to the end of the text.
    private let whole: Bool

    private var index: String.UnicodeScalarView.Index
    /// The place in the text in bytes of UTF-8.
    private var offset: Int
    private var before: Unicode.Scalar?
    private var here: Unicode.Scalar?

    private var current = Threads()
    private var upcoming = Threads()
    /// For each instruction the last round in which it was reached.
    private var marks: [Int] = []
    private var round = 1
    private var tasks: [Task] = []
    private var slots: [Int] = []

    /// Instructions carried out, for tests of the bound.
    private(set) var steps = 0

    /// Prepares a run; nil where no match can start anywhere, which is found without memory for threads.
    init?(_ program: PatternProgram, text: String, whole: Bool) {
        self.program = program
        self.text = text.unicodeScalars
        self.whole = whole
        index = self.text.startIndex
        offset = 0
        here = self.text.first
        while !program.canStart(with: here) {
            if here == nil || whole || program.isAnchored { return nil }
            advance()
        }
    }

    /// Looks for the match once.
    ///
    /// - Returns: The offsets of start and end of the match and its groups, below 0 for none.
    mutating func run() -> [Int]? {
        marks = [Int](repeating: 0, count: program.instructions.count)
        slots = [Int](repeating: -1, count: program.slotCount)
        var found: [Int]?
        while true {
            if found == nil && canStartHere { start() }
            swap(&current, &upcoming)
            upcoming.removeAll()
            if current.places.isEmpty && (found != nil || here == nil || whole || program.isAnchored) { return found }
            let (scalar, place) = (here, offset)
            advance()
            round += 1
            if let match = step(over: scalar, at: place) { found = match }
            if scalar == nil { return found }
        }
    }

    private var canStartHere: Bool {
        // Nothing stands before the start of the text.
        (before == nil || !(whole || program.isAnchored)) && program.canStart(with: here)
    }

    /// Begins a thread; every thread already running is preferred to it.
    private mutating func start() {
        for slot in slots.indices { slots[slot] = -1 }
        slots[0] = offset
        follow(0)
    }

    private mutating func advance() {
        guard let scalar = here else { return }
        text.formIndex(after: &index)
        offset += UTF8.width(scalar)
        before = scalar
        here = index < text.endIndex ? text[index] : nil
    }

    /// Lets each thread take the scalar that the machine has just passed, the preferred thread first.
    ///
    /// - Returns: The slots of the thread that is at its end, if one is; the threads after it are dropped.
    private mutating func step(over scalar: Unicode.Scalar?, at place: Int) -> [Int]? {
        let folded = scalar.map { FoldedScalar($0.value, ignoringCase: program.ignoresCase) }
        for thread in current.places.indices {
            steps += 1
            let instruction = program.instructions[current.places[thread]]
            if case .match = instruction {
                if whole && scalar != nil { continue }
                current.copySlots(of: thread, to: &slots)
                slots[1] = place
                return slots
            }
            guard let folded, program.takes(instruction, folded) else { continue }
            current.copySlots(of: thread, to: &slots)
            follow(current.places[thread] + 1)
        }
        return nil
    }

    /// Goes on from an instruction to all that take a scalar or end the match, the preferred ones first, and leaves
    /// a thread at each. The tasks are a list, not calls, since a program may be thousands of splits deep.
    private mutating func follow(_ first: Int) {
        tasks.append(.follow(first))
        while let task = tasks.popLast() {
            guard case .follow(let place) = task else {
                if case .restore(let slot, let value) = task { slots[slot] = value }
                continue
            }
            steps += 1
            if marks[place] == round { continue }
            marks[place] = round
            switch program.instructions[place] {
            case .jump(let target): tasks.append(.follow(target))
            case .split(let preferred, let other):
                tasks.append(.follow(other))
                tasks.append(.follow(preferred))
            case .save(let slot):
                tasks.append(.restore(slot, slots[slot]))
                slots[slot] = offset
                tasks.append(.follow(place + 1))
            case .assertion(let assertion): if holds(assertion) { tasks.append(.follow(place + 1)) }
            case .scalar, .any, .set, .match: upcoming.append(place, slots)
            }
        }
    }

    private func holds(_ assertion: PatternAssertion) -> Bool {
        switch assertion {
        case .start: before == nil
        case .end: here == nil
        case .boundary: (before?.isWordInASCII ?? false) != (here?.isWordInASCII ?? false)
        case .noBoundary: (before?.isWordInASCII ?? false) == (here?.isWordInASCII ?? false)
        }
    }
}

/// What is left to do at one place of the text.
private enum Task {
    case follow(Int)
    /// Takes back a note in a slot before the less preferred branch is followed.
    case restore(Int, Int)
}

/// Threads in order of preference: the instruction that each waits at, and its slots one after the other.
private struct Threads {
    private(set) var places: [Int] = []
    private var slots: [Int] = []

    mutating func append(_ place: Int, _ added: [Int]) {
        places.append(place)
        for slot in added { slots.append(slot) }
    }

    func copySlots(of thread: Int, to target: inout [Int]) {
        let start = thread * target.count
        for slot in target.indices { target[slot] = slots[start + slot] }
    }

    mutating func removeAll() {
        places.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
    }
}
