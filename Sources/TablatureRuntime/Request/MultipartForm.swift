import Foundation

/// Writes a body of `multipart/form-data`, a part for each text and each file.
struct MultipartForm {
    /// What separates the parts: a text that stands in none of them.
    let boundary: String

    var contentType: String { "multipart/form-data; boundary=\(boundary)" }

    /// The parts of the members, in their order.
    func bytes(of members: [WireMember], styles: [String: ParameterRoute.ArrayStyle]) -> Data {
        var output = Data()
        for member in members { append(member.value, name: member.name, styles[member.name] ?? .indexed, to: &output) }
        output.append(contentsOf: "--\(boundary)--\r\n".utf8)
        return output
    }

    private func append(
        _ value: WireValue, name: String, _ style: ParameterRoute.ArrayStyle, to output: inout Data
    ) {
        switch value {
        case .file(let file): append(file, name: name, to: &output)
        case .array(let elements) where elements.contains(where: \.isFile):
            // Files have no way to stand in one text: a list of them is a part for each.
            for element in elements {
                append(element, name: style == .brackets ? name + "[]" : name, style, to: &output)
            }
        default:
            var items = QueryItems()
            items.add(value, name: name, style: style)
            for item in items.sorted {
                head(item.name, "", to: &output)
                output.append(contentsOf: item.values.joined(separator: ",").utf8)
                output.append(contentsOf: "\r\n".utf8)
            }
        }
    }

    private func append(_ file: FilePart, name: String, to output: inout Data) {
        let type =
            file.contentType.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? file.contentType : "application/octet-stream"
        head(name, "; filename=\"\(Self.quoted(file.name))\"\r\nContent-Type: \(type)", to: &output)
        output.append(file.content)
        output.append(contentsOf: "\r\n".utf8)
    }

    private func head(_ name: String, _ rest: String, to output: inout Data) {
        let line = "Content-Disposition: form-data; name=\"\(Self.quoted(name))\"\(rest)"
        output.append(contentsOf: "--\(boundary)\r\n\(line)\r\n\r\n".utf8)
    }

    /// A name as browsers write it: what would end the quotes or the line is percent-encoded.
    private static func quoted(_ text: String) -> String {
        var output: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): output.append(contentsOf: "%22".utf8)
            case 0x0D: output.append(contentsOf: "%0D".utf8)
            case 0x0A: output.append(contentsOf: "%0A".utf8)
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

extension WireValue {
    fileprivate var isFile: Bool {
        if case .file = self { true } else { false }
    }
}
