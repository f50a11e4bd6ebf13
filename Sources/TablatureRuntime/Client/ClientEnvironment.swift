public import Foundation

/// What a client takes from outside: time and chance. Tests bring their own.
public struct ClientEnvironment: Sendable {
    /// Waits between two attempts; ends early, by throwing, when its task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void
    /// A number from 0 up to 1 that spreads the pauses of many clients.
    public var random: @Sendable () -> Double
    /// The time of day, for a server that names a moment to come back.
    public var now: @Sendable () -> Date
    /// A token by which a service knows a repeated call.
    public var makeToken: @Sendable () -> String

    /// Creates an environment; by default the real one.
    public init(
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        now: @escaping @Sendable () -> Date = { Date() },
        makeToken: @escaping @Sendable () -> String = { ClientEnvironment.randomToken() }
    ) {
        self.sleep = sleep
        self.random = random
        self.now = now
        self.makeToken = makeToken
    }

    /// A random UUID as 32 lower-case digits, which fits every documented length.
    public static func randomToken() -> String {
        UUID().uuidString.lowercased().filter { $0 != "-" }
    }
}
