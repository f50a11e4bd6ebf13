import PageOutline
import SourceModel

/// The tables of named types on all pages, by the names and links that refer to them.
struct ModelIndex: Sendable {
    /// A table that describes a type.
    struct Entry: Sendable {
        /// The page's index in the set, and the element.
        var page: Int
        var element: Int
        /// The heading or caption that names it.
        var name: String
        /// The heading or caption.
        var source: SourceLocation
        /// Whether the table lists values.
        var isValues: Bool
        /// Whether it stands in the part of a page that describes the request; nil outside such parts.
        var isRequest: Bool?
        /// How many rows the table has.
        var rowCount = 0
        /// Whether it stands in the part of a page that describes one operation.
        var isInUnit = false
    }

    /// Where a name is used: the nearest table of the name is meant.
    struct Place: Hashable, Sendable {
        var page: Int
        var isRequest: Bool?
    }

    private(set) var entries: [Entry] = []
    private var byName: [String: Int] = [:]
    private var byPlace: [Place: [String: Int]] = [:]
    private var byLink: [String: Int] = [:]
    private var byPage: [Int: [Int]] = [:]
    private var byTitle: [Title: [Int]] = [:]

    /// The index of the entry that a name or a link means.
    ///
    /// - Parameter place: the page on which the name stands, and the side; its own tables come first.
    func find(_ name: String, link: String?, values: Bool = false, at place: Place? = nil) -> Int? {
        if let link, let index = self.link(link), entries[index].isValues == values { return index }
        guard link == nil || !values else { return nil }
        let key = Words.typeKey(name)
        guard !key.isEmpty else { return nil }
        if let place {
            let other = place.isRequest.map { Place(page: place.page, isRequest: !$0) }
            for place in [
                place, Place(page: place.page, isRequest: nil), other ?? Place(page: place.page, isRequest: true),
                Place(page: place.page, isRequest: false),
            ] {
                if let index = byPlace[place]?[key], entries[index].isValues == values { return index }
            }
        }
        for candidate in Self.forms(key) {
            if let index = byName[candidate], entries[index].isValues == values { return index }
        }
        return nil
    }

    /// The indices of a page's entries.
    func entries(of page: Int) -> [Int] { byPage[page] ?? [] }

    /// The other table of one name at the place of a table that may wrap it: of a single row that names its own heading.
    func wrapped(by number: Int) -> Int? {
        guard entries[number].rowCount == 1 else { return nil }
        return twins(of: number).last { $0 != number }
    }

    /// The tables of one page and side that have the name of a table, in the order of the page.
    func twins(of number: Int) -> [Int] {
        let entry = entries[number]
        return byTitle[Title(page: entry.page, isRequest: entry.isRequest, key: Words.typeKey(entry.name))] ?? []
    }

    private struct Title: Hashable, Sendable {
        var page: Int
        var isRequest: Bool?
        var key: String
    }

    private func link(_ link: String) -> Int? {
        for key in Self.linkKeys(link) {
            if let index = byLink[key] { return index }
        }
        return nil
    }

    /// The keys of a link, the most exact first: page and anchor, anchor, page.
    private static func linkKeys(_ link: String) -> [String] {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let page = pageKey(parts[0])
        guard parts.count == 2, !parts[1].isEmpty else { return page.isEmpty ? [] : [page] }
        let anchor = parts[1].lowercased()
        return page.isEmpty ? ["#" + anchor] : [page + "#" + anchor, "#" + anchor]
    }

    static func pageKey(_ path: String) -> String {
        var name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if let query = name.firstIndex(of: "?") { name = String(name[..<query]) }
        for ending in [".mdx", ".markdown", ".md", ".html", ".htm"] where name.hasSuffix(ending) {
            name.removeLast(ending.count)
        }
        return name
    }

    /// The forms of a name that mean the same type: without the word for object, in the singular.
    private static func forms(_ key: String) -> [String] {
        var result = [key]
        for ending in [
            "objects", "object", "structure", "struct", "resourcetype", "resource", "type", "model", "schema", "对象",
            "结构体", "结构", "数组", "类型",
        ]
        where key.hasSuffix(ending) && key.count > ending.count {
            result.append(String(key.dropLast(ending.count)))
        }
        for form in result {
            if form.hasSuffix("s") { result.append(String(form.dropLast())) }
        }
        return result
    }

    /// Adds a table with the names and anchors that stand above it.
    mutating func add(_ entry: Entry, names: [String], links: [String]) {
        let index = entries.count
        entries.append(entry)
        byPage[entry.page, default: []].append(index)
        let title = Title(page: entry.page, isRequest: entry.isRequest, key: Words.typeKey(entry.name))
        byTitle[title, default: []].append(index)
        let place = Place(page: entry.page, isRequest: entry.isRequest)
        for name in names {
            let key = Words.typeKey(name)
            if byPlace[place]?[key] == nil { byPlace[place, default: [:]][key] = index }
            for form in Self.forms(Words.typeKey(name)) where byName[form] == nil { byName[form] = index }
        }
        for link in links where byLink[link] == nil { byLink[link] = index }
    }

    /// The anchor that renderers make of a heading.
    static func slug(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(unsafeUninitializedCapacity: text.utf8.count) { result in
                var count = 0
                for byte in text.utf8 {
                    switch byte {
                    case 0x41...0x5A: result[count] = byte | 0x20
                    case 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D: result[count] = byte
                    case 0x20: result[count] = 0x2D
                    default: continue
                    }
                    count += 1
                }
                return count
            }
        }
        var result = ""
        for character in text.lowercased() {
            if character.isLetter || character.isDigit || character == "_" || character == "-" {
                result.append(character)
            } else if character == " " {
                result.append("-")
            }
        }
        return result
    }
}
