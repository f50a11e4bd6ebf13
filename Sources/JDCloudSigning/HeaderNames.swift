import HTTPTypes

/// The headers that JD Cloud adds to HTTP's own.
enum HeaderName {
    static let date = "x-jdcloud-date"
    static let nonce = "x-jdcloud-nonce"
    static let requestId = "x-jdcloud-request-id"
    static let securityToken = "x-jdcloud-security-token"
    /// Those that name an account and travel in base64.
    static let account = [securityToken, "x-jdcloud-session-token", "x-jdcloud-pin", "x-jdcloud-erp"]
}

extension HTTPFields {
    /// The value of the header of that name, in any case; setting a name that HTTP does not allow does nothing.
    subscript(named name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set { if let name = HTTPField.Name(name) { self[name] = newValue } }
    }
}
