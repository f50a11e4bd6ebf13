import APIModel
import ModelFormat
public import OpenAPIExporter
public import SourceModel
import YAMLReading

/// Writes models for other tools.
public struct Export: Sendable {
    /// Documents and what was found while reading.
    public struct Result: Sendable {
        /// A document and the name of its file.
        public struct Document: Sendable {
            public var name: String
            public var bytes: [UInt8]
        }

        public var documents: [Document]
        public var findings: [Diagnostic]
        /// Lines for people: which folders were read by a draft.
        public var notices: [String] = []

        /// Writes each document into a folder, each file in one step.
        public func write(to folder: String) throws {
            for document in documents { try write(document, toFile: folder + "/" + document.name) }
        }

        /// Writes the only document to a file.
        public func write(toFile path: String) throws {
            for document in documents { try write(document, toFile: path) }
        }

        private func write(_ document: Document, toFile path: String) throws {
            do throws(FileAccess.Failure) {
                if try FileAccess.readIfPresent(path) != document.bytes {
                    try FileAccess.write(document.bytes, to: path)
                }
            } catch {
                throw InputError(
                    Diagnostic(
                        .fileUnreadable, "the document cannot be written: \(error.reason)",
                        at: SourceLocation(file: error.path), hint: "name a folder that may be written",
                        severity: .error))
            }
        }
    }

    private let configuration: Configuration

    public init(configuration: Configuration) { self.configuration = configuration }

    /// One document per service, `<service>.json` or `.yaml`.
    public func openAPI(_ roots: [String], format: OpenAPIFormat) async throws -> Result {
        let loaded = try await load(roots)
        let services = loaded.model.services
        let rendered = await ModelLoader.concurrently(services.count) { index in
            Swift.Result { try format.render(OpenAPIExporter().export(services[index])) }
        }
        let documents = try zip(services, rendered).map { service, bytes in
            Result.Document(name: fileName(service.identifier) + "." + format.rawValue, bytes: try bytes.get())
        }
        return Result(documents: documents, findings: loaded.findings, notices: loaded.notices)
    }

    private func load(_ roots: [String]) async throws -> LoadedModel {
        let loaded = try await ModelSource(configuration: configuration).load(roots)
        guard loaded.model.services.isEmpty else { return loaded }
        throw InputError(
            loaded.findings + [
                Diagnostic(
                    .pageUnknownDialect, "none of the \(loaded.pageCount) pages describes an operation",
                    hint:
                        "tablature dialect check says what was left; name a profile for these pages in tablature.yaml",
                    severity: .error)
            ])
    }

    /// The whole model as one document.
    public func model(_ roots: [String]) async throws -> Result {
        let loaded = try await load(roots)
        return Result(
            documents: [.init(name: "model.json", bytes: ModelWriter().write(loaded.model))], findings: loaded.findings,
            notices: loaded.notices)
    }

    /// A service's identifier as a file's name: it comes from a page and must not leave the folder.
    private func fileName(_ identifier: String) -> String {
        let kept = identifier.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
        }
        return kept.isEmpty ? "service" : String(kept)
    }
}
