import Foundation
public import SourceModel

/// What the documentation says about a code: its paragraph of `diagnostics.md`, which is embedded into the tool.
public struct Explanation: Hashable, Sendable {
    /// The code.
    public let code: DiagnosticCode
    /// The whole paragraph in CommonMark: what it means, an example, what to do.
    public let text: String

    /// The first sentence.
    public var summary: String {
        let firstLine = text.prefix { $0 != "\n" }
        guard let end = firstLine.range(of: ". ") else { return String(firstLine) }
        return String(firstLine[..<end.lowerBound]) + "."
    }

    /// The explanation of a code; nil where the documentation has none, which a test rules out.
    public init?(of code: DiagnosticCode) {
        guard let text = Self.sections[code.rawValue] else { return nil }
        self.code = code
        self.text = text
    }

    /// The codes that have a paragraph, ascending.
    public static var documentedCodes: [String] { sections.keys.sorted() }

    /// The text under each heading of the third level, by heading.
    private static let sections: [String: String] = {
        var sections: [String: String] = [:]
        let text = String(decoding: PackageResources.diagnostics_md, as: UTF8.self)
        for part in "\n\(text)".components(separatedBy: "\n### ").dropFirst() {
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
            guard let heading = lines.first else { continue }
            let body = lines.dropFirst().prefix { !$0.hasPrefix("## ") }.joined(separator: "\n")
            sections[String(heading)] = body.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return sections
    }()
}
