// Everything named Library… is made from the pages in specs/ when the package is built.

/// Lends the first copy that can be found; works with the client and with its double alike.
func borrow(words: String, for memberId: String, from library: any LibraryAPI) async throws -> String {
    let found = try await library.findBooks(words: words)
    guard let book = found.books?.first(where: { ($0.copies ?? 0) > 0 }), let bookId = book.bookId else {
        return "no copy of '\(words)' is left"
    }
    let loan = try await library.borrowBook(
        bookId: bookId, loan: LoanSpec(memberId: memberId, pickUp: "locker", weeks: 2))
    return "\(book.title ?? bookId): due on \(loan.dueDate ?? "no date")"
}

// `LibraryClient()` would send the calls; the double answers them here.
var library = LibraryMock()
library.onFindBooks = { input in
    FindBooksOutput(books: [Book(bookId: "b-17", copies: 2, title: "A History of \(input.words)")], totalCount: 1)
}
library.onBorrowBook = { _ in BorrowBookOutput(dueDate: "2024-05-31", loanId: "l-1") }

print(try await borrow(words: "Tables", for: "m-3", from: library))
