import APIModel
import DocumentReader
import SourceModel
import Testing

/// Equal pages in English and Chinese.
struct LanguageTests {
    @Test func equalPagesGiveEqualModels() throws {
        let page = Page(
            title: "makeThing", method: "POST", address: "https://a.b/v1/{id}",
            path: Page.request("**id**|String|True| |x"),
            request: Page.request("**spec**|Spec|True| |x", "**count**|Integer|False|1|x") + "\n\n### Spec\n"
                + Page.request("**n**|Long|False| |"),
            response: Page.response("**requestId**|String|x", "**result**|Result|") + "\n\n### Result\n"
                + Page.response("**a**|String[]|"),
            codes: "|Return code|Description|\n|-|-|\n|**200**|OK|")
        let english = try Reading(page.text)
        let chinese = try Reading(page.chinese)
        #expect(english.codes == [])
        #expect(chinese.codes == [])
        #expect(try english.operation().language == "en")
        #expect(try chinese.operation().language == "zh")
        #expect(withoutPlaces(english.model) == withoutPlaces(chinese.model))
    }

    @Test func wordsOfChinese() throws {
        let page = Page(request: Page.request("a|String|是|无|", "b|String|否|暂无|", "c|String|必填||")).chinese
        let reading = try Reading(page)
        #expect(reading.codes == [])
        #expect(try reading.operation().parameters.map(\.field.requirement) == [.required, .optional, .required])
        #expect(try reading.operation().parameters.allSatisfy { $0.field.defaultText == nil })
    }

    /// The model without language, and without columns, which the width of words moves.
    private func withoutPlaces(_ model: APIModel) -> APIModel {
        let nowhere = SourceLocation(file: "")
        func plain(_ field: Field) -> Field {
            var field = field
            (field.source, field.descriptionColumn) = (nowhere, 0)
            return field
        }
        var model = model
        for service in model.services.indices {
            for index in model.services[service].operations.indices {
                model.services[service].operations[index].language = ""
                for row in model.services[service].operations[index].parameters.indices {
                    let field = model.services[service].operations[index].parameters[row].field
                    model.services[service].operations[index].parameters[row].field = plain(field)
                }
            }
        }
        return model
    }
}
