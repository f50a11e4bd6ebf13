import APIModel
import PageOutline

/// A place on a page that states a route, or the half of one.
struct RouteSite: Sendable {
    var place: Profile.RoutePlace
    /// The element, and the row of a table.
    var element: Int
    var row: Int?
    var routes: [RouteText]
    /// The words of the row: what the route is for, and which body it has.
    var note = ""
    /// What the cell for the body says, in a table of routes that has one.
    var body: String?
    /// Whether method and path both stand here.
    var isWhole = true
    /// The key of the caption or label that introduces it, and the fence's language.
    var key = ""
    var info = ""
    /// Whether the fence goes on behind the route: headers, a body.
    var isMessage = false
    /// The element that states the method, where it is another.
    var methodElement: Int?
    /// The table that lists the route, where the section that describes it has none.
    var list: Int?
    /// Whether the address is written with a blank, which is left out.
    var hasBlank = false
}

/// What has the form of a route on a page. Whether it is one is said by the profile.
struct RouteSites: Sendable {
    var sites: [RouteSite] = []
    /// Statements of a method alone and of an address alone.
    var methods: [RouteSite] = []
    var addresses: [RouteSite] = []

    /// The key of addresses that are headings: no caption introduces them.
    static let headingKey = ""

    /// Marks routes that a list has in one cell.
    static let cellInfo = "cell"

    /// The label before a colon and what follows: `**URL:** /x`, `请求方式：POST`.
    static func labelled(_ text: String) -> (label: String, rest: String) {
        guard let byte = text.utf8.firstIndex(where: { $0 == 0x3A || $0 == 0xEF }) else { return ("", text) }
        guard let colon = text[byte...].firstIndex(where: { $0 == ":" || $0 == "：" }) else { return ("", text) }
        let label = text[..<colon]
        let after = text[text.index(after: colon)...]
        guard label.count <= 40, !label.contains("/"), !after.hasPrefix("//"), !label.isEmpty else { return ("", text) }
        return (Words.key(String(label)), String(after).trimmingCharacters(in: " "))
    }
}
