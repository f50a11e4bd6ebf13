import APIModel
import PageOutline

/// Finds what has the form of a route. Whether it is one is said by the profile.
struct RouteFinder {
    private(set) var found = RouteSites()
    private let map: PageMap

    init(_ map: PageMap) {
        self.map = map
        for index in map.elements.indices { read(index) }
    }

    private mutating func read(_ index: Int) {
        let element = map.elements[index]
        switch element.content {
        case .heading(_, let text, _): readHeading(text, index)
        case .paragraph(let text): readProse(text, index, element.isQuoted ? .quote : .paragraph)
        case .item(let text, _): readProse(text, index, element.isQuoted ? .quote : .item)
        case .fence(let fence): readFence(fence, index)
        case .tag(let tag): readTag(tag, index)
        case .table(let grid): readTable(grid, index)
        }
    }

    private mutating func readHeading(_ text: Inline, _ index: Int) {
        guard let route = bracketed(text.plain, index) ?? RouteText.read(text.plain, allowsTitle: true) else {
            return readMethod(text.plain, index) ? () : readAddress(text.plain, index)
        }
        found.sites.append(RouteSite(place: .heading, element: index, routes: [route]))
    }

    /// A heading that is a method alone, below one that is an address; false where it is none.
    private mutating func readMethod(_ text: String, _ index: Int) -> Bool {
        guard let method = HTTPMethod(rawValue: text) else { return false }
        let outer = map.headings(above: index)
        guard var route = found.addresses.last(where: { outer.contains($0.element) })?.routes.first else { return false }
        route.method = method
        found.sites.append(RouteSite(place: .heading, element: index, routes: [route]))
        return true
    }

    /// A heading that is an address, or begins or ends in one: `/search`, `` `/query` HTTP endpoint``.
    private mutating func readAddress(_ text: String, _ index: Int) {
        guard text.utf8.contains(UInt8(ascii: "/")), text.utf8.count <= 160 else { return }
        let words = Words.withoutNumbering(text).split(whereSeparator: \.isWhitespace)
        guard words.count <= 6, let word = words.first(where: { $0.hasPrefix("/") }), word.utf8.count > 1,
            words.first == word || words.last == word, let route = RouteText.target(String(word))
        else { return }
        found.addresses.append(
            RouteSite(place: .heading, element: index, routes: [route], isWhole: false, key: RouteSites.headingKey))
    }

    /// `List users [GET]` below `Users [/users]`, or `List users [GET /users]`.
    private func bracketed(_ text: String, _ index: Int) -> RouteText? {
        guard let (title, inner) = Self.brackets(text) else { return nil }
        var found = RouteText.read(inner)
        if found == nil, let method = HTTPMethod(rawValue: inner) {
            found =
                map.headings(above: index).lazy.compactMap { heading -> RouteText? in
                    guard let inner = map.elements[heading].inline.flatMap({ Self.brackets($0.plain) })?.inner,
                        inner.hasPrefix("/")
                    else { return nil }
                    return RouteText.target(inner)
                }.first
            found?.method = method
            // A template of the resource names what the list takes.
            if method != .get { found?.query = [] }
        }
        found?.title = title
        return found
    }

    /// The words before the brackets that end a text, and those in them.
    private static func brackets(_ text: String) -> (title: String, inner: String)? {
        guard text.hasSuffix("]"), let open = text.lastIndex(of: "["), open > text.startIndex else { return nil }
        return (
            text[..<open].trimmingCharacters(in: " "),
            text[text.index(after: open)...].dropLast().trimmingCharacters(in: " ")
        )
    }

    private mutating func readProse(_ text: Inline, _ index: Int, _ place: Profile.RoutePlace) {
        let plain = text.plain
        guard plain.utf8.count <= 2048 else { return }
        let (label, rest) = RouteSites.labelled(plain)
        if let route = RouteText.read(rest) ?? RouteText.read(plain) {
            found.sites.append(RouteSite(place: place, element: index, routes: [route], key: caption(index, label)))
            return
        }
        if let routes = LabelledRoute.read(plain) {
            found.sites.append(RouteSite(place: place, element: index, routes: routes, key: caption(index, label)))
            return
        }
        // More words than four are no statement of a method or an address.
        guard rest.utf8.lazy.filter({ $0 == 0x20 }).prefix(4).count < 4 else { return }
        var words = rest.split(whereSeparator: \.isWhitespace)
        // `Table 1. /x`
        if words.count > 1, words.count < 4, words.last?.first == "/" {
            words = Words.withoutNumbering(rest).split(whereSeparator: \.isWhitespace)
        }
        guard let first = words.first, words.count <= 4 else { return }
        let methods = RouteText.methods(in: rest)
        if !methods.isEmpty {
            let routes = methods.map { RouteText(method: $0, path: "") }
            found.methods.append(
                RouteSite(place: place, element: index, routes: routes, isWhole: false, key: caption(index, label)))
        } else if words.count == 1, var route = RouteText.target(String(first)), Self.isAddress(route, String(first)) {
            // `GET request sent: /x`
            if !label.isEmpty, let method = HTTPMethod(rawValue: String(plain.prefix { $0.isASCII && $0.isLetter })) {
                route.method = method
                found.sites.append(RouteSite(place: place, element: index, routes: [route], key: label))
                return
            }
            found.addresses.append(
                RouteSite(place: place, element: index, routes: [route], isWhole: false, key: caption(index, label)))
        } else if first.contains("://"), let route = RouteText.target(words.joined()), route.host != nil {
            found.addresses.append(
                RouteSite(
                    place: place, element: index, routes: [route], isWhole: false, key: caption(index, label),
                    hasBlank: true))
        }
    }

    /// The words that introduce a statement: its own label, or the nearest caption.
    private func caption(_ index: Int, _ label: String) -> String {
        label.isEmpty ? map.captions(of: index, from: 0).first?.key ?? "" : label
    }

    private mutating func readFence(_ fence: Fence, _ index: Int) {
        var routes: [RouteText] = []
        var others = 0
        for line in fence.text.split(separator: "\n", maxSplits: 40) {
            let text = line.trimmingCharacters(in: " \t\r;")
            if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("//") { continue }
            if others == 0, let route = RouteText.read(text) { routes.append(route) } else { others += 1 }
        }
        guard !routes.isEmpty else {
            if let routes = LabelledRoute.read(fence.text) {
                found.sites.append(RouteSite(place: .fence, element: index, routes: routes, key: caption(index, "")))
                return
            }
            let lines = fence.text.split(whereSeparator: \.isNewline)
            if lines.count == 1, let route = RouteText.target(lines[0].trimmingCharacters(in: " ")),
                Self.isAddress(route, lines[0].trimmingCharacters(in: " "))
            {
                found.addresses.append(
                    RouteSite(place: .fence, element: index, routes: [route], isWhole: false, key: caption(index, "")))
            }
            return
        }
        found.sites.append(
            RouteSite(
                place: .fence, element: index, routes: routes, key: caption(index, ""),
                info: fence.info, isMessage: others > 0))
    }

    private mutating func readTag(_ tag: Tag, _ index: Int) {
        let values = tag.attributes.map(\.value) + [tag.text]
        var method: HTTPMethod?
        var address: RouteText?
        for value in values {
            let text = value.trimmingCharacters(in: " ")
            if let route = RouteText.read(text) {
                found.sites.append(RouteSite(place: .tag, element: index, routes: [route], info: tag.name))
                return
            }
            if method == nil { method = Self.method(in: text) }
            if address == nil, text.contains("/"), let route = RouteText.target(text) { address = route }
        }
        guard let method, var route = address else { return }
        // A path without a host is the whole address's end, wherever it stands among the attributes.
        let parts = values.map { $0.trimmingCharacters(in: " ") }
        if let path = parts.first(where: { $0.hasPrefix("/") }).flatMap(RouteText.target) {
            let base = parts.lazy.filter { $0.contains("://") && !$0.contains(" ") }.compactMap(RouteText.target).first
            route = path
            if let base { route = path.below(base) }
        }
        route.method = method
        route.title = tag.attributes.first { ["summary", "title"].contains($0.name.lowercased()) }?.value ?? ""
        found.sites.append(RouteSite(place: .tag, element: index, routes: [route], info: tag.name))
    }
}

// MARK: - Methods and addresses alone

extension RouteFinder {
    /// The method that an attribute names: alone, or as one word of a class (`endpoint get`).
    private static func method(in value: String) -> HTTPMethod? {
        guard value.utf8.count <= 40 else { return nil }
        let words = value.split(whereSeparator: { $0 == " " || $0 == "-" })
        return words.count > 3 ? nil : words.lazy.compactMap { HTTPMethod(rawValue: $0.uppercased()) }.first
    }

    /// An address alone must look like one: slashes are also in prose.
    fileprivate static func isAddress(_ route: RouteText, _ text: String) -> Bool {
        route.host != nil && text.contains("://") || text.hasPrefix("/") && route.path.utf8.count > 1
            || text.hasPrefix("{") || route.host != nil && route.path.count > 1
    }
}

// MARK: - Tables of routes

extension RouteFinder {
    private mutating func readTable(_ grid: Grid, _ index: Int) {
        guard !grid.rows.isEmpty, grid.header.count >= 2 else { return }
        let columns = grid.header.indices
        // A row that is broken leaves the others what they are.
        func share(_ column: Int, _ test: (String) -> Bool) -> Bool {
            let count = grid.rows.count { test($0.cells[column].text.plain) }
            return count * 5 >= grid.rows.count * 4 || grid.rows.count > 2 && count * 5 >= grid.rows.count * 3
        }
        let method = columns.first { share($0) { !RouteText.methods(in: $0).isEmpty } }
        let path = method.flatMap { method in
            columns.first { column in
                column != method
                    && share(column) { text in
                        guard text.utf8.contains(UInt8(ascii: "/")) else { return false }
                        let first = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
                        return first.contains("/") && RouteText.target(first) != nil
                    }
            }
        }
        if let method, let path { return readRows(grid, index, method: method, path: path) }
        if grid.rows.count > 1, let whole = columns.first(where: { share($0) { RouteText.read($0) != nil } }) {
            return readWhole(grid, index, column: whole)
        }
        readFacts(grid, index)
    }

    private mutating func readRows(_ grid: Grid, _ index: Int, method: Int, path: Int) {
        let body = grid.header.indices.first { column in
            column != method && column != path
                && grid.rows.allSatisfy { row in
                    let text = row.cells[column].text.plain
                    return text.hasPrefix("{") || text.hasPrefix("[") || text.count <= 6
                }
                && grid.rows.contains { $0.cells[column].text.plain.hasPrefix("{") }
        }
        for (number, row) in grid.rows.enumerated() {
            let target = row.cells[path].text.plain.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
            let methods = RouteText.methods(in: row.cells[method].text.plain)
            guard let route = RouteText.target(target), !methods.isEmpty else { continue }
            let routes = methods.map { method in
                var route = route
                route.method = method
                return route
            }
            let note =
                row.cells.indices.filter { $0 != method && $0 != path && $0 != body }
                .map { row.cells[$0].text.plain }.max { $0.count < $1.count } ?? ""
            found.sites.append(
                RouteSite(
                    place: .table, element: index, row: grid.rows.count > 1 ? number : nil, routes: routes, note: note,
                    body: body.map { row.cells[$0].text.plain }, key: caption(index, "")))
        }
    }

    /// Rows that have method and address in one cell: `**POST** /x`.
    private mutating func readWhole(_ grid: Grid, _ index: Int, column: Int) {
        for (number, row) in grid.rows.enumerated() {
            guard let route = RouteText.read(row.cells[column].text.plain) else { continue }
            let note = row.cells.indices.filter { $0 != column }.map { row.cells[$0].text.plain }
                .max { $0.count < $1.count }
            found.sites.append(
                RouteSite(
                    place: .table, element: index, row: number, routes: [route], note: note ?? "",
                    key: caption(index, ""),
                    info: RouteSites.cellInfo))
        }
    }

    /// A table of two columns that lists facts of one call: a row with the method, a row with the address.
    private mutating func readFacts(_ grid: Grid, _ index: Int) {
        guard grid.header.count == 2, grid.rows.count <= 12 else { return }
        var method: HTTPMethod?
        var address: RouteText?
        var label = ""
        let pairs = [grid.header.map(\.text.plain)] + grid.rows.map { $0.cells.map(\.text.plain) }
        for pair in pairs {
            if let route = RouteText.read(pair[1]) {
                found.sites.append(RouteSite(place: .table, element: index, routes: [route]))
                return
            }
            if method == nil, let found = HTTPMethod(rawValue: pair[1].uppercased()) { method = found }
            if address == nil, pair[1].contains("/"), !pair[1].contains(" "), let route = RouteText.target(pair[1]) {
                (address, label) = (route, Words.key(pair[0]))
            }
        }
        guard var route = address else { return }
        if let method {
            route.method = method
            found.sites.append(RouteSite(place: .table, element: index, routes: [route]))
        } else if !label.isEmpty {
            found.addresses.append(
                RouteSite(place: .table, element: index, routes: [route], isWhole: false, key: label, list: index))
        }
    }
}
