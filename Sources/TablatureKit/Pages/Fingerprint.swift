/// A 64-bit FNV-1a hash: tells whether an input changed. It guards against accidents, not against intent.
struct Fingerprint {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            value ^= UInt64(byte)
            value &*= 0x100_0000_01b3
        }
    }

    /// Adds a text and its end, so that `ab` + `c` differs from `a` + `bc`.
    mutating func add(_ text: String) {
        add(text.utf8)
        add(CollectionOfOne(0))
    }

    mutating func add(_ number: UInt64) { add((0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }) }

    static func of(_ bytes: [UInt8]) -> UInt64 {
        var hash = Fingerprint()
        bytes.withUnsafeBufferPointer { hash.add($0) }
        return hash.value
    }
}
