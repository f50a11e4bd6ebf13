import APIModel
import SourceModel

/// A value of a model text with the way to it, and the file that places without a file name mean.
struct ModelNode {
    /// The way from the whole text; written out only where something is wrong.
    indirect enum Path: CustomStringConvertible {
        case root
        case member(String, of: Path)
        case element(Int, of: Path)

        var description: String {
            switch self {
            case .root: ""
            case .member(let name, of: .root): name
            case .member(let name, of: let parent): "\(parent).\(name)"
            case .element(let index, of: let parent): "\(parent)[\(index)]"
            }
        }
    }

    var value: JSONValue
    var path = Path.root
    var file = ""

    /// The member of that name; nil where there is none or the value is no object.
    subscript(_ name: String) -> ModelNode? {
        guard case .object(let members) = value, let member = members.first(where: { $0.name == name }) else {
            return nil
        }
        return ModelNode(value: member.value, path: .member(name, of: path), file: file)
    }

    /// The same value, where places mean another file.
    func inside(file: String) -> ModelNode { ModelNode(value: value, path: path, file: file) }

    func failure(_ message: String) -> ModelFormatError { ModelFormatError(path: "\(path)", message: message) }

    // MARK: The value itself

    func integer() throws(ModelFormatError) -> Int {
        guard case .integer(let whole) = value, let number = Int(exactly: whole) else {
            throw failure("expected a whole number")
        }
        return number
    }

    func text() throws(ModelFormatError) -> String {
        guard case .string(let text) = value else { throw failure("expected a text") }
        return text
    }

    func numeral() throws(ModelFormatError) -> Numeral {
        switch value {
        case .integer(let whole): .integer(whole)
        case .number(let number): .decimal(number)
        default: throw failure("expected a number")
        }
    }

    /// The case of an enumeration whose raw value the text is.
    func word<Word: RawRepresentable & CaseIterable>(_: Word.Type = Word.self) throws(ModelFormatError) -> Word
    where Word.RawValue == String {
        let text = try text()
        guard let word = Word(rawValue: text) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw failure("'\(text)' is none of \(known)")
        }
        return word
    }

    func elements<Element>(
        _ read: (ModelNode) throws(ModelFormatError) -> Element
    ) throws(ModelFormatError) -> [Element] {
        guard case .array(let items) = value else { throw failure("expected an array") }
        var elements: [Element] = []
        elements.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            elements.append(try read(ModelNode(value: item, path: .element(index, of: path), file: file)))
        }
        return elements
    }

    /// The only member of an object that names a case.
    func tagged() throws(ModelFormatError) -> (tag: String, content: ModelNode) {
        guard case .object(let members) = value, members.count == 1, let content = self[members[0].name] else {
            throw failure("expected an object of one member")
        }
        return (members[0].name, content)
    }

    // MARK: Members

    func required(_ name: String) throws(ModelFormatError) -> ModelNode {
        guard let node = self[name] else { throw failure("the member \(name) is missing") }
        return node
    }

    func text(_ name: String) throws(ModelFormatError) -> String { try required(name).text() }

    func optionalText(_ name: String) throws(ModelFormatError) -> String? { try self[name]?.text() }

    func optionalInteger(_ name: String) throws(ModelFormatError) -> Int? { try self[name]?.integer() }

    func flag(_ name: String) throws(ModelFormatError) -> Bool {
        guard let node = self[name] else { return false }
        guard case .boolean(let flag) = node.value else { throw node.failure("expected true or false") }
        return flag
    }

    /// The elements of an array; none where the member is absent.
    func list<Element>(
        _ name: String, _ read: (ModelNode) throws(ModelFormatError) -> Element
    ) throws(ModelFormatError) -> [Element] {
        try self[name]?.elements(read) ?? []
    }

    func texts(_ name: String) throws(ModelFormatError) -> [String] {
        try list(name) { (node) throws(ModelFormatError) in try node.text() }
    }

    func words<Word: RawRepresentable & CaseIterable>(_ name: String) throws(ModelFormatError) -> [Word]
    where Word.RawValue == String {
        try list(name) { (node) throws(ModelFormatError) in try node.word() }
    }

    func place(_ name: String) throws(ModelFormatError) -> SourceLocation {
        let node = try required(name)
        guard case .array(let parts) = node.value, parts.count == 2 || parts.count == 3,
            case .integer(let line) = parts[0], case .integer(let column) = parts[1],
            let line = Int(exactly: line), let column = Int(exactly: column), line >= 0, column >= 0
        else { throw node.failure("expected a place: [line, column] or [line, column, file]") }
        guard parts.count == 3 else { return SourceLocation(file: file, line: line, column: column) }
        guard case .string(let file) = parts[2] else { throw node.failure("expected the name of a file") }
        return SourceLocation(file: file, line: line, column: column)
    }
}
