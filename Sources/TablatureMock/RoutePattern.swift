import TablatureRuntime

/// A documented path as something to compare requests with.
struct RoutePattern {
    private enum Piece: Equatable {
        case literal(String)
        case placeholder(String)
        /// Takes segments as they come, slashes and all.
        case rest(String)
    }

    private let segments: [[Piece]]
    /// How much of the path is literal: of two patterns that fit, the more literal one is meant.
    let literalCount: Int

    /// - Parameter template: a path such as `/v1/tasks/{taskId}:stop`.
    init(_ template: String) {
        segments = template.split(separator: "/", omittingEmptySubsequences: false).map(Self.pieces)
        literalCount = segments.joined().reduce(0) { count, piece in
            if case .literal(let text) = piece { count + text.utf8.count } else { count }
        }
    }

    /// The values of the placeholders where `path` fits, still encoded nowhere; nil where it does not fit.
    ///
    /// - Parameter path: the path as it came, percent-encoded. `:` and `%3A` are the same.
    func match(_ path: some StringProtocol) -> [String: String]? {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        var values: [String: String] = [:]
        var segments = segments
        if let index = segments.firstIndex(where: { if case .rest = $0.first { true } else { false } }),
            case .rest(let name)? = segments[index].first
        {
            let after = segments.count - index - 1
            guard parts.count >= segments.count else { return nil }
            let taken = parts[index..<(parts.count - after)]
            values[name] = taken.map { PercentEncoding.decode($0) }.joined(separator: "/")
            guard values[name]?.isEmpty == false else { return nil }
            parts.removeSubrange(index..<(parts.count - after))
            segments.remove(at: index)
        }
        guard parts.count == segments.count else { return nil }
        for (pieces, part) in zip(segments, parts) {
            guard Self.match(pieces[...], PercentEncoding.decode(part)[...], &values) else { return nil }
        }
        return values
    }

    private static func match(_ pieces: ArraySlice<Piece>, _ text: Substring, _ values: inout [String: String]) -> Bool
    {
        guard let piece = pieces.first else { return text.isEmpty }
        switch piece {
        case .rest: return false
        case .literal(let literal):
            return text.hasPrefix(literal) && match(pieces.dropFirst(), text.dropFirst(literal.count), &values)
        case .placeholder(let name):
            var value = text
            if pieces.count == 2, case .literal(let literal)? = pieces.last {
                guard text.hasSuffix(literal) else { return false }
                value = text.dropLast(literal.count)
            } else if case .literal(let literal)? = pieces.dropFirst().first {
                guard let first = literal.first, let end = text.dropFirst().firstIndex(of: first) else { return false }
                value = text[..<end]
            }
            guard !value.isEmpty else { return false }
            values[name] = String(value)
            return match(pieces.dropFirst(), text[value.endIndex...], &values)
        }
    }

    private static func pieces(_ segment: Substring) -> [Piece] {
        if segment.hasPrefix("{+"), segment.hasSuffix("}") { return [.rest(String(segment.dropFirst(2).dropLast()))] }
        var pieces: [Piece] = []
        var rest = segment
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.literal(PercentEncoding.decode(rest[..<open]))) }
            pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(PercentEncoding.decode(rest))) }
        return pieces
    }
}
