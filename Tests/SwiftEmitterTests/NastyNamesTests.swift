import APIModel
import EmitterSamples
import Foundation
import SourceModel
import SwiftEmitter
import Testing

/// Names and texts that a page could use to break the Swift that comes out: everything must compile without warnings.
@Suite struct NastyNamesTests {
    private static let memberNames = [
        "operator", "protocol", "extension", "default", "init", "self", "Self", "Type", "Protocol", "class", "in", "is",
        "nil", "true",
        "x-jdcloud-date", "a.b", "a-b", "aB", "2fa", "名称", "hash", "hashValue", "encode", "description",
        "debugDescription", "check", "validate",
        "value", "validation", "index", "key", "start", "end", "operation", "input", "output", "item", "client",
        "configuration", "requestId",
        "requestedPage", "documented", "rawValue", "type", "kind", "String", "Int", "Any", "", "*", "$0", "_",
        "a\"b\\(c)", "a\nb",
        "async", "await", "actor", "some", "any", "throws", "CodingKeys", "result", "answer", "enum", "error", "self.x",
        "decode", "customMirror", "Check", "Documented", "Kind", "EnvelopedOutput", "OperationDescription",
        "Output", "RawValue", "let", "var", "inout", "DocumentedRule", "JSONValue", "Item", "Boxed", "Nullable",
        "ServiceRequest",
        "Self.x", "Output.x", String(repeating: "long", count: 65), String(repeating: "long", count: 65) + "er",
    ]

    private static let shapeNames = [
        "Result", "Data", "Filter", "Type", "Error", "String", "Codable", "URL", "Image", "Notification", "Int",
        "Optional", "Array",
        "Client", "NastyClient", "NastyAPI", "NastyMock", "MakeInput", "MakeOutput", "Validation", "Check", "Secret",
        "JSONValue", "Void", "Never", "Any",
        "Self", "Protocol", "class", "filter", "a-b", "aB", "AB", "名", "Decoder", "Encoder", "Hashable", "Sendable",
        "Date", "Operation", "Task", "Documented", "Input", "Output", "Item",
        "Swift", "Foundation", "Equatable", "CodingKey", "Character", "Double", "Bool", "Int64", "Float",
        "RawValue", "let", "var", "MakeOperationInput", "File", "Set", String(repeating: "Long", count: 65),
    ]

    private static func service() -> Service {
        let rule = Sample.rule(.length(LengthRange(minimum: 1, maximum: 9)))
        let nasty =
            "*/ \"\"\" \\(fatalError()) `x` \u{2028}import Foundation\n#error(\"no\") \u{202E}<script>alert(1)</script> {{name}}"
        let fields = memberNames.enumerated().map { index, name in
            Sample.field(
                name, required: index % 3 == 0, default: .string(nasty),
                rules: index % 2 == 0
                    ? [rule]
                    : [
                        Sample.rule(
                            Sample.texts(
                                "a", "self", "init", "default", "Type", nasty, ">=", "", "none", "None", "some", "-1",
                                "1", "RawValue",
                                "let", "var", "required", "isDocumented", "A", "a "))
                    ],
                nasty,
                isSensitive: index % 7 == 0)
        }
        let crossRules = memberNames.map { name in
            Sample.cross(
                name,
                when: .all([
                    .equals(member: name, values: [.string(nasty), .string("b")]),
                    .differs(member: "a.b", values: [.string("x")]),
                ]),
                .require(member: "in"))
        }
        var shapes = shapeNames.map { name in
            Sample.shape(
                name,
                [
                    Sample.field("type", rules: [Sample.rule(Sample.texts("a", "b"))]),
                    Sample.field("string", rules: [Sample.rule(Sample.texts("a"))]),
                    Sample.field("filter", rules: [Sample.rule(Sample.texts("a"))]),
                    Sample.field("filters", .array(.shape("Filter"))),
                    Sample.field("next", .shape(name)), Sample.field("output", rules: [Sample.rule(Sample.texts("a"))]),
                    Sample.field("int", .integer, rules: [rule]),
                ], response: name.utf8.count % 2 == 0)
        }
        shapes.append(Sample.shape("Everything", fields, rules: crossRules))
        shapes.append(Sample.shape("EverythingOptional", fields, rules: crossRules, response: true))
        shapes.append(Sample.shape("Empty", []))
        shapes.append(Sample.shape("Chicken", [Sample.field("egg", .shape("Egg"), required: true)]))
        shapes.append(
            Sample.shape(
                "Egg",
                [Sample.field("chicken", .shape("Chicken")), Sample.field("deep", .array(.array(.map(.shape("Egg")))))])
        )
        shapes.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let operations = [
            "make", "init", "self", "client", "class", "delete-all", "deleteAll", "Make", "名", "makePages", "onMake",
            "let", "var",
            "Output", "RawValue", String(repeating: "long", count: 65),
        ].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { id in
            Sample.operation(
                id,
                fields.map { Sample.parameter(.query, $0) } + [
                    Sample.parameter(.body, Sample.field("shape", .shape("Everything"), required: true))
                ],
                response: fields, rules: crossRules, description: nasty)
        }
        return Service(
            identifier: "nasty", title: nasty, operations: operations, shapes: shapes,
            clientParameters: ["client", "configuration", "self", "x-jdcloud-date"])
    }

    @Test(arguments: EmitterOptions.Access.allCases)
    func compiles(access: EmitterOptions.Access) throws {
        let options = EmitterOptions(
            module: "Nasty", prefix: "Nasty", access: access, conformances: ["Hashable"], toolVersion: "0.0.0")
        let module = SwiftEmitter(options: options).emit(Self.service())
        let folder = try Toolchain.makeFolder("nasty")
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try Toolchain.write(module.files, to: folder)
        try Toolchain.expectNothing(Toolchain.typecheck(paths, module: "Nasty"))
        #expect(
            Set(module.files.map { $0.path.split(separator: "/").last?.lowercased() ?? "" }).count == module.files.count
        )
        for file in module.files {
            #expect(file.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(file.path)")
            #expect(!file.contents.unicodeScalars.contains { [0x2028, 0x2029, 0x202E].contains($0.value) })
        }
    }

    @Test func typeNamesThatClashGetThePrefix() {
        let options = EmitterOptions(module: "M", prefix: "CPS", toolVersion: "1")
        let shapes = ["Data", "Filter", "Item", "Result"].map { Sample.shape($0, []) }
        let module = SwiftEmitter(options: options).emit(Service(identifier: "cps", shapes: shapes))
        let names = module.files.map(\.path).filter { $0.hasPrefix("Shapes/") }
        #expect(
            names == ["Shapes/CPSData.swift", "Shapes/CPSItem.swift", "Shapes/CPSResult.swift", "Shapes/Filter.swift"])
        #expect(module.diagnostics.map(\.code) == [.nameAdapted, .nameAdapted, .nameAdapted])
    }
}
