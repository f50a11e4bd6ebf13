/// The items of a list over all its pages, each page fetched when its first item is asked for.
public struct ItemSequence<Request: PagedRequest>: AsyncSequence, Sendable {
    public typealias Element = Request.Item

    private let pages: PageSequence<Request>

    /// Creates the sequence of the items of `pages`.
    public init(_ pages: PageSequence<Request>) { self.pages = pages }

    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator())
    }

    /// Hands out the items one by one.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var pages: PageSequence<Request>.AsyncIterator
        private var items: ArraySlice<Request.Item> = []

        init(pages: PageSequence<Request>.AsyncIterator) { self.pages = pages }

        /// The next item; nil after the last.
        ///
        /// - Throws: What fetching a page throws.
        public mutating func next() async throws -> Request.Item? {
            while items.isEmpty {
                guard let page = try await pages.next() else { return nil }
                items = Request.items(in: page)[...]
            }
            return items.popFirst()
        }
    }
}
