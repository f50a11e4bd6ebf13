import APIModel
import ModelFormat
public import SourceModel

/// The forms in which findings are printed.
public enum LintFormat: String, Sendable, CaseIterable {
    /// `file:line:column: severity: message [code]`, as compilers print.
    case text
    /// An object with the findings and their count by severity.
    case json
    /// SARIF 2.1.0.
    case sarif
    /// Workflow commands that GitHub shows beside the changed lines.
    case github

    /// The findings as text, with a line feed at the end unless there is nothing to say.
    ///
    /// - Parameter toolVersion: the version of the tool, which SARIF names.
    public func render(_ findings: [Diagnostic], toolVersion: String? = nil) -> String {
        switch self {
        case .text: findings.map(\.block).joined()
        case .json: String(decoding: JSONWriter.pretty(LintReport(findings: findings).json), as: UTF8.self)
        case .sarif:
            String(
                decoding: JSONWriter.pretty(SARIFLog(findings: findings, toolVersion: toolVersion).json),
                as: UTF8.self)
        case .github: findings.map { "\($0.workflowCommand)\n" }.joined()
        }
    }
}

extension Diagnostic {
    /// The finding as compilers print it, related places and the proposal on lines of their own.
    fileprivate var block: String {
        var lines = [Self.line(location, severity.rawValue, "\(message) [\(code.rawValue)]")]
        lines += notes.map { Self.line($0.location, "note", $0.message) }
        if let hint { lines.append("    \(hint.printable)") }
        return lines.map { "\($0)\n" }.joined()
    }

    private static func line(_ location: SourceLocation?, _ severity: String, _ message: String) -> String {
        let place = location.map { "\($0): " } ?? ""
        return "\(place)\(severity): \(message)".printable
    }

    /// `::warning file=…,line=…,col=…,title=code::message`
    fileprivate var workflowCommand: String {
        var properties: [String] = []
        if let location {
            properties.append("file=\(location.file.workflowProperty)")
            if location.line > 0 { properties.append("line=\(location.line)") }
            if location.column > 0 { properties.append("col=\(location.column)") }
        }
        properties.append("title=\(code.rawValue.workflowProperty)")
        let text = hint.map { "\(message)\n\($0)" } ?? message
        return "::\(severity.workflowWord) \(properties.joined(separator: ","))::\(text.workflowData)"
    }
}

extension Diagnostic.Severity {
    fileprivate var workflowWord: String { self == .note ? "notice" : rawValue }
}

extension String {
    /// The text without control characters: a page must not steer a terminal or begin a line of its own.
    fileprivate var printable: String {
        unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: result += " "
            // What turns the direction of a line or is not seen would make a finding read as another.
            case .format: result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Escaped as the message of a workflow command.
    fileprivate var workflowData: String {
        unicodeScalars.map { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: String(scalar)
            }
        }.joined()
    }

    /// Escaped as a property of a workflow command.
    fileprivate var workflowProperty: String {
        workflowData.unicodeScalars.map { scalar in
            switch scalar {
            case ":": "%3A"
            case ",": "%2C"
            default: String(scalar)
            }
        }.joined()
    }
}
