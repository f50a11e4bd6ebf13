import TablatureRuntime
import Testing

@Suite struct PagingTests {
    /// A service with `total` items, which says so or not, and which caps the size of a page.
    private struct Shelf {
        var total: Int
        var saysTotal = true
        var cap = 100

        func page(_ input: ListBoxes) -> ListBoxes.Output {
            let size = min(input.pageSize ?? 2, cap)
            let start = ((input.pageNumber ?? 1) - 1) * size
            let items = start < total ? (start..<min(start + size, total)).map { "\($0)" } : []
            return ListBoxes.Output(boxes: items, totalCount: saysTotal ? total : nil)
        }
    }

    private actor Counter {
        private(set) var count = 0
        func add() { count += 1 }
    }

    @Test(arguments: [(0, true, 1), (2, true, 1), (5, true, 3), (4, false, 3), (5, false, 3)])
    func allItemsAndNoFurtherCall(total: Int, saysTotal: Bool, calls: Int) async throws {
        let shelf = Shelf(total: total, saysTotal: saysTotal)
        let counter = Counter()
        let pages = PageSequence(from: ListBoxes()) { input in
            await counter.add()
            return shelf.page(input)
        }
        var items: [String] = []
        for try await item in ItemSequence(pages) { items.append(item) }
        #expect(items == (0..<total).map { "\($0)" })
        #expect(await counter.count == calls)
    }

    @Test func startsAtThePageThatIsAskedFor() async throws {
        let shelf = Shelf(total: 7)
        var items: [String] = []
        for try await item in ItemSequence(PageSequence(from: ListBoxes(pageNumber: 3)) { shelf.page($0) }) {
            items.append(item)
        }
        #expect(items == ["4", "5", "6"])
    }

    @Test(arguments: [true, false], [1, 2]) func aCappedPageSizeLosesNothing(saysTotal: Bool, page: Int) async throws {
        let shelf = Shelf(total: 8, saysTotal: saysTotal, cap: 3)
        let input = ListBoxes(pageNumber: page, pageSize: 50)
        var items: [String] = []
        for try await item in ItemSequence(PageSequence(from: input) { shelf.page($0) }) { items.append(item) }
        #expect(items == ((page - 1) * 3..<8).map { "\($0)" })
    }

    /// A service that heeds no number, and one that answers every number beyond the last page with the last.
    @Test(arguments: [1, 3]) func aPageThatComesAgainEndsTheSequence(pages: Int) async throws {
        var items: [String] = []
        let sequence = PageSequence(from: ListBoxes()) { input in
            let number = min(input.pageNumber ?? 1, pages)
            return ListBoxes.Output(boxes: ["\(number)a", "\(number)b"], totalCount: nil)
        }
        for try await item in ItemSequence(sequence) {
            items.append(item)
            if items.count > 20 { break }
        }
        #expect(items == (1...pages).flatMap { ["\($0)a", "\($0)b"] })
    }

    @Test func hugeNumbersEnd() async throws {
        let input = ListBoxes(pageNumber: .max, pageSize: .max)
        var pages = 0
        for try await _ in PageSequence(from: input, send: { _ in ListBoxes.Output(boxes: ["a"], totalCount: .max) }) {
            pages += 1
        }
        #expect(pages == 1)
    }

    @Test func aFailureEndsTheSequence() async throws {
        let iterator = PageSequence(from: ListBoxes()) { _ in throw UnimplementedOperation("listBoxes") }
            .makeAsyncIterator()
        var copy = iterator
        await #expect(throws: UnimplementedOperation.self) { _ = try await copy.next() }
        #expect(try await copy.next() == nil)
    }

    @Test func theClientOffersBoth() async throws {
        let transport = RecordingTransport(
            .answer(200, #"{"result":{"boxes":["a"],"totalCount":2}}"#),
            .answer(200, #"{"result":{"boxes":["b"],"totalCount":2}}"#))
        var items: [String] = []
        for try await item in client(transport).items(of: ListBoxes(pageSize: 1)) { items.append(item) }
        #expect(items == ["a", "b"])
        let queries = await transport.requests.map { $0.path.split(separator: "?").last ?? "" }
        #expect(queries == ["pageSize=1", "pageNumber=2&pageSize=1"])
    }
}
