import APIModel
import ModelFormat
import SourceModel
import YAMLReading

/// What lies beside the output: which files Tablature wrote there, and from which input.
struct Manifest: Equatable {
    /// The paths of the files, relative to the output's folder, ascending.
    var files: [String]
    /// The hash of pages, configuration and templates, sixteen hexadecimal digits.
    var input: String

    /// The folder beside the output that holds the manifest and the model's snapshot.
    static let folder = ".tablature"
    static let path = folder + "/manifest.json"

    var bytes: [UInt8] {
        let json = JSONValue.object([
            .init("version", .integer(1)),
            .init("input", .string(input)),
            .init("files", .array(files.map(JSONValue.string))),
        ])
        return JSONWriter.pretty(json)
    }

    init(files: [String], input: String) {
        self.files = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.input = input
    }

    /// Reads the manifest beside an output; nil where there is none.
    ///
    /// - Throws: `InputError` where it cannot be trusted: then nothing may be replaced or removed.
    init?(besideOutput folder: String) throws {
        let file = folder + "/" + Self.path
        func damaged(_ what: String) -> InputError {
            InputError(
                Diagnostic(
                    .fileUnreadable, "the manifest cannot be used: \(what)", at: SourceLocation(file: file),
                    hint: "restore it from version control, or remove the generated folders and generate anew"))
        }
        let bytes: [UInt8]?
        do throws(FileAccess.Failure) { bytes = try FileAccess.readIfPresent(file) } catch {
            throw damaged(error.reason)
        }
        guard let bytes else { return nil }
        let json: JSONValue
        do { json = try JSONReader.read(bytes) } catch { throw damaged("it is no JSON") }
        guard case .object(let members) = json,
            case .array(let items)? = members.first(where: { $0.name == "files" })?.value
        else { throw damaged("it lists no files") }
        let files = items.compactMap(\.text)
        // A manifest is a list of what may be removed: a path that leaves the folder is never followed.
        if let stray = files.first(where: { !OutputPlan.isInside($0) }) {
            throw damaged("'\(stray)' lies outside the folder")
        }
        self.init(files: files, input: members.first { $0.name == "input" }?.value.text ?? "")
    }
}
