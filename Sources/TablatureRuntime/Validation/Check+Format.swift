/// Forms of texts that pages name.
public enum DocumentedFormat: Sendable {
    /// `2018-01-31T00:00:00Z`, or with an offset with or without a colon.
    case dateTime
    /// `2018-01-31T00:00:00Z`, with the letter and no offset.
    case dateTimeUTC
    /// `2018-01-31 00:00:00`.
    case dateTimeSpaced
    /// `2018-01-31`.
    case date
    /// `00:00:00`.
    case time
    /// `00:00`.
    case hourMinute
    /// `00:00-01:00`.
    case timeWindow
    /// `00:00Z-01:00Z`.
    case timeWindowUTC
    /// `00:00-01:00`, from one full hour to the next.
    case hourWindow
    /// `00:00Z-01:00Z`, from one full hour to the next.
    case hourWindowUTC
    /// Digits only.
    case digits
    /// An IPv4 network, `10.0.0.0/16`.
    case cidr
    /// An IPv4 address.
    case ipv4
    /// Two IPv4 addresses with a hyphen between.
    case ipv4Range
    /// Two names with a dot between.
    case dottedPair
    /// Base64 of any bytes.
    case base64
    /// No text at all.
    case empty
}

extension Check {
    /// Whether a text has a known form.
    public static func format(_ text: String, _ format: DocumentedFormat) -> Bool {
        var reader = ByteReader(text)
        switch format {
        case .dateTime: return reader.dateTime() != nil && reader.isAtEnd
        case .dateTimeUTC:
            return reader.dateTime() != nil && reader.isAtEnd && (text.utf8.last == 0x5A || text.utf8.last == 0x7A)
        case .dateTimeSpaced: return reader.dateTimeSpaced() != nil && reader.isAtEnd
        case .date: return reader.date() != nil && reader.isAtEnd
        case .time: return reader.time() != nil && reader.isAtEnd
        case .hourMinute: return reader.hourMinute() != nil && reader.isAtEnd
        case .timeWindow:
            return reader.hourMinute() != nil && reader.skip(0x2D) && reader.hourMinute() != nil && reader.isAtEnd
        case .timeWindowUTC:
            return reader.hourMinute() != nil && reader.skip(0x5A) && reader.hyphen() && reader.hourMinute() != nil
                && reader.skip(0x5A) && reader.isAtEnd
        case .hourWindow, .hourWindowUTC: return isHourWindow(text, isUTC: format == .hourWindowUTC)
        case .digits: return !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
        case .cidr: return reader.network() != nil && reader.isAtEnd
        case .ipv4: return reader.address() != nil && reader.isAtEnd
        case .ipv4Range: return reader.address() != nil && reader.hyphen() && reader.address() != nil && reader.isAtEnd
        case .dottedPair: return isDottedPair(text)
        case .base64: return isBase64(text)
        case .empty: return text.isEmpty
        }
    }

    /// Whether two times, where both have a known form, lie at most so many seconds apart.
    public static func distance(_ from: String, _ to: String, maximumSeconds: Int) -> Bool {
        guard let start = seconds(from), let end = seconds(to) else { return true }
        return abs(end - start) <= maximumSeconds
    }

    /// The seconds since 1970 of a time in one of the forms that pages name; of digits, the number itself, or its
    /// thousandth where it counts milliseconds.
    static func seconds(_ text: String) -> Int? {
        if !text.isEmpty, text.utf8.allSatisfy(\.isDigit), let number = Int(text) {
            return text.utf8.count > 11 ? number / 1000 : number
        }
        var reader = ByteReader(text)
        if let seconds = reader.dateTime(), reader.isAtEnd { return seconds }
        reader = ByteReader(text)
        if let seconds = reader.dateTimeSpaced(), reader.isAtEnd { return seconds }
        reader = ByteReader(text)
        if let seconds = reader.date(), reader.isAtEnd { return seconds }
        return nil
    }

    private static func isHourWindow(_ text: String, isUTC: Bool) -> Bool {
        var reader = ByteReader(text)
        guard let start = reader.hourMinute(), !isUTC || reader.skip(0x5A), isUTC ? reader.hyphen() : reader.skip(0x2D),
            let end = reader.hourMinute(), !isUTC || reader.skip(0x5A), reader.isAtEnd, start % 3600 == 0
        else { return false }
        return end - start == 3600 || start == 23 * 3600 && end == 0
    }

    private static func isDottedPair(_ text: String) -> Bool {
        var dots = 0
        var length = 0
        for byte in text.utf8 {
            if byte == 0x2E {
                if length == 0 { return false }
                dots += 1
                length = 0
            } else {
                if byte <= 0x20 { return false }
                length += 1
            }
        }
        return dots == 1 && length > 0
    }

    private static func isBase64(_ text: String) -> Bool {
        var count = 0
        var padding = 0
        for byte in text.utf8 {
            switch byte {
            case 0x0A, 0x0D: continue
            case 0x3D: padding += 1
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F:
                if padding > 0 { return false }
            default: return false
            }
            count += 1
        }
        return count % 4 == 0 && padding <= 2
    }
}

/// Reads forms from the bytes of a text.
struct ByteReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    /// Passes one byte where it is the next.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest.removeFirst()
        return true
    }

    /// Passes a hyphen with at most one blank on each side.
    mutating func hyphen() -> Bool {
        _ = skip(0x20)
        guard skip(0x2D) else { return false }
        _ = skip(0x20)
        return true
    }

    /// Exactly so many digits.
    mutating func digits(_ count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let byte = rest.first, byte.isDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
            rest.removeFirst()
        }
        return value
    }

    /// One to three digits, at most `limit`, without superfluous zeros.
    mutating func number(upTo limit: Int) -> Int? {
        var value = 0
        var count = 0
        while count < 3, let byte = rest.first, byte.isDigit {
            if count > 0, value == 0 { return nil }
            value = value * 10 + Int(byte - 0x30)
            rest.removeFirst()
            count += 1
        }
        return count > 0 && value <= limit ? value : nil
    }

    /// `2018-01-31`, as seconds since 1970.
    mutating func date() -> Int? {
        guard let year = digits(4), skip(0x2D), let month = digits(2), skip(0x2D), let day = digits(2),
            (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        // Days since 1970 in the Gregorian calendar; years begin in March so that leap days come last.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// `00:00`, as seconds.
    mutating func hourMinute() -> Int? {
        guard let hour = digits(2), skip(0x3A), let minute = digits(2), hour <= 24, minute <= 59,
            hour < 24 || minute == 0
        else { return nil }
        return hour * 3600 + minute * 60
    }

    /// `00:00:00`, as seconds; 60 is a leap second.
    mutating func time() -> Int? {
        guard let start = hourMinute(), skip(0x3A), let second = digits(2), second <= 60 else { return nil }
        return start + second
    }

    /// `2018-01-31 00:00:00`, as seconds since 1970.
    mutating func dateTimeSpaced() -> Int? {
        guard let day = date(), skip(0x20), let time = time() else { return nil }
        return day + time
    }

    /// `2018-01-31T00:00:00Z`, as seconds since 1970.
    mutating func dateTime() -> Int? {
        guard let day = date(), skip(0x54) || skip(0x74), let time = time() else { return nil }
        if skip(0x2E) {
            guard digits(1) != nil else { return nil }
            while let byte = rest.first, byte.isDigit { rest.removeFirst() }
        }
        if skip(0x5A) || skip(0x7A) { return day + time }
        let isEast = skip(0x2B)
        guard isEast || skip(0x2D), let hours = digits(2), hours <= 23 else { return nil }
        _ = skip(0x3A)
        guard let minutes = digits(2), minutes <= 59 else { return nil }
        let offset = hours * 3600 + minutes * 60
        return day + time - (isEast ? offset : -offset)
    }

    /// An IPv4 address.
    mutating func address() -> UInt32? {
        var value: UInt32 = 0
        for position in 0..<4 {
            if position > 0, !skip(0x2E) { return nil }
            guard let part = number(upTo: 255) else { return nil }
            value = value << 8 | UInt32(part)
        }
        return value
    }

    /// An IPv4 network: its address and the length of its mask.
    mutating func network() -> (address: UInt32, mask: Int)? {
        guard let address = address(), skip(0x2F), let mask = number(upTo: 32) else { return nil }
        return (address, mask)
    }
}
