public import Foundation
public import HTTPTypes
public import TablatureRuntime

/// Signs requests to JD Cloud: where the key comes from, and how it signs.
///
///     CPSClient(regionId: "cn-north-1", credentials: .environment)
///     CPSClient(regionId: "cn-north-1", credentials: JDCloudCredentials(accessKey: id, secretKey: secret))
///
/// Neither descriptions nor mirrors nor errors show a secret.
public struct JDCloudCredentials: Sendable {
    /// The generation of the signature.
    public var algorithm: SigningAlgorithm
    /// Whether `x-jdcloud-security-token`, `-session-token`, `-pin` and `-erp` are sent in base64, as the service wants
    /// them; switch it off where the values are encoded already.
    public var encodesAccountHeaders: Bool
    private let key: @Sendable () async throws -> AccessKey
    private let now: @Sendable () -> Date
    private let nonce: @Sendable () -> String

    /// Creates credentials whose key comes from a provider, which may refresh it.
    ///
    /// - Parameters:
    ///   - algorithm: The generation of the signature.
    ///   - encodesAccountHeaders: Whether the headers that name an account are sent in base64.
    ///   - now: The time of day; a test's own.
    ///   - nonce: A text that no other request has; a test's own.
    ///   - provider: The key, asked for with every attempt.
    public init(
        algorithm: SigningAlgorithm = .jdcloud2, encodesAccountHeaders: Bool = true,
        now: @escaping @Sendable () -> Date = { Date() },
        nonce: @escaping @Sendable () -> String = { UUID().uuidString.lowercased() },
        provider: @escaping @Sendable () async throws -> AccessKey
    ) {
        self.algorithm = algorithm
        self.encodesAccountHeaders = encodesAccountHeaders
        self.key = provider
        self.now = now
        self.nonce = nonce
    }

    /// Creates credentials from a key that stays the same.
    public init(_ key: AccessKey, algorithm: SigningAlgorithm = .jdcloud2) {
        self.init(algorithm: algorithm) { key }
    }

    /// Creates credentials from a key that stays the same.
    public init(accessKey: String, secretKey: String, algorithm: SigningAlgorithm = .jdcloud2) {
        self.init(AccessKey(id: accessKey, secret: secretKey), algorithm: algorithm)
    }

    /// Credentials from a provider whose keys hold for a time: it is asked when the key at hand is about to expire, once
    /// for all calls that wait.
    public static func refreshing(
        algorithm: SigningAlgorithm = .jdcloud2, _ provider: @escaping @Sendable () async throws -> ExpiringAccessKey
    ) -> JDCloudCredentials {
        let cache = AccessKeyCache(provider: provider)
        return JDCloudCredentials(algorithm: algorithm) { try await cache.key() }
    }

    /// Credentials from the environment: `JDCLOUD_ACCESS_KEY_ID`, `JDCLOUD_SECRET_ACCESS_KEY` and, for a temporary key,
    /// `JDCLOUD_SESSION_TOKEN`. They are read with every attempt.
    public static var environment: JDCloudCredentials { environment(ProcessInfo.processInfo.environment) }

    /// Credentials from variables of those names.
    static func environment(_ variables: @escaping @autoclosure @Sendable () -> [String: String]) -> JDCloudCredentials
    {
        JDCloudCredentials {
            let variables = variables()
            func value(_ name: String) throws -> String {
                guard let value = variables[name], !value.isEmpty else { throw MissingCredentials(variable: name) }
                return value
            }
            return AccessKey(
                id: try value("JDCLOUD_ACCESS_KEY_ID"), secret: try value("JDCLOUD_SECRET_ACCESS_KEY"),
                sessionToken: variables["JDCLOUD_SESSION_TOKEN"].flatMap { $0.isEmpty ? nil : $0 })
        }
    }
}

/// A variable of the environment that credentials need is not set.
public struct MissingCredentials: Error, Hashable, Sendable, CustomStringConvertible {
    /// The variable's name.
    public var variable: String

    public var description: String { "\(variable) is not set" }
}

extension JDCloudCredentials: ClientAuthentication {
    /// How JD Cloud reports errors and names requests.
    public var conventions: ServiceConventions { .jdcloud }

    /// Adds date, nonce and signature. A date or nonce that the request has already is kept.
    ///
    /// The region of the scope is the call's `regionId`, wherever it travels.
    public func authenticate(_ request: inout HTTPRequest, body: Data?, context: CallContext) async throws {
        let key = try await key()
        if let token = key.sessionToken, request.headerFields[named: HeaderName.securityToken] == nil {
            request.headerFields[named: HeaderName.securityToken] = token
        }
        if encodesAccountHeaders { Self.encodeAccountHeaders(of: &request) }
        let date = request.headerFields[named: HeaderName.date] ?? Self.timestamp(now())
        request.headerFields[named: HeaderName.date] = date
        if request.headerFields[named: HeaderName.nonce] == nil {
            request.headerFields[named: HeaderName.nonce] = nonce()
        }
        let region = context.parameter("regionId").flatMap { $0.isEmpty ? nil : $0 } ?? Self.noRegion
        let signature = Signature(
            of: request, body: body, date: date, region: region, service: context.service, key: key,
            algorithm: algorithm)
        request.headerFields[.authorization] = signature.authorization
    }

    /// The region of calls that have none.
    private static let noRegion = "jdcloud-api"

    private static func encodeAccountHeaders(of request: inout HTTPRequest) {
        for name in HeaderName.account {
            guard let value = request.headerFields[named: name] else { continue }
            request.headerFields[named: name] = Data(value.utf8).base64EncodedString()
        }
    }

    /// `20190715T030405Z`.
    static func timestamp(_ date: Date) -> String {
        let seconds = Int(date.timeIntervalSince1970.rounded(.down))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second], from: Date(timeIntervalSince1970: Double(seconds)))
        func digits(_ number: Int?, _ count: Int) -> String {
            let text = String(number ?? 0)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return digits(parts.year, 4) + digits(parts.month, 2) + digits(parts.day, 2) + "T" + digits(parts.hour, 2)
            + digits(parts.minute, 2) + digits(parts.second, 2) + "Z"
    }
}

extension JDCloudCredentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The algorithm alone.
    public var description: String { "credentials for \(algorithm.rawValue)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["algorithm": algorithm.rawValue]) }
}
