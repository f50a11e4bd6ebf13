/// Writes profiles: members in their order, words sorted, what has its default left out.
struct ProfileWriter {
    /// What stands beside members for people.
    struct Notes: Sendable, Hashable {
        /// Lines at the top of the file.
        var head: [String] = []
        /// How often each word stands on the pages, by member and word (`columns`: `header`).
        var counts: [String: [String: Int]] = [:]
        /// Lines above a member.
        var lines: [String: [String]] = [:]
    }

    private let notes: Notes
    private var lines: [String] = []

    /// The text of a file.
    static func write(_ profile: Profile, notes: Notes = Notes()) -> String {
        var writer = ProfileWriter(notes: notes)
        writer.write(profile)
        return writer.lines.joined(separator: "\n") + "\n"
    }

    private init(notes: Notes) { self.notes = notes }

    private mutating func write(_ profile: Profile) {
        lines = notes.head.map(Self.comment) + ["profile: \(ProfileFile.version)"]
        let plain = Profile(name: profile.name, language: "", service: "")
        var group = "name"
        for member in ProfileMember.all {
            guard let value = member.value(profile), Self.always.contains(member.name) || value != member.value(plain)
            else {
                continue
            }
            let isOpen = member.path[0] == group
            if !isOpen, member.path.count == 2 || !Self.isShort(value) || !Self.isHead(member) { lines.append("") }
            if member.path.count == 2, !isOpen { lines.append("\(member.path[0]):") }
            group = member.path[0]
            let indent = member.path.count == 2 ? "  " : ""
            comment(member, indent: indent)
            write(member.path[member.path.count - 1], value, member, indent: indent)
        }
    }

    private static let always: Set<String> = ["name", "language", "service"]

    /// The first keys stand together.
    private static func isHead(_ member: ProfileMember) -> Bool {
        ["language", "service", "serviceByHost", "base"].contains(member.name)
    }

    private static func isShort(_ value: ProfileValue) -> Bool {
        switch value {
        case .text, .flag: true
        case .words, .groups: false
        }
    }

    private mutating func comment(_ member: ProfileMember, indent: String) {
        lines += (notes.lines[member.name] ?? []).map { indent + Self.comment($0) }
    }

    private static func comment(_ line: String) -> String {
        // A comment ends with its line, whatever a page has in its words.
        let kept = line.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } ? " " : $0 }
        return kept.isEmpty ? "#" : "# \(String(kept))"
    }

    private mutating func write(_ key: String, _ value: ProfileValue, _ member: ProfileMember, indent: String) {
        switch value {
        case .text(let text): lines.append("\(indent)\(key): \(ProfileScalar.text(text))")
        case .flag(let flag): lines.append("\(indent)\(key): \(flag)")
        case .words(let words): write(key, words, member, indent: indent)
        case .groups(let groups):
            lines.append("\(indent)\(key):" + (groups.isEmpty ? " {}" : ""))
            for group in groups { write(group.key, group.words, member, indent: indent + "  ") }
        }
    }

    private static let width = 110

    /// A list on one line where nothing is noted and it is short; otherwise a line for each word.
    private mutating func write(_ key: String, _ words: [String], _ member: ProfileMember, indent: String) {
        let counts = notes.counts[member.name] ?? [:]
        let line = "\(indent)\(key): [\(words.map(ProfileScalar.text).joined(separator: ", "))]"
        guard words.contains(where: { counts[$0] != nil }) else {
            if line.count <= Self.width { return lines.append(line) }
            lines.append("\(indent)\(key):")
            lines += words.map { "\(indent)  - \(ProfileScalar.text($0))" }
            return
        }
        lines.append("\(indent)\(key):")
        for word in words {
            let note = counts[word].map { "  # \($0) \($0 == 1 ? String(member.unit.dropLast()) : member.unit)" } ?? ""
            lines.append("\(indent)  - \(ProfileScalar.text(word))\(note)")
        }
    }
}

/// Texts as scalars of YAML.
enum ProfileScalar {
    /// The text plain where YAML cannot take it for anything else, otherwise between double quotes.
    static func text(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

    private static let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isLetter(first), text.unicodeScalars.last != " " else {
            return false
        }
        guard !reserved.contains(text.lowercased()), text.utf8.count <= 200 else { return false }
        return text.unicodeScalars.allSatisfy {
            isLetter($0) || ("0"..."9").contains($0) || " _-./".unicodeScalars.contains($0)
        }
    }

    /// ASCII letters and the letters of the common scripts of one plane; what is left is quoted.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A: true
        case 0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x3041...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            scalar.properties.isAlphabetic
        default: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x20...0x7E: result.unicodeScalars.append(scalar)
            case 0xA1...0xACFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF01...0xFFEE:
                if scalar.properties.generalCategory.isVisible {
                    result.unicodeScalars.append(scalar)
                } else {
                    result += escape(scalar)
                }
            default: result += escape(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}

extension Unicode.GeneralCategory {
    /// Whether the character shows by itself: no mark, control, separator or format.
    fileprivate var isVisible: Bool {
        switch self {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator,
            .nonspacingMark, .enclosingMark, .spacingMark:
            false
        default: true
        }
    }
}

/// Texts for files that are written beside a profile.
package enum DraftText {
    /// A text as a scalar of YAML.
    package static func quoted(_ text: String) -> String { ProfileScalar.text(text) }
}
