import Foundation

/// The names of commands as the reader of a message has them: who runs the tool as a plugin has no `tablature` to call.
enum CommandWords {
    /// The variable that the plugins set.
    static let variable = "TABLATURE_PLUGIN"

    /// In this order: the longer ones first.
    private static let commands = [
        ("tablature generate --check", "swift package tablature check"),
        ("tablature generate", "swift package tablature-generate"),
        ("tablature diff", "swift package tablature diff"), ("tablature lint", "swift package tablature lint"),
        ("tablature init", "swift run tablature init"), ("tablature export", "swift run tablature export"),
        ("tablature explain", "swift run tablature explain"), ("tablature dialect", "swift run tablature dialect"),
    ]

    static func adapted(_ text: String, isPlugin: Bool) -> String {
        guard isPlugin, text.contains("tablature ") else { return text }
        return commands.reduce(text) { words, command in
            // What has been replaced already holds the short form again.
            words.replacingOccurrences(
                of: "(?<!swift package )(?<!swift run )\(NSRegularExpression.escapedPattern(for: command.0))",
                with: command.1, options: .regularExpression)
        }
    }
}
