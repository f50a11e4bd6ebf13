import APIModel
import Testing

@testable import DocumentReader

/// How arrays travel: as the name says, else as the configuration does, else as the profile does.
struct ArrayStyleTests {
    private static let page = """
        # Station

        ## List winds

        ```
        GET /winds
        ```

        | Parameter | Type | Required | Description |
        |---|---|---|---|
        | kinds | string array | no | Kinds. |
        | ids[] | integer array | no | Winds. |
        """

    private func styles(_ profile: ArrayStyle, _ configured: ArrayStyle? = nil) throws -> [ArrayStyle] {
        let map = OutlinedPage(bytes: Array(Self.page.utf8), path: "winds.md", group: "").map
        var drafted = Drafter(maps: [map], name: "shop").draft()
        drafted.arrayStyle = profile
        let builder = ModelBuilder(arrayStyles: configured.map { ["shop": $0] } ?? [:])
        let model = builder.build(PageSetReader(profile: drafted).read([map])).model
        return try #require(model.services.first?.operations.first).parameters.map(\.arrayStyle)
    }

    @Test func whoSaysIt() throws {
        #expect(try styles(.repeated) == [.repeated, .brackets])
        #expect(try styles(.joined) == [.joined, .brackets])
        #expect(try styles(.repeated, .indexedFromZero) == [.indexedFromZero, .brackets])
    }
}
