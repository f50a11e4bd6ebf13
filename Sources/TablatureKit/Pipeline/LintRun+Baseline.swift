import Linter
import SourceModel
import YAMLReading

extension LintRun.Report {
    /// Leaves out the findings that a file lists.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - isUpdated: whether the file is written first, with all that was found.
    /// - Returns: lines for people: how many findings are known, and which of them are gone.
    /// - Throws: `InputError` where the file cannot be read or written.
    public mutating func apply(baseline path: String, isUpdated: Bool) throws -> [String] {
        func failure(_ reason: String) -> InputError {
            InputError(
                Diagnostic(
                    .fileUnreadable, "the baseline cannot be used: \(reason)", at: SourceLocation(file: path),
                    hint: "write it with --update-baseline", severity: .error))
        }
        if isUpdated {
            let text = Baseline(findings.filter { $0.severity > .note }).text
            do throws(FileAccess.Failure) { try FileAccess.write(Array(text.utf8), to: path) } catch {
                throw failure(error.reason)
            }
        }
        let bytes: [UInt8]
        do throws(FileAccess.Failure) { bytes = try FileAccess.read(path) } catch { throw failure(error.reason) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw failure("it is no UTF-8 text") }
        let (new, stale) = Baseline(text: text).compare(findings)
        let known = findings.count - new.count
        findings = new
        return (known > 0 ? ["\(known) findings are known to \(path)"] : [])
            + stale.map { "gone, and still in \(path): \($0)" }
    }
}
