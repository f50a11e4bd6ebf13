import Foundation
import SourceModel
import YAMLReading

/// Writes the first files of a project: a configuration and a page that already reads.
public struct ProjectStart: Sendable {
    /// The folder to write into; empty for the current one.
    private let folder: String

    public init(folder: String) { self.folder = folder }

    /// The paths of the files that were written.
    ///
    /// - Throws: `InputError` where one of them exists already: nothing of the user's is replaced.
    public func write() throws -> [String] {
        let files = [(Configuration.fileName, Self.configuration), ("specs/example/createNote.md", Self.page)]
        let paths = files.map { folder.isEmpty ? $0.0 : folder + "/" + $0.0 }
        for path in paths where FileManager.default.fileExists(atPath: path) {
            throw InputError(
                Diagnostic(
                    .configurationInvalid, "the file exists already", at: SourceLocation(file: path),
                    hint: "move it away, or go on with it"))
        }
        for (path, file) in zip(paths, files) {
            do throws(FileAccess.Failure) { try FileAccess.write(Array(file.1.utf8), to: path) } catch {
                throw InputError(
                    Diagnostic(
                        .fileUnreadable, "the file cannot be written: \(error.reason)", at: SourceLocation(file: path),
                        hint: "choose a folder that may be written", severity: .error))
            }
        }
        return paths
    }

    static let configuration = """
        # What Tablature reads and writes. Every key but the version may be left out.
        version: 1

        # The folders with reference pages, and the folder for the Swift that is made from them.
        pages: specs
        output: Generated

        # How the module of a service is called, by the first label of its host.
        modules:
          notes: {name: NotesClient, prefix: Notes}

        """

    static let page = """
        # createNote

        ## Description
        Writes a note.

        ## Request method
        POST

        ## Request address
        https://notes.example.com/v1/folders/{folderId}/notes

        |Name|Type|Required or not|Default value|Description|
        |---|---|---|---|---|
        |**folderId**|String|True| |The folder that takes the note|

        ## Request parameter
        |Name|Type|Required or not|Default value|Description|
        |---|---|---|---|---|
        |**title**|String|True| |The title, no more than 64 characters|
        |**priority**|Integer|False|3|How urgent it is, range [1,5]|
        |**tags**|Tag[]|False| |What it is about|

        ### Tag
        |Name|Type|Required or not|Default value|Description|
        |---|---|---|---|---|
        |**key**|String|True| |The name of the tag|
        |**value**|String|False| |What the tag says|

        ## Response parameter
        |Name|Type|Description|
        |---|---|---|
        |**requestId**|String|Identifier of the request|
        |**result**|Result|What was made|

        ### Result
        |Name|Type|Description|
        |---|---|---|
        |**noteId**|String|Identifier of the new note|

        ## Response code
        |Return code|Description|
        |---|---|
        |**200**|OK|
        |**404**|There is no such folder|

        """
}
