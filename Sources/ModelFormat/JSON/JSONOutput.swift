/// JSON text written straight onto a byte buffer; puts the commas between members and elements.
struct JSONOutput {
    /// The UTF-8 text so far.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    mutating func openObject() { open(UInt8(ascii: "{")) }
    mutating func closeObject() { close(UInt8(ascii: "}")) }
    mutating func openArray() { open(UInt8(ascii: "[")) }
    mutating func closeArray() { close(UInt8(ascii: "]")) }

    /// Begins a member whose name is known to need no escape.
    mutating func key(_ name: StaticString) {
        comma()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Begins a member of any name.
    mutating func key(text name: String) {
        comma()
        bytes.appendJSON(name)
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func string(_ text: String) {
        comma()
        bytes.appendJSON(text)
        needsComma = true
    }

    mutating func integer(_ value: Int64) {
        comma()
        bytes.append(decimal: value)
        needsComma = true
    }

    mutating func literal(_ text: StaticString) {
        comma()
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    mutating func number(_ value: Double) {
        comma()
        bytes.appendJSON(value)
        needsComma = true
    }

    /// Begins a new line before the next element, so that version control shows which row changed.
    mutating func lineBreak() {
        comma()
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Ends the text.
    mutating func finish() { bytes.append(UInt8(ascii: "\n")) }

    private mutating func comma() {
        if needsComma {
            bytes.append(UInt8(ascii: ","))
            needsComma = false
        }
    }

    private mutating func open(_ byte: UInt8) {
        comma()
        bytes.append(byte)
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }
}

extension [UInt8] {
    /// Adds a JSON string: quotes, the escapes that JSON demands, everything else as it stands.
    mutating func appendJSON(_ text: String) {
        var text = text
        append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where utf8[index].needsEscape {
                append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                append(escaping: utf8[index])
                start = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        append(UInt8(ascii: "\""))
    }

    /// Adds a number that reads back as a number with a fraction; JSON has no infinities, so those become null.
    mutating func appendJSON(_ value: Double) {
        append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    }

    mutating func append(decimal value: Int64) {
        let start = count
        var rest = value.magnitude
        repeat {
            append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        if value < 0 { append(UInt8(ascii: "-")) }
        self[start...].reverse()
    }

    private mutating func append(escaping byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case UInt8(ascii: "\n"): append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): append(UInt8(ascii: "t"))
        default:
            append(contentsOf: byte < 0x10 ? "u000".utf8 : "u00".utf8)
            append(contentsOf: String(byte, radix: 16).utf8)
        }
    }
}

extension UInt8 {
    fileprivate var needsEscape: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}
