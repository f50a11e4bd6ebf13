public import APIModel
import ExampleReader
public import SourceModel

/// Compares the examples of pages with their tables.
struct ExampleCheck {
    var model: APIModel

    func findings() -> [Diagnostic] {
        model.services.flatMap { service in
            service.operations.filter { !$0.examples.isEmpty }.flatMap { findings(of: $0, in: service) }
        }
    }

    private func findings(of operation: Operation, in service: Service) -> [Diagnostic] {
        var kinds = DocumentedKinds(service: service)
        // Several examples of one side are compared with one and the same table.
        var comparisons: [ModelTable.Side: ExampleComparison] = [:]
        for side in ModelTable.Side.allCases {
            comparisons[side] = kinds.kind(of: operation, side).map(ExampleComparison.init)
        }
        return operation.examples.compactMap { example in
            guard example.isOfSuccess, let comparison = comparisons[example.side] else { return nil }
            let differences = comparison.differences(in: example.value)
            guard let first = differences.first else { return nil }
            let rest = differences.count > 1 ? ", and \(differences.count - 1) more" : ""
            return Diagnostic(
                .exampleDisagrees, "the example disagrees with its table: \(first.text)\(rest)", at: example.source,
                hint: "correct the example or the table",
                notes: differences.dropFirst().prefix(5).map { .init($0.text) },
                address: "\(service.identifier)/\(operation.id)/\(example.side.rawValue)")
        }
    }
}

extension Linter {
    /// Where examples of pages disagree with their tables.
    public func exampleFindings(in model: APIModel) -> [Diagnostic] { ExampleCheck(model: model).findings() }
}

extension Example {
    /// Whether it shows a call that succeeds: of errors no table speaks.
    fileprivate var isOfSuccess: Bool { status.map { $0.hasPrefix("2") } ?? true }
}

extension ExampleComparison.Difference {
    /// The difference in words.
    fileprivate var text: String {
        switch self {
        case .unknownMember(let path): "'\(path)' is in no table"
        case .missingRequired(let path): "'\(path)' is required and missing"
        case .kindDiffers(let path, let documented, let example):
            "\(path.steps.isEmpty ? "the whole" : "'\(path)'") is documented as \(documented) and is \(example)"
        case .caseDiffers(let path, let name): "'\(path)' is documented as '\(name)'"
        case .undocumentedNull(let path): "'\(path)' is null and not documented so"
        }
    }
}
