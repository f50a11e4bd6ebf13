import APIModel
import RevisionDiff
import SourceModel
import SwiftEmitter
import Testing

@testable import TablatureKit

/// Something that collides is added, for each kind of name: whatever a name of the earlier SDK meant, it means still, or
/// is gone, or the comparison calls it breaking.
@Suite struct NameMeaningTests {
    private static func field(_ name: String, _ type: TypeReference = .string, values: [String] = []) -> Field {
        let list = Enumeration(members: values.map { .init(.string($0)) }, isCaseSensitive: true)
        let rule = Rule(
            .enumeration(list), evidence: Evidence(text: "", source: SourceLocation(file: "p.md", line: 1)))
        return Field(
            name: name, type: type, rules: values.isEmpty ? [] : [rule], source: SourceLocation(file: "p.md", line: 1))
    }

    private static func operation(
        _ id: String, title: String? = nil, _ path: String, _ fields: [Field] = [], tables: [ModelTable] = []
    ) -> Operation {
        let place = SourceLocation(file: "\(id).md", line: 1)
        return Operation(
            id: id, title: title ?? id, method: .post,
            address: Address(scheme: "https", host: "box.example.com", path: path, source: place),
            parameters: fields.map { Parameter(place: .body, field: $0) }, tables: tables, source: place,
            methodSource: place, language: "en")
    }

    private static func shape(_ name: String, _ fields: [Field] = []) -> Shape {
        Shape(
            name: name, documentedName: name, fields: fields, isInRequests: true, operations: ["list"],
            source: SourceLocation(file: "list.md", line: 9))
    }

    private static func service(_ operations: [Operation], _ shapes: [Shape]) -> Service {
        Service(
            identifier: "box", operations: operations.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) },
            shapes: shapes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    /// Adds one thing to a service that has one of each kind.
    private static let additions: [(String, @Sendable (inout [Operation], inout [Shape]) -> Void)] = [
        (
            "an operation of the same title",
            { operations, _ in
                operations[0].id = "list2"
                operations.append(operation("list", "/a"))
            }
        ),
        ("an operation that differs in case", { operations, _ in operations.append(operation("List", "/l")) }),
        ("an operation that adapts to the same", { operations, _ in operations.append(operation("drop_all", "/d")) }),
        ("an operation of the adapted name", { operations, _ in operations.append(operation("dropAll", "/d")) }),
        (
            "an operation called as a reserved one",
            { operations, _ in operations.append(operation("clientOperation", "/c")) }
        ),
        ("an operation whose input is a table", { operations, _ in operations.append(operation("make", "/m")) }),
        ("a table called as an input", { _, shapes in shapes.append(shape("ListInput")) }),
        ("a table that adapts to the same", { _, shapes in shapes.append(shape("disk_spec")) }),
        ("a table of the adapted name", { _, shapes in shapes.append(shape("DiskSpec")) }),
        ("a table called as a prefixed one", { _, shapes in shapes.append(shape("BoxData")) }),
        ("a parameter that adapts to the same", { operations, _ in add(&operations, field("a.b")) }),
        ("a parameter of the adapted name", { operations, _ in add(&operations, field("aB")) }),
        ("a parameter called as a reserved one", { operations, _ in add(&operations, field("selfValue")) }),
        (
            "a parameter whose values' type is another's",
            { operations, _ in
                add(&operations, field("Kind", values: ["x"]))
            }
        ),
        ("a member of the adapted name", { _, shapes in shapes[0].fields.append(field("cD")) }),
        ("a member in another case", { _, shapes in shapes[0].fields.append(field("Size")) }),
        ("a value with a sign", { operations, _ in setValues(&operations, ["-1"]) }),
        ("a value with a fraction", { operations, _ in setValues(&operations, ["1.5"]) }),
        ("a value with underscore", { operations, _ in setValues(&operations, ["on_hold"]) }),
        ("a value of the adapted name", { operations, _ in setValues(&operations, ["onHold"]) }),
        ("a value called as a reserved one", { operations, _ in setValues(&operations, ["noneValue"]) }),
        ("a value of other letters", { operations, _ in setValues(&operations, ["u662F"]) }),
    ]

    private static func add(_ operations: inout [Operation], _ field: Field) {
        operations[0].parameters.append(Parameter(place: .body, field: field))
    }

    private static let values = ["1", "15", "on-hold", "none", "是", "self"]

    private static func setValues(_ operations: inout [Operation], _ added: [String]) {
        let index = operations[0].parameters.firstIndex { $0.field.name == "kind" } ?? 0
        operations[0].parameters[index].field = field("kind", values: added + values)
    }

    @Test(arguments: additions.indices)
    func aNameKeepsItsMeaningOrTheComparisonTells(index: Int) throws {
        var operations = [
            Self.operation(
                "list", "/m", [Self.field("a-b"), Self.field("self"), Self.field("kind", values: Self.values)]),
            Self.operation("drop-all", "/x"), Self.operation("client", "/y"),
        ]
        var shapes = [
            Self.shape("disk-spec", [Self.field("c-d"), Self.field("size")]), Self.shape("MakeInput"),
            Self.shape("Data"),
        ]
        let old = APIModel(services: [Self.service(operations, shapes)])
        let (title, change) = Self.additions[index]
        change(&operations, &shapes)
        // Pages of one title, as the reader tells them apart.
        for index in operations.indices where operations[index].id == "list2" { operations[index].title = "list" }
        let new = APIModel(services: [Self.service(operations, shapes)])
        let names = SwiftDeclarations(old: old, new: new, configuration: Configuration(folder: ""))
        let report = RevisionDiff().compare(old, new, names: names)
        let told = report.changes.filter { $0.kind == .swiftNameChanged && $0.severity.swift == .breaking }

        let present = Self.meanings(names.new["box"] ?? [], new)
        var lost: [String] = []
        for (name, meaning) in Self.meanings(names.old["box"] ?? [], old) {
            if let other = present[name], other != meaning { lost.append("\(name): \(meaning), now \(other)") }
        }
        #expect(lost.isEmpty || !told.isEmpty, "\(title): \(lost)")
        #expect(!(names.new["box"] ?? []).isEmpty)
        // What moved is told too.
        let gone = Set(Self.meanings(names.old["box"] ?? [], old).keys).subtracting(present.keys)
        #expect(gone.isEmpty || !told.isEmpty, "\(title): \(gone.sorted())")
    }

    /// What each name of an SDK means: operations by their addresses, the rest by documented names.
    private static func meanings(_ names: [SwiftDeclaration], _ model: APIModel) -> [String: String] {
        var paths: [String: String] = [:]
        for operation in model.services.flatMap(\.operations) { paths[operation.id] = operation.address.path }
        func holder(_ holder: SwiftDeclaration.Holder) -> String {
            switch holder {
            case .input(let id): "input \(paths[id] ?? "")"
            case .output(let id): "output \(paths[id] ?? "")"
            case .shape(let name): "shape \(name)"
            }
        }
        var result: [String: String] = [:]
        for name in names {
            let scope: String =
                switch name.scope {
                case .calls: "calls"
                case .types: "types"
                case .members(let inner): "members of \(holder(inner))"
                case .nestedTypes(let inner): "types of \(holder(inner))"
                case .values(let inner, let member): "values of \(holder(inner)) \(member)"
                }
            let meaning: String =
                switch name.subject {
                case .operation(let id): paths[id] ?? ""
                case .type(let inner): holder(inner)
                case .member(let text), .value(let text): text
                }
            result["\(scope): \(name.name)"] = meaning
        }
        return result
    }

    @Test func whatOnlyGrowsIsNotTold() {
        let old = APIModel(services: [Self.service([Self.operation("list", "/m", [Self.field("a-b")])], [])])
        let new = APIModel(services: [
            Self.service(
                [Self.operation("list", "/m", [Self.field("a-b"), Self.field("c-d")]), Self.operation("make", "/n")], []
            )
        ])
        let names = SwiftDeclarations(old: old, new: new, configuration: Configuration(folder: ""))
        #expect(!RevisionDiff().compare(old, new, names: names).changes.contains { $0.kind == .swiftNameChanged })
    }
}
