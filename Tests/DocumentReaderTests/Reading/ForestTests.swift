import APIModel
import SourceModel
import Testing

@testable import DocumentReader

/// Rows below one another, by their names and how far they are set in.
struct ForestTests {
    /// The tree of some cells, one line a member: two blanks a level, `[]` behind a list.
    private func tree(_ cells: String..., partsAlways: Bool = true, type: TypeReference = .any) throws -> [String] {
        var forest = Forest(partsAlways: partsAlways)
        for (line, cell) in cells.enumerated() {
            let reading = NameReading(try Piece.cell(cell), profile: Piece.profile)
            for name in reading.names {
                let field = Field(
                    name: name, type: type, source: SourceLocation(file: "page.md", line: line, column: 1))
                forest.add(FieldNode(field: field), name: name, reading)
            }
        }
        return lines(forest.roots, "")
    }

    private func lines(_ nodes: [FieldNode], _ indent: String) -> [String] {
        nodes.flatMap { node in
            var isList = false
            if case .array = node.field.type { isList = true }
            return [indent + node.field.name + (isList ? "[]" : "")] + lines(node.children, indent + "  ")
        }
    }

    @Test func dots() throws {
        #expect(try tree("loaf", "loaf.crust", "loaf.crust.salt", "oven") == ["loaf", "  crust", "    salt", "oven"])
    }

    @Test func dotsBelowARowThatIsNotThere() throws {
        #expect(try tree("loaf.crust", "loaf.crumb") == ["loaf", "  crust", "  crumb"])
    }

    @Test func namesOfAQueryKeepTheirDots() throws {
        #expect(try tree("loaf.crust", "oven", partsAlways: false) == ["loaf.crust", "oven"])
    }

    @Test func brackets() throws {
        #expect(try tree("loaves", "loaves[].crust", "loaves[].grains[]") == ["loaves[]", "  crust", "  grains[]"])
        #expect(try tree("loaves[].crust", partsAlways: false) == ["loaves[]", "  crust"])
        #expect(try tree("loaves[0].crust") == ["loaves[]", "  crust"])
        #expect(try tree("grains[]") == ["grains[]"])
    }

    @Test func keysInBrackets() throws {
        #expect(try tree("loaf", "loaf[crust]", "loaf[crust][salt]") == ["loaf", "  crust", "    salt"])
        #expect(try tree("loaves[][crust]") == ["loaves[]", "  crust"])
    }

    @Test func numbersThatStandForAnyIndex() throws {
        #expect(try tree("Grain.N") == ["Grain[]"])
        #expect(try tree("Grain.N.Name", "Grain.N.Weight") == ["Grain[]", "  Name", "  Weight"])
        #expect(try tree("Grain.0.Name") == ["Grain[]", "  Name"])
        #expect(Forest.steps("Grain.N").steps.first?.style == .indexedFromZero)
        #expect(Forest.steps("grains[]").steps.first?.style == .brackets)
    }

    @Test func aRootSignGoes() throws {
        #expect(try tree("$.loaf.crust") == ["loaf", "  crust"])
    }

    @Test func arrowsAndBoxes() throws {
        #expect(
            try tree("loaf", "» crust", "»» salt", "» crumb", "oven") == [
                "loaf", "  crust", "    salt", "  crumb", "oven",
            ])
        let boxed = try tree("loaf", "└─crust", "&nbsp;&nbsp;&nbsp;&nbsp;└─salt", "└─crumb", "oven")
        #expect(boxed == ["loaf", "  crust", "    salt", "  crumb", "oven"])
    }

    @Test func braces() throws {
        #expect(try tree("loaf", "{ crust", "crumb }", "oven") == ["loaf", "  crust", "  crumb", "oven"])
    }

    @Test func aListThatARowNamesStaysAList() throws {
        #expect(try tree("loaves", "loaves[].crust", type: .array(.object)) == ["loaves[]", "  crust[]"])
    }

    @Test func brokenPathsAreNames() {
        #expect(Forest.steps("loaf[crust").steps.map(\.name) == ["loaf[crust"])
        #expect(Forest.steps(String(repeating: "a.", count: 40)).steps.count == 1)
        #expect(Forest.steps("").steps.count == 1)
    }
}
