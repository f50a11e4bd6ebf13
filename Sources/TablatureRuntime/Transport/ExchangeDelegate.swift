import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What happens on the way from a request to its answer.
enum ExchangeEvent: Sendable {
    case head(URLResponse)
    case body(Data)
}

/// Passes what a session reports on to whoever waits for the task it is about.
///
/// A delegate of the session, since Foundation on Linux does not ask the delegates of single tasks.
// Unchecked, since NSObject is not Sendable: the lock guards all that changes.
final class ExchangeDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    typealias Events = AsyncThrowingStream<ExchangeEvent, any Error>

    private let lock = NSLock()
    private var waiting: [Int: Events.Continuation] = [:]

    /// The events of a task that has not begun.
    func events(of task: URLSessionTask) -> Events {
        let (events, continuation) = Events.makeStream()
        lock.withLock { waiting[task.taskIdentifier] = continuation }
        return events
    }

    private func continuation(of task: URLSessionTask) -> Events.Continuation? {
        lock.withLock { waiting[task.taskIdentifier] }
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        continuation(of: dataTask)?.yield(.head(response))
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        continuation(of: dataTask)?.yield(.body(data))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)  // a signed request is for one address
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        lock.withLock { waiting.removeValue(forKey: task.taskIdentifier) }?.finish(throwing: error)
    }
}
