import APIModel
import SourceModel

/// Builds the schemas of types, fields and shapes.
struct SchemaBuilder {
    var components: Components

    /// An object with the members of a shape.
    func object(of shape: Shape, on side: Side) -> SchemaObject {
        var schema = object(of: fields(of: shape, on: side), rules: shape.rules, on: side)
        schema["x-source"] = .string(shape.source.lineText)
        return schema
    }

    /// An object with some members.
    func object(of fields: [Field], rules: [CrossRule], on side: Side) -> SchemaObject {
        var schema = SchemaObject("type", .string("object"))
        var properties = SchemaObject()
        for field in fields { properties[field.name] = self.schema(of: field, on: side).json }
        if !fields.isEmpty { schema["properties"] = properties.json }
        var named = Set<String>()
        let required = fields.filter { $0.requirement == .required && named.insert($0.name).inserted }
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0.name) }) }
        guard side == .request else { return schema }
        CrossRuleSchema(fields: fields).add(rules, to: &schema)
        return schema
    }

    /// The schema of a field's value, with its words, its default and its rules.
    func schema(of field: Field, on side: Side) -> SchemaObject {
        var schema = schema(of: field.type, on: side)
        if field.isNullable { schema = schema.orNull }
        if !field.description.isEmpty { schema["description"] = .string(field.description) }
        addDefault(of: field, to: &schema)
        addRules(of: field, on: side, to: &schema)
        addRemarks(of: field, to: &schema)
        return schema
    }

    /// The members of a shape as one side promises them.
    ///
    /// A shape that both sides use is merged from the tables of both. What a page asks of a request it need not promise in
    /// the answer, so there the tables of answers have the word, where there are any.
    private func fields(of shape: Shape, on side: Side) -> [Field] {
        guard side == .response, shape.isInRequests else { return shape.fields }
        return shape.fields.map { field in
            var field = field
            if !components.promises(field.name, of: shape.name) {
                field.requirement = .notStated
                field.defaultValue = nil
            }
            return field
        }
    }

    // MARK: Types

    func schema(of type: TypeReference, on side: Side) -> SchemaObject {
        switch type {
        case .string: return SchemaObject("type", .string("string"))
        case .integer: return SchemaObject("type", .string("integer"))
        case .long: return Self.number("integer", format: "int64")
        case .number: return SchemaObject("type", .string("number"))
        case .float: return Self.number("number", format: "float")
        case .double: return Self.number("number", format: "double")
        case .boolean: return SchemaObject("type", .string("boolean"))
        case .object: return SchemaObject("type", .string("object"))
        case .any: return SchemaObject()
        case .array(let item):
            var schema = SchemaObject("type", .string("array"))
            schema["items"] = self.schema(of: item, on: side).json
            return schema
        case .map(let value):
            var schema = SchemaObject("type", .string("object"))
            schema["additionalProperties"] = self.schema(of: value, on: side).json
            return schema
        case .shape(let name):
            guard let reference = components.reference(to: name, on: side) else {
                return SchemaObject("type", .string("object"))
            }
            return SchemaObject("$ref", reference)
        case .union(let types):
            return SchemaObject.union(types.map { self.schema(of: $0, on: side) })
        }
    }

    private static func number(_ type: String, format: String) -> SchemaObject {
        var schema = SchemaObject("type", .string(type))
        schema["format"] = .string(format)
        return schema
    }

    // MARK: Defaults and rules

    private func addDefault(of field: Field, to schema: inout SchemaObject) {
        guard let value = field.defaultValue, field.type.fits(value) || field.isNullable && value == .null else {
            return
        }
        schema["default"] = value
    }

    private func addRules(of field: Field, on side: Side, to schema: inout SchemaObject) {
        for rule in field.rules {
            // A rule that the documented default breaks cannot be right for both.
            let isContradicted = field.defaultValue.map { !rule.constraint.accepts($0) } ?? false
            switch (rule.certainty, side) {
            case (.certain, .request) where !isContradicted:
                let keywords = ConstraintSchema(evidence: rule.evidence).keywords(rule.constraint, of: field.type)
                schema.constrain(field.isNullable ? keywords.sparingNull : keywords)
            case (.certain, .response):
                // Values that the page means to the letter are the answer's, too; where their case is open, they are a remark.
                if case .enumeration(let list) = rule.constraint, !list.isCaseSensitive, schema["x-enum"] == nil {
                    schema.constrain(EnumerationSchema(list: list).annotations)
                } else if Self.isExactList(rule.constraint) {
                    let keywords = ConstraintSchema(evidence: rule.evidence).keywords(rule.constraint, of: field.type)
                    schema.constrain(field.isNullable ? keywords.sparingNull : keywords)
                }
            case (_, .request):
                schema.append(Remark(kind: rule.constraint.kind, evidence: rule.evidence).json, to: "x-notes")
            case (_, .response): break
            }
        }
    }

    private static func isExactList(_ constraint: Constraint) -> Bool {
        switch constraint {
        case .enumeration(let list): list.isCaseSensitive
        case .each(let inner): isExactList(inner)
        default: false
        }
    }

    private func addRemarks(of field: Field, to schema: inout SchemaObject) {
        if field.requirement == .conditional {
            schema["x-required-if"] = .string(field.condition ?? "")
        }
        if field.isInferred { schema["x-inferred"] = .boolean(true) }
        if let words = field.deprecation {
            schema["deprecated"] = .boolean(true)
            schema["x-deprecation"] = .string(words)
        }
        if field.isSensitive {
            if field.type == .string, schema["format"] == nil { schema["format"] = .string("password") }
            schema["x-sensitive"] = .boolean(true)
        }
        schema["x-source"] = .string(field.source.lineText)
    }
}

extension TypeReference {
    /// Whether all values of the type are numbers.
    var isNumber: Bool { [.integer, .long, .number, .float, .double].contains(self) }

    /// Whether a JSON value is of the type, as far as its outside shows.
    func fits(_ value: JSONValue) -> Bool {
        switch (self, value) {
        case (.any, _), (.string, .string), (.integer, .integer), (.long, .integer), (.boolean, .boolean): true
        case (.number, .integer), (.number, .number), (.float, .integer), (.float, .number): true
        case (.double, .integer), (.double, .number): true
        case (.array(let item), .array(let items)): items.allSatisfy(item.fits)
        case (.map, .object), (.object, .object): true
        case (.union(let types), _): types.contains { $0.fits(value) }
        default: false
        }
    }
}
