import APIModel
import SourceModel

extension ModelNode {
    /// An operation of `service`, whose shapes are known.
    func operation(of service: Service) throws(ModelFormatError) -> Operation {
        let source = try place("source")
        let page = inside(file: source.file)
        let id = try text("id")
        return Operation(
            id: id, title: try optionalText("title") ?? id, method: try required("method").word(),
            address: try page.required("address").address(), description: try optionalText("description") ?? "",
            parameters: try page.list("parameters") { (node) throws(ModelFormatError) in try node.parameter() },
            response: try page.fields("response"), responseType: try self["responseType"]?.type(),
            requestType: try self["requestType"]?.type(), bodyEncoding: try self["bodyEncoding"]?.word() ?? .json,
            aliases: try list("aliases") { (node) throws(ModelFormatError) in try node.alias() },
            selector: try self["selector"]?.selector(),
            examples: try page.list("examples") { (node) throws(ModelFormatError) in try node.example() },
            envelope: try self["envelope"]?.envelope(),
            codes: try page.list("codes") { (node) throws(ModelFormatError) in try node.responseCode() },
            rules: try page.crossRules("rules"),
            tables: try page.list("tables") { (node) throws(ModelFormatError) in try node.table(of: service) },
            idempotencyToken: try optionalText("idempotencyToken"), pagination: try self["pagination"]?.pagination(),
            group: try optionalText("group") ?? "", deprecation: try optionalText("deprecation"), source: source,
            methodSource: try page.place("methodSource"), language: try text("language"))
    }

    private func address() throws(ModelFormatError) -> Address {
        Address(
            scheme: try text("scheme"), host: try text("host"), path: try text("path"),
            basePath: try optionalText("basePath") ?? "", version: try optionalText("version"),
            source: try place("source"))
    }

    private func envelope() throws(ModelFormatError) -> Envelope {
        Envelope(payload: try text("payload"), requestId: try optionalText("requestId"))
    }

    private func alias() throws(ModelFormatError) -> Alias {
        Alias(method: try required("method").word(), path: try text("path"))
    }

    private func selector() throws(ModelFormatError) -> Selector {
        Selector(parameter: try text("parameter"), value: try text("value"), place: try required("place").word())
    }

    private func example() throws(ModelFormatError) -> Example {
        Example(
            side: try required("side").word(), status: try optionalText("status"), value: try required("value").value,
            source: try place("source"))
    }

    private func pagination() throws(ModelFormatError) -> Pagination {
        Pagination(
            pageNumber: try text("pageNumber"), pageSize: try text("pageSize"), total: try text("total"),
            items: try text("items"))
    }

    private func responseCode() throws(ModelFormatError) -> ResponseCode {
        ResponseCode(
            code: try text("code"), description: try optionalText("description") ?? "", source: try place("source"))
    }

    private func parameter() throws(ModelFormatError) -> Parameter {
        Parameter(
            place: try required("place").word(), field: try field(), isDocumented: try !flag("undocumented"),
            arrayStyle: try self["arrayStyle"]?.word() ?? .indexed)
    }

    private func table(of service: Service) throws(ModelFormatError) -> ModelTable {
        let name = try text("shape")
        var table = ModelTable(
            side: try required("side").word(), documentedName: try optionalText("documentedName") ?? name,
            shape: name, fields: try fields("fields"), rules: try crossRules("rules"), source: try place("source"))
        if self["fields"] == nil {
            guard let shape = service.shape(named: name) else {
                throw failure("neither the table has fields nor is there a shape '\(name)'")
            }
            table.fields = shape.fields
            table.rules = shape.rules
        }
        return table
    }

    // MARK: Rows

    func fields(_ name: String) throws(ModelFormatError) -> [Field] {
        try list(name) { (node) throws(ModelFormatError) in try node.field() }
    }

    private func field() throws(ModelFormatError) -> Field {
        Field(
            name: try text("name"), type: try required("type").type(), typeText: try optionalText("typeText") ?? "",
            requirement: try self["requirement"]?.word() ?? .notStated, condition: try optionalText("condition"),
            isNullable: try flag("nullable"), isInferred: try flag("inferred"), defaultValue: self["default"]?.value,
            defaultText: try optionalText("defaultText"), isDefaultFromProse: try flag("defaultFromProse"),
            rules: try list("rules") { (node) throws(ModelFormatError) in try node.rule() },
            description: try optionalText("description") ?? "", isSensitive: try flag("sensitive"),
            deprecation: try optionalText("deprecation"), source: try place("source"),
            descriptionColumn: try optionalInteger("descriptionColumn") ?? 0)
    }

    private func type() throws(ModelFormatError) -> TypeReference {
        if case .string(let word) = value {
            guard let type = Self.scalars[word] else { throw failure("'\(word)' is no type") }
            return type
        }
        let (tag, content) = try tagged()
        switch tag {
        case "array": return .array(try content.type())
        case "map": return .map(try content.type())
        case "shape": return .shape(try content.text())
        case "anyOf":
            let types = try content.elements { (node) throws(ModelFormatError) in try node.type() }
            guard types.count > 1 else { throw content.failure("expected two types or more") }
            return .union(types)
        default: throw failure("'\(tag)' is no type")
        }
    }

    private static let scalars: [String: TypeReference] = [
        "string": .string, "integer": .integer, "long": .long, "number": .number, "float": .float,
        "double": .double, "boolean": .boolean, "object": .object, "any": .any,
    ]
}
