import Foundation
import SourceModel
import YAMLReading

extension Configuration {
    /// The name of the file that is looked for in the current folder.
    public static let fileName = "tablature.yaml"

    /// Reads the configuration that the user named, else tablature.yaml in the current folder, else the defaults.
    ///
    /// - Throws: `InputError` where the file cannot be read or used.
    public static func load(_ file: String?) throws -> Configuration {
        let named = file ?? fileName
        guard file != nil || FileManager.default.fileExists(atPath: named) else { return Configuration(folder: "") }
        let bytes: [UInt8]
        do throws(FileAccess.Failure) { bytes = try FileAccess.read(named) } catch {
            throw InputError(
                Diagnostic(
                    .configurationInvalid, "the configuration cannot be read: \(error.reason)",
                    at: SourceLocation(file: named), hint: "name a file that exists with --config"))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(
                Diagnostic(
                    .configurationInvalid, "the configuration is no UTF-8 text", at: SourceLocation(file: named),
                    hint: "save it as UTF-8"))
        }
        let folder = named.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let root = named.hasPrefix("/") && folder.isEmpty ? "/" : folder
        // Editors of some systems begin a file with a mark of its encoding.
        let plain = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        return try ConfigurationParser(file: named).parse(plain, folder: root)
    }

    /// A path of the configuration as the tool opens it.
    public func resolve(_ path: String) -> String {
        path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }
}
