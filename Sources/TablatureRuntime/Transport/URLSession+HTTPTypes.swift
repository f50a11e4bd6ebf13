import Foundation
import HTTPTypes

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// The request for `URLSession`.
    ///
    /// - Throws: ``TransportError`` where the address is not a URL, and for a body with GET, which `URLSession` never sends.
    init(_ request: ClientRequest) throws {
        let head = request.head
        guard let scheme = head.scheme, let authority = head.authority, let path = head.path,
            let url = URL(string: "\(scheme)://\(authority)\(path)")
        else { throw TransportError(.other, reason: "the address is not a URL") }
        if head.method == .get, request.body?.isEmpty == false {
            throw TransportError(.other, reason: "URLSession sends no body with GET; another transport does")
        }
        self.init(url: url)
        httpMethod = head.method.rawValue
        httpBody = request.body
        for field in head.headerFields { addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    }
}

extension HTTPResponse {
    /// The head of an answer.
    ///
    /// - Throws: ``TransportError`` where it is not HTTP.
    init(_ response: URLResponse) throws {
        guard let response = response as? HTTPURLResponse, (100...999).contains(response.statusCode) else {
            throw TransportError(.notHTTP)
        }
        self.init(status: Status(code: response.statusCode))
        for (name, value) in response.allHeaderFields {
            guard let name = name as? String, let value = value as? String, let field = HTTPField.Name(name) else {
                continue
            }
            headerFields.append(HTTPField(name: field, value: value))
        }
    }
}

extension TransportError {
    /// What an error of `URLSession` means.
    init(_ error: URLError) {
        let kind: Kind =
            switch error.code {
            case .timedOut: .timedOut
            case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet: .cannotConnect
            // On Linux an answer that never begins is a bad response, and one that breaks off is unknown.
            case .networkConnectionLost, .cannotParseResponse, .zeroByteResource, .badServerResponse, .unknown:
                .connectionLost
            // The scheme is always one of HTTP's, so it is the answer that has another protocol.
            case .unsupportedURL: .notHTTP
            case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
                .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot, .clientCertificateRejected,
                .clientCertificateRequired:
                .insecure
            case .dataLengthExceedsMaximum: .responseTooLarge
            default: .other
            }
        // The text of the code alone: the error's own may hold the URL with its query.
        self.init(kind, reason: "URLSession error \(error.errorCode)")
    }
}
