public import Foundation

/// A key with the moment at which it ends.
public struct ExpiringAccessKey: Sendable {
    /// The key.
    public var key: AccessKey
    /// When it ends; nil for a key that does not.
    public var expires: Date?

    /// Creates the pair.
    public init(_ key: AccessKey, expires: Date?) {
        self.key = key
        self.expires = expires
    }
}

/// Keeps a key until shortly before it ends, and asks for the next one once however many calls wait.
actor AccessKeyCache {
    private let provider: @Sendable () async throws -> ExpiringAccessKey
    private let now: @Sendable () -> Date
    private var current: ExpiringAccessKey?
    private var pending: Task<ExpiringAccessKey, any Error>?

    /// How long before its end a key is replaced: longer than clocks differ and requests travel.
    static let margin: TimeInterval = 60

    init(
        provider: @escaping @Sendable () async throws -> ExpiringAccessKey,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.provider = provider
        self.now = now
    }

    /// The key at hand, or the next one.
    ///
    /// - Throws: What the provider throws; the next call asks it again.
    func key() async throws -> AccessKey {
        if let current, current.expires.map({ $0.timeIntervalSince(now()) > Self.margin }) ?? true {
            return current.key
        }
        // The task belongs to nobody's call, so that a cancelled call does not fail the others that wait.
        let task = pending ?? Task { [provider] in try await provider() }
        pending = task
        do {
            let next = try await task.value
            if pending == task { (current, pending) = (next, nil) }
            return next.key
        } catch {
            if pending == task { pending = nil }
            throw error
        }
    }
}
