import MarkdownTables

/// GitHub's `~~struck~~`, which CommonMark lacks: pairs of two tildes in the text outside code.
enum Strikes {
    static func marked(_ pieces: [InlinePiece]) -> [Piece] {
        var result: [Piece] = []
        result.reserveCapacity(pieces.count)
        /// The place of a pair's first half.
        var open: Int?
        for piece in pieces {
            guard case .tildes(let opens, let closes) = piece else {
                if let piece = Piece(piece) { result.append(piece) }
                continue
            }
            if open == nil, opens {
                open = result.count
                result.append(.strike(true))
            } else if open != nil, closes {
                open = nil
                result.append(.strike(false))
            } else {
                result.append(.text("~~"))
            }
        }
        if let open { result[open] = .text("~~") }
        return result
    }
}
