import CountAllocations

/// Two ways of doing the same, measured in turns, so that whatever else the machine does befalls both.
struct Comparison {
    var title: String
    /// How often each way is done in one round.
    var repetitions: Int
    var generated: () throws -> Void
    var handWritten: () throws -> Void

    /// Medians over all rounds: nanoseconds and allocations of one repetition.
    struct Result {
        var title: String
        var generated: (time: Double, allocations: Double)
        var handWritten: (time: Double, allocations: Double)
        /// The median of the rounds' own ratios of times.
        var ratio: Double
    }

    func run(rounds: Int) throws -> Result {
        try generated()
        try handWritten()
        var results: [(generated: (Double, Double), handWritten: (Double, Double))] = []
        for round in 0..<rounds {
            // Who goes first changes from round to round.
            if round.isMultiple(of: 2) {
                let first = try measure(generated)
                results.append((first, try measure(handWritten)))
            } else {
                let first = try measure(handWritten)
                results.append((try measure(generated), first))
            }
        }
        return Result(
            title: title,
            generated: (median(results.map(\.generated.0)), median(results.map(\.generated.1))),
            handWritten: (median(results.map(\.handWritten.0)), median(results.map(\.handWritten.1))),
            ratio: median(results.map { $0.generated.0 / $0.handWritten.0 }))
    }

    private func measure(_ work: () throws -> Void) rethrows -> (time: Double, allocations: Double) {
        let allocations = count_allocations()
        let start = ContinuousClock.now
        for _ in 0..<repetitions { try work() }
        let time = start.duration(to: .now)
        let nanoseconds = Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9
        return (
            nanoseconds / Double(repetitions), Double(count_allocations() - allocations) / Double(repetitions)
        )
    }
}

/// The middle of some values; 0 of none.
func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
}
