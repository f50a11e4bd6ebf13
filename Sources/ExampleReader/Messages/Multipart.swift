/// Reads the parts of a form with files as HTTP sends them.
enum Multipart {
    /// The parts by their `Content-Disposition`; nil where there is none.
    static func parts(of text: String) -> [MessageBody.Part]? {
        var parts: [MessageBody.Part] = []
        var isValue = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.trimmed
            if trimmed.lowercased().hasPrefix("content-disposition:") {
                guard let name = attribute("name", in: trimmed) else { continue }
                parts.append(.init(name, "", isFile: attribute("filename", in: trimmed) != nil))
                isValue = false
            } else if trimmed.isEmpty {
                isValue = true
            } else if trimmed.hasPrefix("--") {
                isValue = false
            } else if isValue, let last = parts.indices.last, !parts[last].isFile, parts[last].value.isEmpty {
                parts[last].value = trimmed
            }
        }
        return parts.isEmpty ? nil : parts
    }

    private static func attribute(_ name: String, in line: String) -> String? {
        for part in line.split(separator: ";") {
            let text = part.trimmed
            guard text.hasPrefix(name + "=") else { continue }
            return String(text.dropFirst(name.count + 1).filter { $0 != "\"" && $0 != "'" })
        }
        return nil
    }
}
