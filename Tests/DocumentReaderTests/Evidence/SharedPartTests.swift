import APIModel
import Testing

@testable import DocumentReader

/// Parts of operations that stand elsewhere: one section for several routes, sections behind links, models on other pages.
struct SharedPartTests {
    @Test func oneSectionForTheRoutesBeforeIt() throws {
        let read = Drafted(
            """
            # Letters

            ## Send

            ### Send to a friend

            ```
            [POST] /sendToFriend
            ```

            ### Send to a group

            ```
            [POST] /sendToGroup
            ```

            ### Request

            | Name | Type | Required | Description |
            |---|---|---|---|
            | target | long | true | To whom. |
            | text | string | true | What. |

            ### Response

            | Name | Type | Description |
            |---|---|---|
            | code | int | Zero. |
            """)
        #expect(read.routes == ["POST /sendToFriend", "POST /sendToGroup"])
        for operation in read.operations { #expect(operation.names(.body) == ["target", "text"]) }
    }

    @Test func aLinkToASectionOnAnotherPage() throws {
        let read = Drafted([
            "http.md":
                "# Calls\n\n## Read a book\n\n```\nGET /books\n```\n\nSee [what it takes](./api.md#read-a-book).\n",
            "api.md": """
            # Interface

            ## Read a book

            **Request**:

            | Name | Type | Required | Description |
            |---|---|---|---|
            | isbn | string | yes | Its number. |

            **Response**:

            | Name | Type | Description |
            |---|---|---|
            | title | string | Its title. |

            ## Write a book

            | Name | Type | Required | Description |
            |---|---|---|---|
            | other | string | yes | Not of this call. |
            """,
        ])
        #expect(read.routes == ["GET /books"])
        #expect(try read.operation().outline == ["query isbn string required"])
        #expect(try read.operation().answer == ["title string"])
    }

    @Test func anOperationIsLikeTheOneBeforeIt() throws {
        let read = Drafted(
            """
            # Books

            ## Change a book

            `PATCH /books/{id}`

            ### Request

            | Name | Type | Required | Description |
            |---|---|---|---|
            | title | string | yes | Its title. |

            ### Response

            | Name | Type | Description |
            |---|---|---|
            | id | integer | Its number. |

            ## Change a book by a link

            `PATCH /links/{token}`

            Same as above, except that nobody signs in.

            ## Burn a book

            `DELETE /books/{id}`

            It is gone for [Change a book](#change-a-book), too.
            """)
        let like = try read.operation("/links/{token}")
        #expect(like.names(.body) == ["title"])
        #expect(like.answer == ["id integer"])
        #expect(like.description.hasPrefix("Same as above"))
        // A link to another operation is no link to a part of this one.
        #expect(try read.operation("/books/{id}", .delete).names(.body).isEmpty)
        #expect(try read.operation("/books/{id}", .delete).answer.isEmpty)
    }

    @Test func whatIsReturnedStandsInTheSentenceThatSaysSo() throws {
        let read = Drafted(
            """
            # Books

            ## Sort the books

            `PATCH /books`

            Puts a set of [book](elsewhere.md#book) objects in order. Returns a list of all [book](elsewhere.md#book) objects.

            ## Write a book

            `POST /books`

            Writes a new [book](elsewhere.md#book) object. Returns the new [book](elsewhere.md#book) object on success.
            """)
        #expect(try read.operation("/books", .patch).responseType == .array(.object))
        #expect(try read.operation("/books", .post).responseType == .object)
    }

    @Test func modelsOnAnotherPage() throws {
        let read = Drafted([
            "calls.md": """
            # Books

            ## Read a book

            `GET /books/{id}`

            Returns a [book](objects.md#book-object) object on success.

            ## List books

            `GET /books`

            Returns a list of [book](objects.md#book-object) objects.

            ## Keep a book

            `POST /books`

            ### JSON params

            | Field | Type | Description |
            |---|---|---|
            | book | [book](objects.md#book-object) object | What to keep. |
            """,
            "objects.md": """
            # Objects

            ## Book object

            | Field | Type | Description |
            |---|---|---|
            | title | string | Its title. |
            | authors | array of [author](#author-object) objects | Who wrote it. |
            | year? | ?integer | When. |

            ## Author object

            | Field | Type | Description |
            |---|---|---|
            | name | string | The name. |
            """,
        ])
        #expect(read.routes == ["GET /books", "GET /books/{id}", "POST /books"])
        let book = try read.shape(try read.operation("/books/{id}").responseType)
        #expect(book.fields.map(\.name) == ["title", "authors", "year"])
        #expect(book.fields[2].isNullable)
        #expect(book.fields[2].requirement == .optional)
        #expect(book.fields[0].requirement == .required)
        #expect(try read.shape(book.fields[1].type).fields.map(\.name) == ["name"])
        let list = try #require(try read.operation("/books", .get).responseType)
        guard case .array(let item) = list else { return #expect(Bool(false), "\(list) is no list") }
        #expect(item.shapeName == book.name)
        #expect(try read.operation("/books", .post).field("book").type.shapeName == book.name)
    }

    @Test func valuesByLinkAndByName() throws {
        let read = Drafted(
            """
            # Books

            ## Find books

            `GET /books`

            ### Query parameters

            | Name | Type | Required | Description |
            |---|---|---|---|
            | binding | [binding](#binding) | no | How it is bound. |
            | order | Order | no | Which comes first. |

            ### Response

            | Name | Type | Description |
            |---|---|---|
            | total | integer | How many. |

            # Values

            ## Binding

            | Value | Description |
            |---|---|
            | HARD | With boards. |
            | SOFT | Without. |

            ## Order

            | Value | Description |
            |---|---|
            | 1 | The newest. |
            | 2 | The oldest. |
            """)
        let operation = try read.operation()
        #expect(try operation.field("binding").type == .string)
        #expect(try operation.field("binding").allowed == [.string("HARD"), .string("SOFT")])
    }

    @Test func valuesOfMembersInATableBelow() throws {
        let read = Drafted(
            """
            # Books

            ## Lend a book

            `POST /loans`

            ### Request parameters

            | Name | Type | Required | Description |
            |---|---|---|---|
            | way | string | yes | How it travels. |
            | speed | string | no | How fast. |

            | Name | Value |
            |---|---|
            | way | post |
            | way | foot |
            | speed | slow |
            """)
        let operation = try read.operation()
        #expect(operation.names(.body) == ["way", "speed"])
        #expect(try operation.field("way").allowed == [.string("post"), .string("foot")])
    }

    @Test func sectionsOfOtherOperationsStayApart() throws {
        func section(_ name: String, _ field: String) -> String {
            "## \(name)\n\n`GET /\(name.lowercased())`\n\n### Parameters\n\n| Name | Type | Description |\n|---|---|---|\n| \(field) | string | It. |\n\n"
        }
        let read = Drafted("# All\n\n" + section("Books", "isbn") + section("Loans", "reader"))
        #expect(try read.operation("/books").names(.query) == ["isbn"])
        #expect(try read.operation("/loans").names(.query) == ["reader"])
    }
}
