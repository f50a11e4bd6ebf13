/// What the inside of an IPv4 network must be: a table that generated code builds once.
public struct DocumentedNetwork: Sendable {
    let blocks: [(address: UInt32, mask: Int)]
    let minimumMask: Int
    let maximumMask: Int

    /// Creates a table.
    ///
    /// - Parameters:
    ///   - blocks: the networks that it must lie in (`10.0.0.0/8`); empty for any.
    ///   - minimumMask: the shortest mask.
    ///   - maximumMask: the longest mask.
    public init(_ blocks: [String] = [], minimumMask: Int = 0, maximumMask: Int = 32) {
        self.blocks = blocks.compactMap { block in
            var reader = ByteReader(block)
            return reader.network()
        }
        self.minimumMask = minimumMask
        self.maximumMask = maximumMask
    }
}

extension Check {
    /// Whether a text is an IPv4 network that lies where it must.
    public static func network(_ text: String, _ table: DocumentedNetwork) -> Bool {
        var reader = ByteReader(text)
        guard let network = reader.network(), reader.isAtEnd, network.mask >= table.minimumMask,
            network.mask <= table.maximumMask
        else { return false }
        if table.blocks.isEmpty { return true }
        return table.blocks.contains { block in
            guard network.mask >= block.mask else { return false }
            let bits: UInt32 = block.mask == 0 ? 0 : ~0 << UInt32(32 - block.mask)
            return network.address & bits == block.address & bits
        }
    }
}
