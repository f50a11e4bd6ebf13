/// When and how often a call is sent again.
///
/// A call is repeated only where that is safe: GET and HEAD, and calls that carry an idempotency token, which stays the
/// same over all attempts.
public struct RetryPolicy: Hashable, Sendable {
    /// How often a call is sent at most; 1 for never again.
    public var maximumAttempts: Int
    /// The pause before the second attempt; it doubles with each further one, and half of it is left to chance.
    public var baseDelay: Duration
    /// The longest pause. A server that asks for a longer one gets no further attempt.
    public var maximumDelay: Duration
    /// The statuses of HTTP after which waiting helps.
    public var statuses: Set<Int>

    /// Creates a policy.
    public init(
        maximumAttempts: Int = 3, baseDelay: Duration = .milliseconds(200), maximumDelay: Duration = .seconds(20),
        statuses: Set<Int> = [429, 502, 503, 504]
    ) {
        self.maximumAttempts = maximumAttempts
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
        self.statuses = statuses
    }

    /// Sends every call once.
    public static var never: RetryPolicy { RetryPolicy(maximumAttempts: 1) }

    /// The pause after attempt number `attempt`: between a half and the whole of what doubling gives.
    func delay(after attempt: Int, random: Double) -> Duration {
        let doubled = baseDelay * Double(1 << min(max(attempt, 1) - 1, 30))
        return min(doubled, maximumDelay) * (0.5 + random / 2)
    }
}
