import DocumentReader
import SourceModel
import YAMLReading

/// Says what each part of a page became.
public struct PageExplanation: Sendable {
    private let configuration: Configuration

    public init(configuration: Configuration) { self.configuration = configuration }

    /// The lines that explain a page.
    ///
    /// - Parameter page: the page's path, or `PAGE:LINE` for what stands in one line.
    /// - Throws: `InputError` where the page cannot be read.
    public func run(_ page: String) throws -> [String] {
        var path = page
        var line: Int?
        if let colon = page.lastIndex(of: ":"), let number = Int(page[page.index(after: colon)...]) {
            path = String(page[..<colon])
            line = number
        }
        let parent = FileAccess.parent(of: path)
        let (files, findings) = PageDiscovery(configuration).pages(in: [parent.isEmpty ? "." : parent])
        guard findings.isEmpty else { throw InputError(findings) }
        let pages = files.compactMap { file in
            (try? FileAccess.read(file.path)).map { OutlinedPage(bytes: $0, path: file.path, group: file.group) }
        }
        let set = PageSet(pages, name: SetReading.identifier(of: parent))
        let chooser = ProfileChooser(try ModelLoader(configuration: configuration).profiles())
        let explained = (chooser.choose(set, dialectCount: 0) ?? chooser.draft(set)).explain(set)
        guard let found = explained.first(where: { $0.path == path || $0.path == "./" + path }) else {
            throw InputError(
                Diagnostic(
                    .fileUnreadable, "no page was found", at: SourceLocation(file: path),
                    hint: "name a page that exists"))
        }
        let last = line.flatMap { line in found.lines.last { $0.line <= line }?.line }
        return found.lines.filter { line == nil || $0.line == last }.map { "\($0.line): \($0.text)" }
    }
}
