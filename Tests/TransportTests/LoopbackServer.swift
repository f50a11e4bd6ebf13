import FlyingSocks
import Foundation

/// A server on loopback that does with every connection what a test wants, HTTP or not.
final class LoopbackServer: Sendable {
    let port: Int
    private let task: Task<Void, any Error>

    /// - Parameter handle: What to do with a connection; it is closed afterwards.
    init(_ handle: @escaping @Sendable (Connection) async throws -> Void) async throws {
        let socket = try Socket(domain: AF_INET)
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
        try socket.listen()
        guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
        self.port = Int(port)
        let pool = SocketPool.make()
        try await pool.prepare()
        task = Task {
            try await withThrowingDiscardingTaskGroup { group in
                group.addTask { try await pool.run() }
                defer { try? socket.close() }
                for try await connection in try AsyncSocket(socket: socket, pool: pool).sockets {
                    group.addTask {
                        try? await handle(Connection(socket: connection))
                        try? connection.close()
                    }
                }
            }
        }
    }

    func stop() { task.cancel() }

    /// One connection.
    struct Connection: Sendable {
        let socket: AsyncSocket

        /// Reads one request: its head, and its body by the content length.
        func request() async throws -> (head: String, body: String) {
            var bytes: [UInt8] = []
            while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) { bytes.append(try await socket.read()) }
            let head = String(decoding: bytes, as: UTF8.self)
            let length = head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
                .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
            var body: [UInt8] = []
            if let length, length > 0 { body = try await socket.read(bytes: length) }
            return (head, String(decoding: body, as: UTF8.self))
        }

        func write(_ text: String) async throws { try await socket.write(Data(text.utf8)) }

        /// Answers with a body and its length.
        func answer(_ status: String, _ body: String, headers: String = "") async throws {
            try await write("HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)")
        }
    }
}
