import APIModel

/// The digits by which an accept file recognises a change.
///
/// They are made of what the change says, and not of where it stands, how it is worded or in which language.
enum Fingerprint {
    /// The fingerprint of `change`: FNV-1a over its parts, 64 bits as 16 hexadecimal digits.
    static func of(_ change: Change) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var parts = [change.kind.rawValue, change.service, change.operation, change.path]
        if isModel(change.kind) { parts.append(change.model ?? "") }
        if hasDecisiveValues(change.kind) {
            parts += [change.before.map { $0.plainText } ?? "", change.after.map { $0.plainText } ?? ""]
        }
        for part in parts {
            for byte in part.utf8 { add(byte, to: &hash) }
            // A byte that no UTF-8 holds keeps the parts apart.
            add(0xFF, to: &hash)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    private static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private static func isModel(_ kind: ChangeKind) -> Bool { kind.rawValue.hasPrefix("model-") }

    /// Whether two changes of the kind at one place can be different facts. What came or went is one fact whatever its
    /// cells say, and prose is one fact however it is worded.
    private static func hasDecisiveValues(_ kind: ChangeKind) -> Bool {
        let name = kind.rawValue
        if kind.isDescription { return false }
        return !["-added", "-removed", "-documented", "-undocumented", "-deprecated", "-reactivated"].contains {
            name.hasSuffix($0) && !name.hasSuffix("value\($0)") && !name.hasSuffix("default\($0)")
        } && !name.contains("-added-")
    }
}
