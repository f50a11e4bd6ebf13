import Foundation
import HandWritten
import JDCloudCPS
import TablatureRuntime

/// Generated code beside code written by hand, as ratios of one run, and the time of `tablature generate`.
///
///     swift run -c release
///
/// `TABLATURE` names the tool, where its time is wanted as well.
@main
enum Benchmarks {
    static func main() throws {
        try printComparisons()
        if let tool = ProcessInfo.processInfo.environment["TABLATURE"] { try ToolRuns(tool: tool).print() }
    }

    private static func printComparisons() throws {
        let generated = try Sample.generated(Sample.valid)
        let handWritten = try Sample.handWritten(Sample.valid)
        let badGenerated = try Sample.generated(Sample.invalid)
        let badHandWritten = try Sample.handWritten(Sample.invalid)
        let encoder = JSONEncoder()
        let decoder = JSONDecoder()
        let comparisons = [
            Comparison(
                title: "validate, all well", repetitions: 100_000,
                generated: { try generated.validate() }, handWritten: { try handWritten.validate() }),
            Comparison(
                title: "validate, 3 violations", repetitions: 5_000,
                generated: { expectFailure { try badGenerated.validate() } },
                handWritten: { expectFailure { try badHandWritten.validate() } }),
            Comparison(
                title: "encode to JSON", repetitions: 1_000,
                generated: { _ = try encoder.encode(generated) }, handWritten: { _ = try encoder.encode(handWritten) }),
            Comparison(
                title: "decode from JSON", repetitions: 1_000,
                generated: { _ = try decoder.decode(CreateInstancesInput.self, from: Sample.valid) },
                handWritten: { _ = try decoder.decode(CreateServers.self, from: Sample.valid) }),
        ]
        print("createInstances               generated          by hand      ratio   allocations: generated, by hand")
        for comparison in comparisons {
            let result = try comparison.run(rounds: 21)
            let columns = [
                result.title.padding(toLength: 24, withPad: " ", startingAt: 0),
                right("\(Int(result.generated.time.rounded())) ns", 15),
                right("\(Int(result.handWritten.time.rounded())) ns", 17),
                right(String(format: "%.2f", result.ratio), 11),
                right(String(format: "%.1f", result.generated.allocations), 26),
                right(String(format: "%.1f", result.handWritten.allocations), 9),
            ]
            print(columns.joined())
        }
    }

    private static func expectFailure(_ body: () throws -> Void) {
        do {
            try body()
            print("nothing was refused")
        } catch {}
    }
}

/// A text at the right of a column.
func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}
