/// Units that a description names, in one spelling each.
enum UnitWords {
    /// The kind of quantity that units measure; only units of one kind are exchanged for one another.
    enum Quantity { case data, rate, time, frequency, share }

    /// A unit found in a text.
    struct Mention: Equatable {
        var unit: String
        var quantity: Quantity
        /// Whether the text says that it is the unit of the value.
        var isDeclared: Bool
    }

    /// The mentions of units in `text`, in order, and the text with a mark in the place of each.
    static func read(_ text: String) -> (mentions: [Mention], rest: String) {
        var mentions: [Mention] = []
        var rest = ""
        let scalars = Array(text.unicodeScalars)
        var position = 0
        while position < scalars.count {
            if let (word, length) = match(scalars, at: position) {
                let isDeclared = isDeclared(scalars, from: position, to: position + length)
                mentions.append(Mention(unit: word.unit, quantity: word.quantity, isDeclared: isDeclared))
                rest += "\u{1}"
                position += length
            } else {
                rest.unicodeScalars.append(scalars[position])
                position += 1
            }
        }
        return (mentions, rest)
    }

    private static func match(_ scalars: [Unicode.Scalar], at position: Int) -> (Word, Int)? {
        let scalar = scalars[position]
        if scalar.isASCII, position > 0, isLetter(scalars[position - 1]) { return nil }
        for word in words where scalars[position...].starts(with: word.spelling.unicodeScalars) {
            let end = position + word.spelling.unicodeScalars.count
            if scalar.isASCII, end < scalars.count, isLetter(scalars[end]) { continue }
            return (word, word.spelling.unicodeScalars.count)
        }
        return nil
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "_")
    }

    /// `unit: GB`, `in seconds`, `(Mbps)` and their like in Chinese.
    private static func isDeclared(_ scalars: [Unicode.Scalar], from start: Int, to end: Int) -> Bool {
        let lead = String(String.UnicodeScalarView(scalars[max(0, start - 12)..<start])).lowercased()
        let trimmed = lead.reversed().drop { " :：=是为".contains($0) }
        let before = String(trimmed.reversed())
        if before.hasSuffix("unit") || before.hasSuffix("units") || before.hasSuffix("单位") { return true }
        if before.hasSuffix("unit is") || before.hasSuffix("measured in") || lead.hasSuffix(" in ") { return true }
        let opens = lead.hasSuffix("(") || lead.hasSuffix("（")
        return opens && end < scalars.count && ")）".unicodeScalars.contains(scalars[end])
    }

    private struct Word {
        var spelling: String
        var unit: String
        var quantity: Quantity
    }

    /// Longer spellings first, so that `Mbps` is not read as `Mb`.
    private static let words: [Word] = {
        var words: [Word] = []
        func add(_ quantity: Quantity, _ unit: String, _ spellings: String...) {
            for spelling in [unit] + spellings {
                words.append(Word(spelling: spelling, unit: unit, quantity: quantity))
            }
        }
        add(.data, "B", "byte", "bytes", "Byte", "Bytes", "字节")
        add(.data, "bit", "bits", "Bit", "Bits")
        add(.data, "KB", "kB", "Kb", "K")
        add(.data, "MB", "Mb", "M")
        add(.data, "GB", "Gb", "G")
        add(.data, "TB", "Tb", "T")
        add(.data, "KiB")
        add(.data, "MiB")
        add(.data, "GiB")
        add(.data, "TiB")
        add(.rate, "bps", "bit/s", "Bps", "B/s")
        add(.rate, "Kbps", "kbps", "KB/s", "Kb/s", "KBps")
        add(.rate, "Mbps", "mbps", "MB/s", "Mb/s", "MBps")
        add(.rate, "Gbps", "gbps", "GB/s", "Gb/s", "GBps")
        add(.time, "ns", "nanosecond", "nanoseconds", "纳秒")
        add(.time, "us", "µs", "microsecond", "microseconds", "微秒")
        add(.time, "ms", "millisecond", "milliseconds", "Millisecond", "Milliseconds", "毫秒")
        add(.time, "s", "sec", "second", "seconds", "Second", "Seconds", "秒钟", "秒")
        add(.time, "min", "minute", "minutes", "Minute", "Minutes", "分钟")
        add(.time, "h", "hour", "hours", "Hour", "Hours", "小时")
        add(.time, "d", "day", "days", "Day", "Days", "天")
        add(.time, "week", "weeks", "周")
        add(.time, "month", "months", "个月")
        add(.time, "year", "years", "年")
        add(.frequency, "Hz", "hz")
        add(.frequency, "kHz", "KHz")
        add(.frequency, "MHz")
        add(.frequency, "GHz")
        add(.share, "%", "percent")
        add(.share, "‰")
        return words.sorted { $0.spelling.unicodeScalars.count > $1.spelling.unicodeScalars.count }
    }()
}
