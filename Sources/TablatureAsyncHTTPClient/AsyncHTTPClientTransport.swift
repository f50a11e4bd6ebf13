#if AsyncHTTPClient
    public import AsyncHTTPClient
    import Foundation
    import HTTPTypes
    import NIOCore
    import NIOHTTP1
    import NIOPosix
    public import TablatureRuntime

    /// Sends requests through async-http-client, for servers that run on SwiftNIO already.
    ///
    /// It is compiled where the package's trait `AsyncHTTPClient` is enabled.
    public struct AsyncHTTPClientTransport: ClientTransport {
        /// A transport that all clients share unless they bring their own.
        public static let shared = AsyncHTTPClientTransport(
            HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: plainConfiguration))

        /// What a client for this transport starts from: no redirects, since a signed request is for one address, and no
        /// second attempt at a connection, since the runtime repeats what may be repeated.
        public static var plainConfiguration: HTTPClient.Configuration {
            var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
            configuration.connectionPool.retryConnectionEstablishment = false
            return configuration
        }

        private let client: HTTPClient

        /// Creates a transport.
        ///
        /// - Parameter client: The client to send with, which follows no redirects (``plainConfiguration``). Whoever made it
        ///   shuts it down.
        public init(_ client: HTTPClient) { self.client = client }

        public func send(_ request: ClientRequest, limit: Int) async throws -> ClientResponse {
            do {
                // The caller bounds the time by cancelling.
                let response = try await client.execute(HTTPClientRequest(request), deadline: .distantFuture)
                var body = Data()
                for try await chunk in response.body {
                    guard body.count + chunk.readableBytes <= limit else { throw TransportError(.responseTooLarge) }
                    body.append(contentsOf: chunk.readableBytesView)
                }
                return ClientResponse(head: HTTPResponse(response), body: body)
            } catch {
                try Task.checkCancellation()
                throw TransportError(asyncHTTPClient: error)
            }
        }
    }

    extension HTTPClientRequest {
        /// The request for async-http-client.
        ///
        /// - Throws: ``TransportError`` where the request has no address.
        fileprivate init(_ request: ClientRequest) throws {
            let head = request.head
            guard let scheme = head.scheme, let authority = head.authority, let path = head.path else {
                throw TransportError(.other, reason: "the address is not a URL")
            }
            self.init(url: "\(scheme)://\(authority)\(path)")
            method = NIOHTTP1.HTTPMethod(rawValue: head.method.rawValue)
            for field in head.headerFields { headers.add(name: field.name.rawName, value: field.value) }
            body = request.body.map { .bytes($0) }
        }
    }

    extension HTTPResponse {
        /// The head of an answer.
        fileprivate init(_ response: HTTPClientResponse) {
            self.init(status: Status(code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase))
            for (name, value) in response.headers {
                if let name = HTTPField.Name(name) { headerFields.append(HTTPField(name: name, value: value)) }
            }
        }
    }

    extension TransportError {
        /// What an error of async-http-client means. Its text is the error's type and code: it may not hold the URL.
        fileprivate init(asyncHTTPClient error: any Error) {
            switch error {
            case let error as TransportError: self = error
            case let error as HTTPClientError: self.init(Self.kind(of: error), reason: error.shortDescription)
            case is NIOConnectionError: self.init(.cannotConnect)
            case let error as IOError:
                self.init(
                    error.errnoCode == ECONNREFUSED ? .cannotConnect : .connectionLost,
                    reason: "errno \(error.errnoCode)")
            case is ChannelError, HTTPParserError.invalidEOFState: self.init(.connectionLost)
            case is HTTPParserError: self.init(.notHTTP)
            default: self.init(.other, reason: "\(type(of: error))")
            }
        }

        private static func kind(of error: HTTPClientError) -> Kind {
            switch error {
            case .connectTimeout: .cannotConnect
            case .readTimeout, .writeTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout: .timedOut
            case .remoteConnectionClosed: .connectionLost
            case .tlsHandshakeTimeout: .insecure
            default: .other
            }
        }
    }
#endif
