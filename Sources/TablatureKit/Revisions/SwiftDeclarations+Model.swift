import APIModel
import RevisionDiff
import SwiftEmitter

extension SwiftDeclarations {
    /// The names that the SDKs of two models declare.
    init(old: APIModel, new: APIModel, configuration: Configuration) {
        func names(_ model: APIModel) -> [String: [SwiftDeclaration]] {
            var result: [String: [SwiftDeclaration]] = [:]
            for service in model.services {
                result[service.identifier] = SwiftEmitter.names(
                    of: service, prefix: configuration.module(of: service.identifier).prefix
                ).map(SwiftDeclaration.init)
            }
            return result
        }
        self.init(old: names(old), new: names(new))
    }
}

extension Configuration {
    /// The names of a service's module and of its client's types.
    func module(of identifier: String) -> Module {
        let name = EmitterOptions.defaultName(for: identifier)
        return modules[identifier] ?? .init(name: name, prefix: name)
    }
}

extension SwiftDeclaration {
    fileprivate init(_ declared: DeclaredName) {
        let holder: Holder? =
            switch declared.holder {
            case .module: nil
            case .input(let id): .input(operation: id)
            case .output(let id): .output(operation: id)
            case .shape(let name): .shape(name)
            }
        let (scope, subject): (Scope, Subject) =
            switch (declared.kind, holder) {
            case (.call, _), (.member, nil), (.valueType, nil), (.value, nil):
                (.calls, .operation(declared.documented))
            case (.input, _): (.types, .type(.input(operation: declared.documented)))
            case (.output, _): (.types, .type(.output(operation: declared.documented)))
            case (.shape, _): (.types, .type(.shape(declared.documented)))
            case (.member, let holder?): (.members(holder), .member(declared.documented))
            case (.valueType, let holder?): (.nestedTypes(holder), .member(declared.documented))
            case (.value, let holder?):
                (.values(holder, member: declared.documented), .value(declared.value ?? ""))
            }
        self.init(scope: scope, subject: subject, name: declared.name, source: declared.source)
    }
}
