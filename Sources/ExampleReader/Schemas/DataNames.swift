/// Tells names that are data, such as ids and addresses, from names that a person chose.
enum DataNames {
    /// Whether all names are of one form that only data has. One name alone must be of a form that nothing else has.
    static func areData(_ names: [String]) -> Bool {
        guard let first = names.first, let form = Form(first) else { return false }
        guard names.count > 1 else { return form != .number || first.utf8.count >= 5 }
        return names.dropFirst().allSatisfy { Form($0) == form }
    }

    private enum Form {
        case number, uuid, hash, address, date

        init?(_ name: String) {
            let bytes = Array(name.utf8)
            guard !bytes.isEmpty, bytes.count <= 128 else { return nil }
            if bytes.allSatisfy(Byte.isDigit) {
                self = .number
            } else if Self.isUUID(bytes) {
                self = .uuid
            } else if Self.isHash(bytes) {
                self = .hash
            } else if Self.isDate(bytes) {
                self = .date
            } else if Self.isAddress(name) {
                self = .address
            } else {
                return nil
            }
        }

        private static func isHexadecimal(_ byte: UInt8) -> Bool {
            Byte.isDigit(byte) || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "f")
        }

        private static func isUUID(_ bytes: [UInt8]) -> Bool {
            guard bytes.count == 36 else { return false }
            return bytes.indices.allSatisfy {
                [8, 13, 18, 23].contains($0) ? bytes[$0] == Byte.dash : isHexadecimal(bytes[$0])
            }
        }

        /// Twelve hexadecimal digits or more, numbers and letters among them.
        private static func isHash(_ bytes: [UInt8]) -> Bool {
            bytes.count >= 12 && bytes.allSatisfy(isHexadecimal) && bytes.contains(where: Byte.isDigit)
        }

        /// `2024-01-31`, also with a time behind it.
        private static func isDate(_ bytes: [UInt8]) -> Bool {
            guard bytes.count >= 10, bytes[4] == Byte.dash, bytes[7] == Byte.dash else { return false }
            return [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { Byte.isDigit(bytes[$0]) }
        }

        /// An address of the internet, with or without port, or a host with a port.
        private static func isAddress(_ name: String) -> Bool {
            let parts = name.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2, let host = parts.first else { return false }
            let labels = host.split(separator: ".", omittingEmptySubsequences: false)
            if labels.count == 4,
                labels.allSatisfy({ !$0.isEmpty && $0.count <= 3 && $0.utf8.allSatisfy(Byte.isDigit) })
            {
                return true
            }
            guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy(Byte.isDigit) else { return false }
            return labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { Byte.isWord($0) || $0 == Byte.dash } }
        }
    }
}
