import APIModel
import Foundation
import ModelFormat
import ModelTestSupport
import SourceModel
import Testing
import YAMLReading
import Yams

@testable import TablatureKit

/// The annotated example, the schema and the parser say the same.
struct ConfigurationDocumentsTests {
    private func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appendingPathComponent("Documentation/\(name)")))
    }

    private func example() throws -> (text: String, json: JSONValue) {
        let text = String(decoding: try bytes("configuration.example.yaml"), as: UTF8.self)
        let root = try YAMLReader(file: "configuration.example.yaml", code: .configurationInvalid).document(text)
        return (text, YAMLValue.json(.mapping(root)))
    }

    private func schema() throws -> JSONValue { try JSONReader.read(try bytes("configuration.schema.json")) }

    private func names(_ value: JSONValue?) -> [String] {
        guard case .object(let members)? = value else { return [] }
        return members.map(\.name).sorted()
    }

    @Test func theExampleIsReadAndFitsTheSchema() throws {
        let (text, json) = try example()
        let configuration = try ConfigurationParser(file: "configuration.example.yaml").parse(text, folder: "")
        #expect(configuration.overrides.count == 2)
        #expect(JSONSchema(try schema()).errors(in: json) == [])
    }

    @Test func theExampleAndTheSchemaHaveEveryKey() throws {
        let keys = ConfigurationParser.keys.sorted()
        #expect(names(try example().json) == keys)
        let properties = try #require(try schema().member("properties"))
        #expect(names(properties) == keys)
    }

    @Test func theSchemaRefusesWhatTheParserRefuses() throws {
        for text in [
            "version: 2\n", "version: 1\noutputs: x\n", "version: 1\naccess: private\n",
            "version: 1\nmodules: {a: 1b}\n",
        ] {
            let root = try YAMLReader(file: "x.yaml", code: .configurationInvalid).document(text)
            #expect(!JSONSchema(try schema()).accepts(YAMLValue.json(.mapping(root))), "\(text)")
            #expect(throws: InputError.self) { try ConfigurationParser(file: "x.yaml").parse(text, folder: "") }
        }
    }
}

extension JSONValue {
    fileprivate func member(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}
