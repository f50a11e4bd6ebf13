import APIModel
import ModelFormat
import SourceModel
import YAMLReading

/// Loads a model from wherever a command may take one: pages, or a file that `export model` wrote.
struct ModelSource: Sendable {
    let configuration: Configuration
    var drafts = ModelLoader.DraftUse.allowed

    /// - Parameter roots: folders or pages, or one model file; empty for the pages of the configuration.
    func load(_ roots: [String]) async throws -> LoadedModel {
        guard roots.count == 1, roots[0].hasSuffix(".json") else {
            return try await ModelLoader(configuration: configuration, drafts: drafts).load(roots)
        }
        return try snapshot(roots[0])
    }

    private static func failure(_ path: String, _ what: String) -> InputError {
        InputError(
            Diagnostic(
                .fileUnreadable, "the model cannot be read: \(what)", at: SourceLocation(file: path),
                hint: "write it with tablature export model"))
    }

    /// The model in a file.
    func snapshot(_ path: String) throws -> LoadedModel {
        let bytes: [UInt8]
        do throws(FileAccess.Failure) { bytes = try FileAccess.read(path) } catch {
            throw Self.failure(path, error.reason)
        }
        return try snapshot(path, bytes)
    }

    /// The model in the bytes of a file.
    func snapshot(_ path: String, _ bytes: [UInt8]) throws -> LoadedModel {
        do throws(ModelFormatError) {
            let model = try ModelReader().read(bytes)
            return LoadedModel(
                model: model, findings: [], pageCount: 0,
                operationPageCount: model.services.reduce(0) { $0 + $1.operations.count },
                fingerprint: Fingerprint.of(bytes))
        } catch { throw Self.failure(path, error.description) }
    }
}
