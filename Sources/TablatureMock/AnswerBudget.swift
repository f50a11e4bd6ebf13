/// How much of shapes an answer may hold: each at most twice inside itself, and of all a number that a reader bears.
final class AnswerBudget {
    private var open: [String: Int] = [:]
    private var rest = 20_000

    /// Whether one more object of a shape may begin; it ends with ``leave(_:)``.
    func enter(_ shape: String) -> Bool {
        guard rest > 0, open[shape, default: 0] < 2 else { return false }
        rest -= 1
        open[shape, default: 0] += 1
        return true
    }

    func leave(_ shape: String) { open[shape, default: 1] -= 1 }
}
