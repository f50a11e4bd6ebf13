public import APIModel
import SourceModel

/// Writes a model as JSON: the format that `Documentation/model.schema.json` describes and ``ModelReader`` reads back.
///
/// Members that are empty or absent are left out, and each row stands on a line of its own. A place is
/// `[line, column]` in the file of the operation, shape or page around it, and `[line, column, file]` elsewhere.
public struct ModelWriter: Sendable {
    /// The version of the format that is written.
    public static let format = 1

    public init() {}

    /// The model as UTF-8, with a line feed at the end. Equal models give equal bytes.
    public func write(_ model: APIModel) -> [UInt8] {
        let rows = model.services.reduce(0) { count, service in
            count + service.shapes.reduce(0) { $0 + $1.fields.count }
                + service.operations.reduce(0) { $0 + $1.parameters.count + $1.response.count }
        }
        var writer = ModelOutput(output: JSONOutput(capacity: 4096 + rows * 512))
        writer.write(model)
        return writer.output.bytes
    }
}

/// The state of one writing: the text, and the file that places without a file name mean.
struct ModelOutput {
    var output: JSONOutput
    var file = ""

    mutating func write(_ model: APIModel) {
        output.openObject()
        output.key("format")
        output.integer(Int64(ModelWriter.format))
        rows("services", model.services) { $0.write($1) }
        rows("otherPages", model.otherPages) { $0.write($1) }
        output.closeObject()
        output.finish()
    }

    private mutating func write(_ service: Service) {
        output.openObject()
        member("identifier", service.identifier)
        optional("title", service.title)
        strings("clientParameters", service.clientParameters)
        rows("authentication", service.authentication) { $0.write($1) }
        rows("operations", service.operations) { $0.write($1, of: service) }
        rows("shapes", service.shapes) { $0.write($1) }
        output.closeObject()
    }

    private mutating func write(_ scheme: AuthenticationScheme) {
        switch scheme {
        case .bearer(let prefix): wrap("bearer") { $0.output.string(prefix) }
        case .basic: output.literal("\"basic\"")
        case .key(let place, let name):
            wrap("key") {
                $0.output.openObject()
                $0.member("place", place.rawValue)
                $0.member("name", name)
                $0.output.closeObject()
            }
        case .signature: output.literal("\"signature\"")
        }
    }

    private mutating func write(_ page: OtherPage) {
        output.openObject()
        member("path", page.path)
        file = page.path
        optional("title", page.title)
        rows("listed", page.listed) { writer, listed in
            writer.output.openObject()
            writer.member("name", listed.name)
            writer.optional("method", listed.method)
            writer.place("source", listed.source)
            writer.output.closeObject()
        }
        output.closeObject()
    }

    private mutating func write(_ shape: Shape) {
        output.openObject()
        member("name", shape.name)
        if shape.documentedName != shape.name { member("documentedName", shape.documentedName) }
        place("source", shape.source, opens: true)
        flag("inRequests", shape.isInRequests)
        flag("inResponses", shape.isInResponses)
        strings("operations", shape.operations)
        optional("owner", shape.owner)
        rows("fields", shape.fields) { $0.write($1) }
        rows("rules", shape.rules) { $0.write($1) }
        output.closeObject()
    }

    // MARK: Parts

    /// An array with an element per line; nothing where it is empty and may be left out.
    mutating func rows<Element>(
        _ name: StaticString, _ elements: [Element], evenIfEmpty: Bool = false,
        write: (inout ModelOutput, Element) -> Void
    ) {
        guard evenIfEmpty || !elements.isEmpty else { return }
        output.key(name)
        output.openArray()
        for element in elements {
            output.lineBreak()
            write(&self, element)
        }
        output.closeArray()
    }

    mutating func member(_ name: StaticString, _ text: String) {
        output.key(name)
        output.string(text)
    }

    /// A text; nothing where there is none.
    mutating func optional(_ name: StaticString, _ text: String?) {
        if let text { member(name, text) }
    }

    /// A text; nothing where it is empty.
    mutating func filled(_ name: StaticString, _ text: String) {
        if !text.isEmpty { member(name, text) }
    }

    mutating func integer(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        output.key(name)
        output.integer(Int64(value))
    }

    /// True; nothing where it is false.
    mutating func flag(_ name: StaticString, _ value: Bool) {
        guard value else { return }
        output.key(name)
        output.boolean(true)
    }

    mutating func strings(_ name: StaticString, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        output.key(name)
        output.openArray()
        for text in texts { output.string(text) }
        output.closeArray()
    }

    /// A place; `opens` where the places inside the element mean its file.
    mutating func place(_ name: StaticString, _ location: SourceLocation, opens: Bool = false) {
        output.key(name)
        output.openArray()
        output.integer(Int64(location.line))
        output.integer(Int64(location.column))
        if opens || location.file != file { output.string(location.file) }
        if opens { file = location.file }
        output.closeArray()
    }
}
