import APIModel
import Foundation
import SourceModel
import TablatureKit
import Testing

/// Examples of pages as tests of a generated package.
struct ExampleTestsTests {
    private static let page = """
        # Station

        ## Read the wind

        ```
        GET /wind
        ```

        Response attributes:

        | Attribute | Type | Description |
        |---|---|---|
        | `station` | string | Its name. |
        | `speed` | number | How fast. |

        Example response:

        ```json
        {"station": "n\\"\\"\\"#\\\\#(x)\u{202E}", "speed": 4.5}
        ```

        ## Read the rain

        ```
        GET /rain
        ```

        Response attributes:

        | Attribute | Type | Description |
        |---|---|---|
        | `millimetres` | number | How much. |

        Example response:

        ```json
        {"millimetres": {"today": 1}}
        ```
        """

    private func project(_ page: String) throws -> Project { try Project(pages: ["wind/page.md": page]) }

    @Test func aPackageHasThem() async throws {
        let project = try project(Self.page)
        let report = try await project.generate {
            $0.isPackage = true
            $0.hasExampleTests = true
        }
        let module = try #require(report.modules.first)
        let path = "Generated/Tests/\(module)ExampleTests/ExampleTests.swift"
        let text = try #require(project.folder.text(path))
        #expect(text.contains("import Testing\n"))
        #expect(text.contains("import \(module)\n"))
        #expect(text.contains(".output(from: Data(json.utf8))"))
        // Nothing in the example ends the literal, and what does not show is escaped.
        #expect(text.contains(#"let json = ##""""#))
        #expect(text.contains(#"\u202e"#) && !text.contains("\u{202E}"))
        #expect(text.components(separatedBy: "@Test func ").count == 3)
        #expect(text.components(separatedBy: "withKnownIssue(").count == 2)
        let manifest = try #require(project.folder.text("Generated/Package.swift"))
        #expect(manifest.contains(".testTarget(\n            name: \"\(module)ExampleTests\","))
    }

    @Test func onlyWhereTheyAreAskedForAndThere() async throws {
        let project = try project(Self.page)
        let report = try await project.generate { $0.isPackage = true }
        #expect(!report.outcome.written.contains { $0.hasPrefix("Tests/") })
        #expect(project.folder.text("Generated/Package.swift")?.contains("testTarget") == false)
        let other = try Project()
        let second = try await other.generate {
            $0.isPackage = true
            $0.hasExampleTests = true
        }
        #expect(!second.outcome.written.contains { $0.hasPrefix("Tests/") })
    }
}
