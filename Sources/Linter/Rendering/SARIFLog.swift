import APIModel
import SourceModel

/// Findings as a SARIF 2.1.0 log of one run.
struct SARIFLog {
    var findings: [Diagnostic]
    var toolVersion: String?

    var json: JSONValue {
        let codes = DiagnosticCode.allCases.filter { code in findings.contains { $0.code == code } }
        var driver: [JSONValue.Member] = [.init("name", .string("tablature"))]
        if let toolVersion { driver.append(.init("version", .string(toolVersion))) }
        driver.append(.init("rules", .array(codes.map(Self.rule))))
        return .object([
            .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            .init("version", .string("2.1.0")),
            .init(
                "runs",
                .array([
                    .object([
                        .init("tool", .object([.init("driver", .object(driver))])),
                        .init("columnKind", .string("unicodeCodePoints")),
                        .init("results", .array(findings.map { Self.result($0, codes) })),
                    ])
                ])),
        ])
    }

    private static func rule(_ code: DiagnosticCode) -> JSONValue {
        var members: [JSONValue.Member] = [.init("id", .string(code.rawValue))]
        if let explanation = Explanation(of: code) {
            members.append(.init("shortDescription", .object([.init("text", .string(explanation.summary))])))
            members.append(
                .init(
                    "help",
                    .object([
                        .init("text", .string(explanation.text)), .init("markdown", .string(explanation.text)),
                    ])))
        }
        members.append(
            .init("defaultConfiguration", .object([.init("level", .string(code.defaultSeverity.rawValue))])))
        return .object(members)
    }

    private static func result(_ finding: Diagnostic, _ codes: [DiagnosticCode]) -> JSONValue {
        var members: [JSONValue.Member] = [.init("ruleId", .string(finding.code.rawValue))]
        if let index = codes.firstIndex(of: finding.code) {
            members.append(.init("ruleIndex", .integer(Int64(index))))
        }
        members.append(.init("level", .string(finding.severity.rawValue)))
        let text = finding.hint.map { "\(finding.message)\n\($0)" } ?? finding.message
        members.append(.init("message", .object([.init("text", .string(text))])))
        if finding.location != nil || finding.address != nil {
            members.append(.init("locations", .array([location(finding.location, address: finding.address)])))
        }
        let related = finding.notes.enumerated().compactMap { index, note -> JSONValue? in
            guard let place = note.location else { return nil }
            return location(place, message: note.message, id: index)
        }
        if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
        return .object(members)
    }

    private static func location(
        _ place: SourceLocation?, address: String? = nil, message: String? = nil, id: Int? = nil
    ) -> JSONValue {
        var members: [JSONValue.Member] = []
        if let id { members.append(.init("id", .integer(Int64(id)))) }
        if let place {
            var physical: [JSONValue.Member] = [
                .init("artifactLocation", .object([.init("uri", .string(uri(place.file)))]))
            ]
            if place.line > 0 {
                var region: [JSONValue.Member] = [.init("startLine", .integer(Int64(place.line)))]
                if place.column > 0 { region.append(.init("startColumn", .integer(Int64(place.column)))) }
                physical.append(.init("region", .object(region)))
            }
            members.append(.init("physicalLocation", .object(physical)))
        }
        if let address {
            members.append(
                .init("logicalLocations", .array([.object([.init("fullyQualifiedName", .string(address))])])))
        }
        if let message { members.append(.init("message", .object([.init("text", .string(message))]))) }
        return .object(members)
    }

    /// A path as a relative reference: everything but unreserved characters and slashes in percent form.
    private static func uri(_ path: String) -> String {
        var uri = ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return uri
    }
}
