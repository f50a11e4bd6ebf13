import APIModel
import SourceModel

/// Compares what overviews list with the pages that are there.
///
/// An overview speaks about the pages of its folder and the folders below; where it is the only page there, about all.
struct ListingCheck {
    var model: APIModel

    func findings() -> [Diagnostic] {
        let overviews = model.otherPages.filter { !$0.listed.isEmpty }
        guard !overviews.isEmpty else { return [] }
        let pages = model.services.flatMap { service in service.operations.map { Page(service, $0) } }
        let scopes = overviews.map { overview in (overview, Self.scope(of: overview, in: pages)) }
        return scopes.flatMap { Self.missingPages(of: $0, in: $1) } + Self.unlistedPages(scopes)
    }

    /// An operation and the names that an overview may call it by.
    private struct Page {
        var operation: Operation
        var address: String
        var names: Set<String>

        init(_ service: Service, _ operation: Operation) {
            self.operation = operation
            address = "\(service.identifier)/\(operation.id)"
            names = [operation.id.lowercased(), operation.title.lowercased()]
        }
    }

    private static func scope(of overview: OtherPage, in pages: [Page]) -> [Page] {
        let folder = overview.path.lastIndex(of: "/").map { overview.path[...$0] } ?? ""
        let inside = pages.filter { $0.operation.source.file.utf8.starts(with: folder.utf8) }
        return inside.isEmpty ? pages : inside
    }

    private static func missingPages(of overview: OtherPage, in scope: [Page]) -> [Diagnostic] {
        let names = scope.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        return overview.listed.filter { !names.contains($0.name.lowercased()) }.map { listed in
            Diagnostic(
                .listedWithoutPage, "'\(listed.name)' is listed, but no page describes it", at: listed.source,
                hint: "add the page, or take the operation off the list")
        }
    }

    private static func unlistedPages(_ scopes: [(OtherPage, [Page])]) -> [Diagnostic] {
        // An operation is listed if any overview that speaks about it has it.
        var listed: Set<String> = []
        var overviews: [String: OtherPage] = [:]
        var candidates: [Page] = []
        for (overview, scope) in scopes {
            let names = Set(overview.listed.map { $0.name.lowercased() })
            for page in scope {
                if overviews.updateValue(overview, forKey: page.address) == nil { candidates.append(page) }
                if !page.names.isDisjoint(with: names) { listed.insert(page.address) }
            }
        }
        return candidates.filter { !listed.contains($0.address) }.map { page in
            let overview = overviews[page.address]
            return Diagnostic(
                .pageWithoutListing, "'\(page.operation.title)' is in no list of operations",
                at: page.operation.source, hint: "add it to the overview",
                notes: overview.map { [.init("the overview", at: SourceLocation(file: $0.path))] } ?? [],
                address: page.address)
        }
    }
}
