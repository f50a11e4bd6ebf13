/// What a phrase of a vocabulary means, whatever its language.
enum Term: Equatable, Sendable {
    // Heads of lists and intervals
    /// `value range`: the values of this field follow.
    case valueRange
    /// `range`: an interval follows.
    case range
    /// `value`, `optional values`: values follow.
    case value
    /// `values include`: some values follow, others exist.
    case openValues
    /// `the following types`: values follow, one by one.
    case following
    /// `类型`: behind it, a colon and codes list what a field takes.
    case kind
    case oneOf
    /// `列表`, behind a word for values.
    case listNoun
    case limitedTo
    case supports
    /// `allows`, which is a value of its own too.
    case allows
    /// `only supports`.
    case onlySupports
    /// `can only be`.
    case onlyIs
    /// `only allows`, said of characters.
    case onlyAllows
    /// `contains and only supports`, said of characters.
    case containsOnly
    /// `is taken`, after the values.
    case isTaken
    case currently
    case only

    // Small words
    case isWord, means, forWord, or, and, to, of, between, amid, with, the, not
    /// `must be`, `shall be`.
    case must
    /// `can be`: what follows is allowed, not asked for.
    case may
    /// `need not`: a bound behind it asks for nothing.
    case needNot
    /// `usually`, `recommended`: what follows is advice.
    case hedge
    /// `such as`: samples follow.
    case example
    /// `etc.`: more of the kind exist.
    case andSoOn
    /// `custom`, `any`, `自定义`: values that are not listed are possible.
    case opening
    case each
    /// `第`, before a number that counts steps.
    case ordinal
    /// Words that no family reads, listed so that no shorter phrase is found inside.
    case filler
    case note

    // Bounds
    case atMost, atLeast, moreThan, lessThan, atMostAfter, atLeastAfter
    /// `or equal to`, behind a comparison.
    case orEqual
    /// `exactly`: both ends are one number.
    case exactly
    case multipleOf, step
    /// `positive integer`, with the least one; `negative`, which no such rule stands beside.
    case positive(Int64)
    case negative
    case unit
    /// `separated by commas`: one text holds several values.
    case separated

    // What is counted
    case length, totalLength, characters, bytes, pieces, mask
    /// A unit of measure, with its name as messages show it and how many of the smallest of its kind it holds.
    case measure(Measure)
    case charset(Charset)
    case contains
    /// `consists of`: all characters are named.
    case composedOf, composedEnd
    case beginsWith, endsWith
    /// `begins and ends with`.
    case edges
    case anyCharacter

    // Defaults
    case defaultIs, byDefault

    // Conditions
    case ifWord, thenWord
    /// `unless`: what follows is an exception.
    case unless
    case require, notSpecified, specified, blank, notBlank, allowedBlank, multiple, validWhen, together, thisParameter
    case atLeastOneOf, oneMustBeGiven
    /// `exactly one of`, before the names or behind them.
    case exactlyOne
    /// `raw data`: what is counted before it is encoded.
    case rawData
    /// `存在`, said of what is sent.
    case exists
    /// `must not be set`.
    case forbidden
    /// `do not set`: sending it may do no harm.
    case unwanted
    case key
    case invalid
    case concept

    // Forms
    case format, canEnter, longTime, base64, cidr, correct, subnets, beforeWord
    case startTime, endTime
    /// What lies between two times.
    case interval
    /// `on the hour`.
    case fullHour
    case clock
    case singleRequest
    case caseSensitive
    /// `absolute path`.
    case absolutePath
    case deprecated
}

/// A unit of measure.
enum Measure: String, Sendable {
    case milliseconds = "ms"
    case seconds = "s"
    case minutes = "min"
    case hours = "h"
    case days = "d"
    case weeks = "w"
    case months, years
    case bytes = "B"
    case kilobytes = "KB"
    case megabytes = "MB"
    case gigabytes = "GB"
    case terabytes = "TB"
    case megabits = "Mbps"
    case percent = "%"

    /// How many of a smaller unit it holds, where both measure the same and the number is whole.
    func factor(to other: Measure) -> Int64? {
        if self == other { return 1 }
        if let own = bytes, let others = other.bytes { return own % others == 0 ? own / others : nil }
        if let own = seconds, let others = other.seconds { return own % others == 0 ? Int64(own / others) : nil }
        return nil
    }

    private var bytes: Int64? {
        switch self {
        case .bytes: 1
        case .kilobytes: 1 << 10
        case .megabytes: 1 << 20
        case .gigabytes: 1 << 30
        case .terabytes: 1 << 40
        default: nil
        }
    }

    /// Seconds, where it is a fixed time.
    var seconds: Int? {
        switch self {
        case .seconds: 1
        case .minutes: 60
        case .hours: 3600
        case .days: 86400
        case .weeks: 604_800
        default: nil
        }
    }
}

/// A set of characters that pages name.
enum Charset: Sendable {
    case han, digits, letters, lowercase, uppercase, underscore, hyphen, dot, space, asterisk, slash, at, comma, colon
    case special
    /// Every ASCII character that prints, the blank among them.
    case printable
    /// `English`, which are letters where a list of characters is meant.
    case english
}
