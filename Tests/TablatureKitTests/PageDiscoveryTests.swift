import Foundation
import SourceModel
import TablatureKit
import Testing
import YAMLReading

/// Which files are pages, and how the model cites them.
struct PageDiscoveryTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func found(_ roots: [String] = ["specs"], excluded: [String] = []) -> [String] {
        PageDiscovery(folder: folder.path, excluded: excluded).pages(in: roots.map { folder.path + "/" + $0 }).pages.map
        {
            "\($0.modelPath) \($0.group)" + ($0.isAside ? " aside" : "")
        }
    }

    @Test func filesThatAreIncludedArePages() throws {
        for name in ["a/x.txt", "a/y.rst", "README.md", "b/z.md"] { try folder.write("", to: "specs/" + name) }
        let discovery = PageDiscovery(folder: folder.path, excluded: ["b"], included: ["**/*.txt", "README.md"])
        let pages = discovery.pages(in: [folder.path + "/specs"]).pages
        #expect(pages.map(\.modelPath) == ["specs/README.md", "specs/a/x.txt"])
        let isAside = pages.contains { $0.isAside }
        #expect(!isAside)
    }

    @Test func markdownBelowTheFolderAndReadmesAside() throws {
        for name in [
            "b/x.md", "a/y.markdown", "a/README.md", "readme.markdown", "a/Z.MD", "a/notes.txt", ".hidden/x.md",
            "a/.x.md", "a/w.mdx", "a b/c\u{A0}d/é.md",
            "x.md",
        ] { try folder.write("", to: "specs/" + name) }
        #expect(
            found() == [
                "specs/a b/c\u{A0}d/é.md a b/c\u{A0}d", "specs/a/README.md a aside", "specs/a/Z.MD a",
                "specs/a/w.mdx a", "specs/a/y.markdown a", "specs/b/x.md b", "specs/readme.markdown  aside",
                "specs/x.md ",
            ])
        #expect(found(["specs/"]) == found())
        #expect(found(["specs/b/x.md"]) == ["specs/b/x.md "])
    }

    @Test func globsExclude() throws {
        for name in ["a/x.md", "a/deep/er/x.md", "b/x.md", "b/draft-1.md", "draft-2.md"] {
            try folder.write("", to: "specs/" + name)
        }
        #expect(found(excluded: ["a/**"]) == ["specs/b/draft-1.md b", "specs/b/x.md b", "specs/draft-2.md "])
        #expect(
            found(excluded: ["**/draft-*.md"]) == [
                "specs/a/deep/er/x.md a/deep/er", "specs/a/x.md a", "specs/b/x.md b",
            ])
        #expect(found(excluded: ["a", "b"]) == ["specs/draft-2.md "])
    }

    @Test func linksAreFollowedToABound() throws {
        try folder.write("", to: "elsewhere/x.md")
        try folder.write("", to: "specs/a.md")
        let specs = folder.path + "/specs"
        try FileManager.default.createSymbolicLink(
            atPath: specs + "/linked", withDestinationPath: folder.path + "/elsewhere")
        try FileManager.default.createSymbolicLink(
            atPath: specs + "/broken.md", withDestinationPath: folder.path + "/nowhere")
        #expect(found() == ["specs/a.md ", "specs/linked/x.md linked"])
        try FileManager.default.createSymbolicLink(atPath: specs + "/self", withDestinationPath: specs)
        let (pages, findings) = PageDiscovery(folder: folder.path, excluded: []).pages(in: [specs])
        #expect(pages.count < 1000)
        #expect(findings.allSatisfy { $0.code == .fileUnreadable })
    }

    @Test func whatIsNotThereOrTooDeep() throws {
        let (pages, findings) = PageDiscovery(folder: folder.path, excluded: []).pages(in: [folder.path + "/nowhere"])
        #expect(pages.isEmpty)
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.first?.location?.file == folder.path + "/nowhere")
        try folder.write("", to: "deep/" + String(repeating: "d/", count: 70) + "x.md")
        let deep = PageDiscovery(folder: folder.path, excluded: []).pages(in: [folder.path + "/deep"])
        #expect(deep.findings.count == 1)
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything")) func foldersOfAnotherUser() throws {
        try folder.write("", to: "specs/closed/x.md")
        let closed = folder.path + "/specs/closed"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
        let (_, findings) = PageDiscovery(folder: folder.path, excluded: []).pages(in: [folder.path + "/specs"])
        #expect(findings.map(\.message) == ["the pages cannot be read: permission denied"])
    }

    @Test func pagesOutsideTheConfigurationsFolder() throws {
        let other = try TemporaryFolder()
        try other.write("", to: "pages/a/x.md")
        let (pages, _) = PageDiscovery(folder: folder.path, excluded: []).pages(in: [other.path + "/pages"])
        #expect(pages.map(\.modelPath) == ["pages/a/x.md"])
        #expect(pages.map(\.group) == ["a"])
    }
}
