public import APIModel

/// Writes JSON values as text: members in the order they have, the same bytes for the same value.
///
/// A whole number and a number with a fraction stay apart (`2` and `2.0`), so that reading gives back the same value.
public enum JSONWriter {
    /// The value on one line, without blanks.
    public static func compact(_ value: JSONValue) -> [UInt8] {
        var output = JSONOutput()
        output.write(value)
        return output.bytes
    }

    /// The value over several lines, two blanks a level, with a line feed at the end. Arrays of scalars that fit into
    /// a line stay on one.
    public static func pretty(_ value: JSONValue) -> [UInt8] {
        var printer = PrettyPrinter()
        printer.write(value, depth: 0)
        printer.bytes.append(UInt8(ascii: "\n"))
        return printer.bytes
    }
}

extension JSONOutput {
    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: literal("null")
        case .boolean(let value): boolean(value)
        case .integer(let value): integer(value)
        case .number(let value): number(value)
        case .string(let text): string(text)
        case .array(let items):
            openArray()
            for item in items { write(item) }
            closeArray()
        case .object(let members):
            openObject()
            for member in members {
                key(text: member.name)
                write(member.value)
            }
            closeObject()
        }
    }
}

private struct PrettyPrinter {
    var bytes: [UInt8] = []

    /// The longest list of scalars, in elements, that stays on one line.
    private static let inlineLimit = 8

    mutating func write(_ value: JSONValue, depth: Int) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(decimal: value)
        case .number(let value): bytes.appendJSON(value)
        case .string(let text): bytes.appendJSON(text)
        case .array(let items) where items.isEmpty: bytes.append(contentsOf: "[]".utf8)
        case .object(let members) where members.isEmpty: bytes.append(contentsOf: "{}".utf8)
        case .array(let items):
            let isInline = items.count <= Self.inlineLimit && items.allSatisfy(\.isScalar)
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(contentsOf: (isInline ? ", " : ",").utf8) }
                if !isInline { line(depth + 1) }
                write(item, depth: depth + 1)
            }
            if !isInline { line(depth) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                line(depth + 1)
                bytes.appendJSON(member.name)
                bytes.append(contentsOf: ": ".utf8)
                write(member.value, depth: depth + 1)
            }
            line(depth)
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func line(_ depth: Int) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }
}

extension JSONValue {
    fileprivate var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }
}
