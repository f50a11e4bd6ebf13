/// A generation of JD Cloud's signature. Both have the same form.
public enum SigningAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// The one that the reference pages ask for.
    case jdcloud2 = "JDCLOUD2-HMAC-SHA256"
    /// The one that some official clients use since 2021.
    case jdcloud3 = "JDCLOUD3-HMAC-SHA256"

    /// What the secret key is prefixed with to make the first key.
    var keyPrefix: String {
        switch self {
        case .jdcloud2: "JDCLOUD2"
        case .jdcloud3: "JDCLOUD3"
        }
    }

    /// The last part of the scope.
    var scopeEnd: String {
        switch self {
        case .jdcloud2: "jdcloud2_request"
        case .jdcloud3: "jdcloud3_request"
        }
    }
}
