/// The pages of a list, each fetched when it is asked for.
///
/// It ends with the page that completes the documented total, with an empty page, or, where the answer names no total,
/// with a page that is smaller than the first. A page with the items of the one before it, or of the first one, is not handed
/// out and ends it too: some services answer a number beyond the last page with the last page, or heed no number at all.
public struct PageSequence<Request: PagedRequest>: AsyncSequence, Sendable {
    public typealias Element = Request.Output

    private let first: Request
    private let send: @Sendable (Request) async throws -> Request.Output

    /// Creates the sequence of all pages from the one that `first` asks for.
    ///
    /// - Parameters:
    ///   - first: The request of the first page.
    ///   - send: Fetches one page.
    public init(from first: Request, send: @escaping @Sendable (Request) async throws -> Request.Output) {
        self.first = first
        self.send = send
    }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(request: first, send: send)
    }

    /// Fetches one page after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var request: Request?
        private let send: @Sendable (Request) async throws -> Request.Output
        private var seen = 0
        private var fullPage = 0
        /// The items of the first page and of the last.
        private var first: [Request.Item] = []
        private var last: [Request.Item] = []

        init(request: Request, send: @escaping @Sendable (Request) async throws -> Request.Output) {
            self.request = request
            self.send = send
        }

        /// The next page; nil after the last. A failure ends the sequence.
        ///
        /// - Throws: What fetching a page throws.
        public mutating func next() async throws -> Request.Output? {
            guard var request else { return nil }
            self.request = nil
            let page = try await send(request)
            let items = Request.items(in: page)
            let count = items.count
            if fullPage > 0, Self.isSame(items, last) || Self.isSame(items, first) { return nil }
            if fullPage == 0 { first = items }
            last = items
            let number = Swift.max(request.requestedPage ?? 1, 1)
            if fullPage == 0 {
                // What the pages before the first one hold counts towards the total. The size that was asked for does
                // not: a service may hand out smaller pages, and counting too much would lose items.
                fullPage = count
                let before = (number - 1).multipliedReportingOverflow(by: fullPage)
                seen = before.overflow ? .max : before.partialValue
            }
            let sum = seen.addingReportingOverflow(count)
            seen = sum.overflow ? .max : sum.partialValue
            let isLast =
                count == 0 || number == .max
                || (Request.total(in: page).map { seen >= $0 } ?? (count < fullPage))
            if !isLast {
                request.requestedPage = number + 1
                self.request = request
            }
            return page
        }

        /// Whether two pages hold the same items; pages whose items cannot be compared are two.
        private static func isSame(_ left: [Request.Item], _ right: [Request.Item]) -> Bool {
            guard !left.isEmpty, left.count == right.count else { return false }
            guard let items = left as? any Equatable else { return false }
            return isEqual(items, right)
        }

        private static func isEqual<Value: Equatable>(_ left: Value, _ right: Any) -> Bool {
            (right as? Value) == left
        }
    }
}
