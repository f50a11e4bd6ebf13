import Foundation
import SourceModel
import SwiftEmitter
import YAMLReading

/// The user's templates: `.mustache` files of one folder, each in place of the built-in one of its name.
struct TemplateFolder {
    let path: String?

    init(_ path: String?) { self.path = path }

    /// - Throws: `InputError` where the folder or a file cannot be read.
    func load() throws -> TemplateLibrary {
        guard let path else { return TemplateLibrary() }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw InputError(
                Diagnostic(
                    .templateInvalid, "the folder of templates cannot be read", at: SourceLocation(file: path),
                    hint: "correct --templates or 'templates' in tablature.yaml"))
        }
        var texts: [String: String] = [:]
        for name in names.sorted() where name.hasSuffix(".mustache") && !name.hasPrefix(".") {
            let file = path + "/" + name
            guard let bytes = try? FileAccess.read(file), let text = String(validating: bytes, as: UTF8.self) else {
                throw InputError(
                    Diagnostic(
                        .templateInvalid, "the template cannot be read as UTF-8 text", at: SourceLocation(file: file),
                        hint: "make it readable, or remove it"))
            }
            texts[String(name.dropLast(".mustache".count))] = text
        }
        guard !texts.isEmpty else {
            throw InputError(
                Diagnostic(
                    .templateInvalid, "the folder holds no template", at: SourceLocation(file: path),
                    hint: "put .mustache files there, named like those that they replace"))
        }
        return TemplateLibrary(overrides: texts)
    }
}
