import APIModel
import SourceModel

extension ModelOutput {
    mutating func write(_ operation: Operation, of service: Service) {
        output.openObject()
        member("id", operation.id)
        if operation.title != operation.id { member("title", operation.title) }
        place("source", operation.source, opens: true)
        member("language", operation.language)
        filled("group", operation.group)
        optional("deprecation", operation.deprecation)
        member("method", operation.method.rawValue)
        place("methodSource", operation.methodSource)
        write(operation.address)
        filled("description", operation.description)
        optional("idempotencyToken", operation.idempotencyToken)
        if let pagination = operation.pagination { write(pagination) }
        if let envelope = operation.envelope { write(envelope) }
        if let selector = operation.selector { write(selector) }
        rows("aliases", operation.aliases) { $0.write($1) }
        if operation.bodyEncoding != .json { member("bodyEncoding", operation.bodyEncoding.rawValue) }
        type("requestType", operation.requestType)
        rows("parameters", operation.parameters) { $0.write($1) }
        rows("rules", operation.rules) { $0.write($1) }
        type("responseType", operation.responseType)
        rows("response", operation.response) { $0.write($1) }
        rows("codes", operation.codes) { $0.write($1) }
        rows("tables", operation.tables) { $0.write($1, of: service) }
        rows("examples", operation.examples) { $0.write($1) }
        output.closeObject()
    }

    private mutating func write(_ address: Address) {
        output.key("address")
        output.openObject()
        member("scheme", address.scheme)
        member("host", address.host)
        member("path", address.path)
        if !address.basePath.isEmpty { member("basePath", address.basePath) }
        optional("version", address.version)
        place("source", address.source)
        output.closeObject()
    }

    private mutating func write(_ pagination: Pagination) {
        output.key("pagination")
        output.openObject()
        member("pageNumber", pagination.pageNumber)
        member("pageSize", pagination.pageSize)
        member("total", pagination.total)
        member("items", pagination.items)
        output.closeObject()
    }

    private mutating func write(_ envelope: Envelope) {
        output.key("envelope")
        output.openObject()
        member("payload", envelope.payload)
        optional("requestId", envelope.requestId)
        output.closeObject()
    }

    private mutating func write(_ selector: Selector) {
        output.key("selector")
        output.openObject()
        member("parameter", selector.parameter)
        member("value", selector.value)
        member("place", selector.place.rawValue)
        output.closeObject()
    }

    private mutating func write(_ alias: Alias) {
        output.openObject()
        member("method", alias.method.rawValue)
        member("path", alias.path)
        output.closeObject()
    }

    private mutating func write(_ example: Example) {
        output.openObject()
        member("side", example.side.rawValue)
        optional("status", example.status)
        output.key("value")
        output.write(example.value)
        place("source", example.source)
        output.closeObject()
    }

    private mutating func write(_ code: ResponseCode) {
        output.openObject()
        member("code", code.code)
        filled("description", code.description)
        place("source", code.source)
        output.closeObject()
    }

    /// A table that is exactly what its shape became says so by having no `fields`.
    private mutating func write(_ table: ModelTable, of service: Service) {
        output.openObject()
        member("side", table.side.rawValue)
        member("shape", table.shape)
        if table.documentedName != table.shape { member("documentedName", table.documentedName) }
        place("source", table.source)
        let shape = service.shape(named: table.shape)
        if shape?.fields != table.fields || shape?.rules != table.rules {
            rows("fields", table.fields, evenIfEmpty: true) { $0.write($1) }
            rows("rules", table.rules) { $0.write($1) }
        }
        output.closeObject()
    }
}

extension ModelOutput {
    private mutating func write(_ parameter: Parameter) {
        output.openObject()
        member("place", parameter.place.rawValue)
        flag("undocumented", !parameter.isDocumented)
        if parameter.arrayStyle != .indexed { member("arrayStyle", parameter.arrayStyle.rawValue) }
        members(of: parameter.field)
        output.closeObject()
    }

    mutating func write(_ field: Field) {
        output.openObject()
        members(of: field)
        output.closeObject()
    }

    private mutating func members(of field: Field) {
        member("name", field.name)
        output.key("type")
        write(field.type)
        filled("typeText", field.typeText)
        if field.requirement != .notStated { member("requirement", field.requirement.rawValue) }
        optional("condition", field.condition)
        flag("nullable", field.isNullable)
        flag("inferred", field.isInferred)
        if let value = field.defaultValue {
            output.key("default")
            output.write(value)
        }
        optional("defaultText", field.defaultText)
        flag("defaultFromProse", field.isDefaultFromProse)
        rows("rules", field.rules) { $0.write($1) }
        filled("description", field.description)
        flag("sensitive", field.isSensitive)
        optional("deprecation", field.deprecation)
        place("source", field.source)
        if field.descriptionColumn != 0 { integer("descriptionColumn", field.descriptionColumn) }
    }

    /// A type; nothing where there is none.
    private mutating func type(_ name: StaticString, _ type: TypeReference?) {
        guard let type else { return }
        output.key(name)
        write(type)
    }

    private mutating func write(_ type: TypeReference) {
        switch type {
        case .string: output.literal("\"string\"")
        case .integer: output.literal("\"integer\"")
        case .long: output.literal("\"long\"")
        case .number: output.literal("\"number\"")
        case .float: output.literal("\"float\"")
        case .double: output.literal("\"double\"")
        case .boolean: output.literal("\"boolean\"")
        case .object: output.literal("\"object\"")
        case .any: output.literal("\"any\"")
        case .array(let item): wrap("array") { $0.write(item) }
        case .map(let value): wrap("map") { $0.write(value) }
        case .shape(let name): wrap("shape") { $0.output.string(name) }
        case .union(let types):
            wrap("anyOf") { writer in
                writer.output.openArray()
                for type in types { writer.write(type) }
                writer.output.closeArray()
            }
        }
    }

    /// An object of one member, which names the case.
    mutating func wrap(_ name: StaticString, _ write: (inout ModelOutput) -> Void) {
        output.openObject()
        output.key(name)
        write(&self)
        output.closeObject()
    }
}
