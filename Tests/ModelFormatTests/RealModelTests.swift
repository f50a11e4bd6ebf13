import APIModel
import ModelFormat
import ModelTestSupport
import Testing

/// Models of real pages in the format; without TABLATURE_CORPUS only the repository's own pages are read.
@Suite struct RealModelTests {
    @Test(arguments: RealPages.folders)
    func realModelsReadBackToTheSameBytesAndFollowTheSchema(folder: String) throws {
        let model = try RealPages.model(of: folder).model
        #expect(!model.services.isEmpty)
        let bytes = ModelWriter().write(model)
        let again = try ModelReader().read(bytes)
        #expect(again == model)
        #expect(ModelWriter().write(again) == bytes)
        let schema = try JSONSchema(ModelFormatTests.publishedSchema())
        #expect(schema.errors(in: try JSONReader.read(bytes)).prefix(5) == [])
    }
}
