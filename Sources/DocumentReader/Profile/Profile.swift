import APIModel

/// How a family of pages is written, as data: where routes stand, which words name which tables and columns, what marks on
/// names mean. A page is read by its profile alone.
///
/// A profile is drafted from pages (``Draft``), kept by a person, or comes with the tool. Words are compared as
/// ``Words/key(_:)`` gives them.
struct Profile: Sendable, Hashable {
    /// The name by which a configuration calls it.
    var name: String
    /// The language of the prose, as the rule reader names it (`en`, `zh`).
    var language: String
    /// The identifier of the service for pages whose addresses have no host.
    var service: String
    /// Whether the first label of an address's host names the service: the pages are of several.
    var servicesByHost = false
    /// Scheme, host and path that stand before paths without a host (`https://gitlab.example.com/api/v4`, `/api/v1`).
    var base: String?

    /// The kinds of places that routes stand in.
    var routes: Set<RoutePlace> = []
    /// Captions that introduce the method or the path where they stand in two places.
    var methodCaptions: Set<String> = []
    var pathCaptions: Set<String> = []
    /// An address whose last segment stands for the name of the call (`https://api.example.com/METHOD_NAME`).
    var template: String?
    /// The method of addresses that state none.
    var methodOtherwise: HTTPMethod?
    /// Headings that hold the route alone; the operation's own heading is further up.
    var routeHeadings: Set<String> = []
    /// Sentences of an operation that says nothing else: it takes and answers what the operation before it does.
    var asAbove: Set<String> = []
    /// The parameter whose one value tells operations at one address apart (`Action`).
    var selector: String?
    /// Whether an operation is called as its heading says, letter by letter, and as its file where the heading is no name.
    var keepsTitles = false
    /// What names of parameters begin with that travel as headers wherever they are listed (`x-`), in lower case.
    var headerPrefixes: [String] = []

    /// What tables, lists and fences below a caption are, by the caption's whole key.
    var captions: [String: TableRole] = [:]
    /// Words inside captions, for those that no entry of ``captions`` names; all that occur count.
    var mentions: [String: Mention] = [:]
    /// What tables without a caption that follow the route are.
    var afterRoute: TableRole?
    /// The parts that each page of an operation has; one that lacks is told, and so is a heading that begins no part.
    var parts: Set<TableRole> = []

    /// What a column is, by the key of its header.
    var columns: [String: ColumnRole] = [:]

    var requiredWords: Set<String> = []
    var optionalWords: Set<String> = []
    /// Words in a description that say that the member is asked for, or is not, where no column does.
    var requiredInDescription: Set<String> = []
    var optionalInDescription: Set<String> = []
    /// Sentences that say for a whole operation that nothing is asked for, as words that occur in them.
    var allOptional: Set<String> = []
    /// Whether a parameter or member of a body is asked for where nothing says anything of it.
    var isRequiredOtherwise = false

    /// Marks behind names that say that the member may be left out (`?`) or is asked for (`*`); other marks are dropped.
    var optionalMarks: Set<Character> = []
    var requiredMarks: Set<Character> = []

    /// Whether descriptions begin with the type, and what is asked for, where no column says it.
    var hasTypesInDescription = false
    /// Words for types, in lower case, and what they stand for.
    var scalars: [String: Scalar] = [:]
    /// Cells that say that there is nothing.
    var nothing: Set<String> = []

    /// Whether an example stands for the answer where no table does.
    var readsExamples = true
    /// How an array travels in a query or a form where no name says it (`ids[]`).
    var arrayStyle = ArrayStyle.repeated
    /// How calls are authenticated, the usual way first.
    var authentication: [AuthenticationScheme] = []
    /// Whether values are meant to the letter; otherwise as the rule reader finds them, mostly without case.
    var hasExactValues = true
    /// What most operations share.
    var conventions = Conventions()
    /// Words in names of members whose values are never shown.
    var secrets: [String] = ["password", "passwd", "pwd", "secret", "privatekey"]

    /// A word of captions and what it says of a table.
    enum Mention: String, Sendable, CaseIterable {
        case request, response, path, query, header, cookie, body, form, errors, example, model, values
        /// Says nothing of request and answer, but that the table is none of them.
        case ignore
    }

    /// The names that a vendor gives to the parts that most operations share.
    struct Conventions: Sendable, Hashable {
        /// The member of an answer that holds what was asked for, and the one with the call's identifier.
        var payload: String?
        var requestId: String?
        /// Parameters that a client sets once for all calls.
        var clientParameters: [String] = []
        /// Parameters that make a repeated call harmless.
        var idempotencyTokens: [String] = []
        /// Parameters for a page's number and size, and the member with the count of all items.
        var pageNumbers: [String] = []
        var pageSizes: [String] = []
        var totals: [String] = []
    }

    /// What a table or a fence is.
    enum TableRole: String, Sendable, CaseIterable {
        case request, query, path, header, cookie, body, form
        case response, errors
        /// The members of a named type, or the values of one.
        case model, values
        /// The inside of the table before it.
        case nested
        /// Prose that says what the operation does.
        case summary
        /// An example that is neither.
        case ignore

        var isRequest: Bool { [.request, .query, .path, .header, .cookie, .body, .form].contains(self) }
    }

    /// The part that a column plays.
    enum ColumnRole: String, Sendable, CaseIterable {
        case name, type, required, description, example
        /// `true` says that the member may be left out.
        case optional
        case `default`
        /// Words about the values that are allowed.
        case range
        /// Where the parameter travels.
        case place = "in"
        case value, status, method, path, body
        /// The schema of an answer, in a table of statuses.
        case schema
        case ignore
    }

    /// A kind of place that a route can stand in.
    enum RoutePlace: String, Sendable, CaseIterable {
        case fence, heading, paragraph, quote, item, tag, table
        /// Method and path below captions of their own, or behind labels.
        case parts
        /// Headings and labelled words that are names of calls, which an address takes in.
        case names
        /// No route: one address, and a parameter that tells operations apart.
        case selector
    }

    /// What a type word stands for.
    enum Scalar: String, Sendable, CaseIterable {
        case string, int, int64, number, float, double, bool, object, array, any, file
    }
}
