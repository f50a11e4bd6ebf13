import APIModel

/// `Value Range: correct CIDR`; blocks with `and their subnets` and the length of the mask.
enum NetworkFamily: Family {
    static func read(_ reading: Reading, into drafts: inout Drafts) {
        guard reading.field.scalar == .text else { return }
        var blocks: [String] = []
        var first: Int?
        var last = 0
        var index = 0
        while index < reading.count {
            if let (block, end) = block(reading, index) {
                if !reading.isSample(index) {
                    blocks.append(block)
                    if first == nil { first = index }
                    last = end
                }
                drafts.take(span(index, end))
                index = end
            } else {
                if reading.text.term(index) == .cidr, reading.text.term(index - 1) == .correct {
                    let head = reading.head(before: index - 1)
                    if head.kind != .none {
                        drafts.add(
                            Draft(
                                constraint: .format(.cidr), certainty: .certain, tokens: head.start..<(index + 1),
                                isAnnounced: true))
                    }
                }
                index += 1
            }
        }
        guard let first, (0..<reading.count).contains(where: { reading.text.term($0) == .subnets }) else { return }
        let mask = mask(reading, &drafts, &last)
        var seen = Set<String>()
        let rule = NetworkRule(
            blocks: blocks.filter { seen.insert($0).inserted }, minimumMask: mask?.minimum, maximumMask: mask?.maximum)
        drafts.add(
            Draft(constraint: .network(rule), certainty: .certain, tokens: span(first, last), isAnnounced: true))
    }

    /// `10.0.0.0/8` at an index.
    private static func block(_ reading: Reading, _ index: Int) -> (String, end: Int)? {
        let text = reading.text
        for part in 0..<5 {
            guard text[index + 2 * part]?.kind == .number, part == 0 || text.tokens[index + 2 * part].isGlued else {
                return nil
            }
            if part < 3, text.sign(index + 2 * part + 1) != .period { return nil }
            if part == 3, text.sign(index + 7) != .slash { return nil }
        }
        return (text.string(span(index, index + 9)), index + 9)
    }

    /// Bounds of the mask's length.
    private static func mask(_ reading: Reading, _ drafts: inout Drafts, _ last: inout Int) -> CountRange? {
        for index in 0..<reading.count where reading.text.term(index) == .mask {
            for next in span(index + 1, min(index + 5, reading.count)) {
                guard let interval = reading.interval(next), let minimum = interval.range.minimum?.whole,
                    let maximum = interval.range.maximum?.whole, minimum >= 0, maximum <= 32
                else { continue }
                drafts.take(span(index, interval.end))
                last = max(last, interval.end)
                return CountRange(minimum: minimum, maximum: maximum)
            }
        }
        return nil
    }
}
