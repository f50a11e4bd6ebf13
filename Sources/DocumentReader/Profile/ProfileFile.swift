import SourceModel
import YAMLReading
import Yams

/// A profile as a file (`profile: 2`): YAML with a key for each member of ``Profile``.
///
/// What is written is read as the same profile, and written as the same bytes.
struct ProfileFile {
    /// The version of the form.
    static let version = "2"

    private let reader: ProfileNodeReader

    /// - Parameter file: the file as the user named it.
    init(file: String) { reader = ProfileNodeReader(yaml: YAMLReader(file: file, code: .profileInvalid)) }

    /// The version that a file asks for; nil where the text is no YAML or names none.
    static func version(of text: String) -> String? {
        for line in text.split(whereSeparator: \.isNewline) where line.hasPrefix("profile:") {
            return String(line.dropFirst("profile:".count).prefix { $0 != "#" }).trimmingCharacters(in: " \t\"'")
        }
        return nil
    }

    /// - Throws: `InputError` with the place of the first fault.
    func parse(_ text: String) throws -> Profile {
        let yaml = reader.yaml
        let root = try yaml.document(text)
        try yaml.check(root, keys: ProfileMember.topKeys, in: "the profile")
        let version = try yaml.required("profile", of: root)
        guard try yaml.text(version) == Self.version else {
            throw yaml.failure("this is no 'profile: \(Self.version)'", version)
        }
        let name = try yaml.text(yaml.required("name", of: root))
        var profile = Profile(name: name, language: "en", service: name)
        for (key, node) in root {
            let key = try yaml.text(key)
            let members = ProfileMember.all.filter { $0.path[0] == key }
            guard members.contains(where: { $0.path.count == 2 }) else {
                try members.first?.read(node, reader, &profile)
                continue
            }
            let group = try yaml.mapping(node)
            try yaml.check(group, keys: members.map { $0.path[1] }, in: "'\(key)'")
            for member in members {
                if let value = group[member.path[1]] { try member.read(value, reader, &profile) }
            }
        }
        return profile
    }
}
