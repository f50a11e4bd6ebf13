import APIModel
import EmitterSamples
import SwiftEmitter
import Testing

/// What keeps earlier code compiling, and what is left alone because nothing honest keeps it.
struct CompatibilityTests {
    @Test func nothingIsWrittenWhereNothingChanged() {
        let service = Self.service([Sample.field("name", required: true)])
        #expect(Self.text(service, since: service) == nil)
        #expect(
            Self.text(Self.service([Sample.field("name", required: true), Sample.field("note")]), since: service) == nil
        )
    }

    @Test func renamedParametersForward() throws {
        let text = try #require(
            Self.text(
                Self.service([Sample.field("color"), Sample.field("size", .integer, required: true)]),
                since: Self.service([Sample.field("colour"), Sample.field("size", .integer, required: true)])
            ) { $0.members[.init("colour", in: .input("create"))] = "color" })
        #expect(text.contains(#"@available(*, deprecated, renamed: "init(color:size:)")"#))
        #expect(
            text.contains(
                "public init(colour: String? = nil, size: Int) {\n        self.init(color: colour, size: size)"))
        #expect(text.contains("public var colour: String? {"))
        #expect(text.contains("public func create(colour: String? = nil, size: Int) async throws -> CreateOutput {"))
        #expect(text.contains("@_disfavoredOverload"))
    }

    @Test func anotherOrderOfLabelsIsSaidAndNotCorrected() throws {
        let text = try #require(
            Self.text(
                Self.service([Sample.field("alpha"), Sample.field("zeta")]),
                since: Self.service([Sample.field("alpha"), Sample.field("aaa")])
            ) { $0.members[.init("aaa", in: .input("create"))] = "zeta" })
        #expect(text.contains(#"message: "aaa is called zeta""#))
    }

    @Test func valuesAreConvertedWithoutLoss() throws {
        let choice = Sample.field("kind", rules: [Sample.rule(Sample.texts("a", "b"))])
        let text = try #require(
            Self.text(
                Self.service([Sample.field("count", .long), choice, Sample.field("names", .array(.string))]),
                since: Self.service([
                    Sample.field("count", .integer), Sample.field("kind"), Sample.field("names"),
                ])))
        #expect(text.contains("count: count.map { Int64($0) }"))
        #expect(text.contains("kind: kind.map { CreateInput.Kind(rawValue: $0) }"))
        #expect(text.contains("names: names.map { [$0] }"))
        #expect(text.contains("count takes Int64; kind takes CreateInput.Kind; names takes [String]"))
    }

    /// Each would say or leave out what the caller did not ask for.
    @Test(arguments: [
        ([Sample.field("a"), Sample.field("b")], [Sample.field("a")]),
        ([Sample.field("a", .long)], [Sample.field("a", .integer)]),
        ([Sample.field("a", .array(.string))], [Sample.field("a")]),
        ([Sample.field("a", .integer)], [Sample.field("a")]),
        ([Sample.field("a", .long)], [Sample.field("a", .number)]),
        ([Sample.field("a")], [Sample.field("a", required: true)]),
        ([Sample.field("a")], [Sample.field("a"), Sample.field("b", required: true)]),
    ]) func whatCannotBeHonestIsNotWritten(_ pair: ([Field], [Field])) {
        #expect(Self.text(Self.service(pair.1), since: Self.service(pair.0)) == nil)
    }

    @Test func valuesThatPagesNoLongerListStay() throws {
        func service(_ values: String...) -> Service {
            let list = Constraint.enumeration(Enumeration(members: values.map { .init(.string($0)) }))
            return Self.service([Sample.field("kind", rules: [Sample.rule(list)])])
        }
        let text = try #require(Self.text(service("paper", "WOOD"), since: service("paper", "wood", "steel")))
        #expect(text.contains("extension CreateInput.Kind {"))
        #expect(text.contains(#"public static var steel: Self { "steel" }"#))
        #expect(!text.contains("var wood"))
    }

    @Test func renamedOperationsAndShapesKeepTheirNames() throws {
        let shape = Sample.shape("Box", [Sample.field("id")])
        let crate = Sample.shape("Crate", [Sample.field("id")])
        let old = Self.service([Sample.field("box", .shape("Box"))], id: "make", shapes: [shape])
        let new = Self.service([Sample.field("box", .shape("Crate"))], id: "create", shapes: [crate])
        let text = try #require(
            Self.text(new, since: old) {
                $0.operations = ["make": "create"]
                $0.shapes = ["Box": "Crate"]
            })
        for name in ["Box = Crate", "MakeInput = CreateInput", "MakeOutput = CreateOutput"] {
            #expect(text.contains("public typealias \(name)"))
        }
        #expect(text.contains("public func make(_ input: CreateInput) async throws -> CreateOutput {"))
        #expect(text.contains("public func make(box: Crate? = nil) async throws -> CreateOutput {"))
        #expect(text.contains("public var onMake: (@Sendable (CreateInput) async throws -> CreateOutput)? {"))
    }

    @Test func aNameThatMeansSomethingElseNowIsNotTaken() throws {
        let old = Self.service([Sample.field("id")], id: "make")
        var new = Self.service([Sample.field("id")], id: "create")
        new.operations.append(Sample.operation("make", path: "/v1/others"))
        #expect(Self.text(new, since: old) { $0.operations = ["make": "create"] } == nil)
    }

    // MARK: Parts

    private static func service(_ fields: [Field], id: String = "create", shapes: [Shape] = []) -> Service {
        Service(
            identifier: "shop", operations: [Sample.operation(id, fields.map { Sample.parameter(.body, $0) })],
            shapes: shapes)
    }

    /// The compatibility file; nil where there is none.
    private static func text(
        _ new: Service, since old: Service, _ change: (inout EarlierRevision) -> Void = { _ in }
    ) -> String? {
        var earlier = EarlierRevision(service: old, operations: ["create": "create"])
        change(&earlier)
        let options = EmitterOptions(module: "Shop", prefix: "Shop", toolVersion: "0")
        let module = SwiftEmitter(options: options).emit(new, compatibleWith: earlier)
        return module.files.first { $0.path == "Client/ShopCompatibility.swift" }?.contents
    }
}
