public import SourceModel

/// How sure it is that the words state a rule for this very field.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// The words state it: it is enforced.
    case certain
    /// Probable only: a note that lint shows, never enforced.
    case probable
}

/// The words that a rule was read from.
public struct Evidence: Hashable, Sendable {
    /// The words as the page has them, shortened to the decisive piece.
    public var text: String
    /// Where they stand.
    public var source: SourceLocation

    public init(text: String, source: SourceLocation) {
        self.text = text
        self.source = source
    }
}

/// A rule about the value of one field.
public struct Rule: Hashable, Sendable {
    public var constraint: Constraint
    public var certainty: Certainty
    public var evidence: Evidence

    public init(_ constraint: Constraint, certainty: Certainty = .certain, evidence: Evidence) {
        self.constraint = constraint
        self.certainty = certainty
        self.evidence = evidence
    }
}

/// What a rule asks of a value. A value of another kind than the constraint speaks of passes.
public indirect enum Constraint: Hashable, Sendable {
    /// A number lies in an interval.
    case range(NumberRange)
    /// A number is `start` plus a whole multiple of `step`.
    case multiple(step: Numeral, start: Numeral)
    /// A value is one of a list.
    case enumeration(Enumeration)
    /// A text has a length.
    case length(LengthRange)
    /// A text consists of certain characters.
    case characters(CharacterRule)
    /// A text has a known form.
    case format(TextFormat)
    /// A text is an IPv4 network inside one of some blocks.
    case network(NetworkRule)
    /// An array has a count of items.
    case itemCount(CountRange)
    /// A map has a count of entries.
    case entryCount(CountRange)
    /// The keys of a map are among a list.
    case keys([String])
    /// Each element of an array (each value of a map) meets a constraint.
    case each(Constraint)
    /// A value meets at least one of several constraints.
    case anyOf([Constraint])
    /// A text holds several values with a sign between.
    case joined(JoinedRule)

    /// The name by which addresses, ignores and exports call the kind (`#range`).
    public var kind: String {
        switch self {
        case .range: "range"
        case .multiple: "multiple"
        case .enumeration: "enum"
        case .length: "length"
        case .characters: "characters"
        case .format: "format"
        case .network: "network"
        case .itemCount: "items"
        case .entryCount: "entries"
        case .keys: "keys"
        case .each(let inner): inner.kind
        case .anyOf: "any"
        case .joined: "parts"
        }
    }
}

/// An interval of numbers; a missing end is open.
public struct NumberRange: Hashable, Sendable {
    public var minimum: Numeral?
    public var maximum: Numeral?
    public var excludesMinimum: Bool
    public var excludesMaximum: Bool
    /// The unit that the page names (`Mbps`), for messages only.
    public var unit: String?

    public init(
        minimum: Numeral? = nil, maximum: Numeral? = nil, excludesMinimum: Bool = false, excludesMaximum: Bool = false,
        unit: String? = nil
    ) {
        self.minimum = minimum
        self.maximum = maximum
        self.excludesMinimum = excludesMinimum
        self.excludesMaximum = excludesMaximum
        self.unit = unit
    }
}

/// A closed list of values.
public struct Enumeration: Hashable, Sendable {
    /// A member: its value and what the page says it means.
    public struct Member: Hashable, Sendable {
        public var value: JSONValue
        public var meaning: String?

        public init(_ value: JSONValue, meaning: String? = nil) {
            self.value = value
            self.meaning = meaning
        }
    }

    /// The members in documented order, each spelling once.
    public var members: [Member]
    /// Whether the page says that case matters; otherwise comparison ignores it.
    public var isCaseSensitive: Bool

    public init(members: [Member], isCaseSensitive: Bool = false) {
        self.members = members
        self.isCaseSensitive = isCaseSensitive
    }
}

/// Bounds of the length of a text.
public struct LengthRange: Hashable, Sendable {
    /// What is counted.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Unicode scalars, as JSON Schema counts.
        case characters
        /// Bytes of UTF-8.
        case bytes
    }

    public var minimum: Int?
    public var maximum: Int?
    public var unit: Unit

    public init(minimum: Int? = nil, maximum: Int? = nil, unit: Unit = .characters) {
        self.minimum = minimum
        self.maximum = maximum
        self.unit = unit
    }
}

/// What the inside of a network in CIDR form must be.
public struct NetworkRule: Hashable, Sendable {
    /// The blocks that it must lie in (`10.0.0.0/8`); empty for any.
    public var blocks: [String]
    /// Bounds of the length of the mask.
    public var minimumMask: Int?
    public var maximumMask: Int?

    public init(blocks: [String] = [], minimumMask: Int? = nil, maximumMask: Int? = nil) {
        self.blocks = blocks
        self.minimumMask = minimumMask
        self.maximumMask = maximumMask
    }
}

/// Bounds of a count.
public struct CountRange: Hashable, Sendable {
    public var minimum: Int?
    public var maximum: Int?

    public init(minimum: Int? = nil, maximum: Int? = nil) {
        self.minimum = minimum
        self.maximum = maximum
    }
}

/// What holds of a text that several values stand in, with a sign between (`a,b,c`).
///
/// Blanks around a part do not belong to it. The empty text has no parts.
public struct JoinedRule: Hashable, Sendable {
    /// The sign between two parts, a single character.
    public var separator: String
    /// How many parts there may be.
    public var count: CountRange
    /// What each part must meet; nil for anything.
    public var part: Constraint?

    public init(separator: String = ",", count: CountRange = CountRange(), part: Constraint? = nil) {
        self.separator = separator
        self.count = count
        self.part = part
    }
}

/// The characters that a text may and must have.
public struct CharacterRule: Hashable, Sendable {
    /// A family of characters.
    public enum Family: String, Hashable, Sendable, CaseIterable {
        case lowercaseLetters, uppercaseLetters, digits
        /// Han ideographs.
        case han
        /// Any printable ASCII character that is neither a letter nor a digit.
        case asciiPunctuation
    }

    /// The families that may occur; empty with empty `characters` means anything may.
    public var families: [Family]
    /// Further single characters that may occur, in documented order.
    public var characters: [String]
    /// Each group must occur at least once: one family of the group is enough (`letters` is lower or upper case).
    public var required: [[Family]]
    /// How many of the required groups must occur (`three of four kinds`); nil for all.
    public var leastGroups: Int?
    /// The families that may stand first; empty where all may.
    public var first: [Family]
    /// The families that may stand last; empty where all may.
    public var last: [Family]
    /// The text that it must begin with (`0086-`); empty for none.
    public var prefix: String
    /// The texts of which it must end with one (`.jpg`); empty for any end.
    public var suffixes: [String]
    /// Texts that must not occur anywhere in it.
    public var forbidden: [String]
    /// Texts that it must not begin with.
    public var forbiddenFirst: [String]
    /// Texts that it must not end with.
    public var forbiddenLast: [String]
    /// Texts that pass whatever they hold (`*`, the empty text).
    public var exceptions: [String]

    public init(
        families: [Family] = [], characters: [String] = [], required: [[Family]] = [], leastGroups: Int? = nil,
        first: [Family] = [], last: [Family] = [], prefix: String = "", suffixes: [String] = [],
        forbidden: [String] = [], forbiddenFirst: [String] = [], forbiddenLast: [String] = [],
        exceptions: [String] = []
    ) {
        self.families = families
        self.characters = characters
        self.required = required
        self.leastGroups = leastGroups
        self.first = first
        self.last = last
        self.prefix = prefix
        self.suffixes = suffixes
        self.forbidden = forbidden
        self.forbiddenFirst = forbiddenFirst
        self.forbiddenLast = forbiddenLast
        self.exceptions = exceptions
    }
}

/// Forms of texts that pages name.
public enum TextFormat: String, Hashable, Sendable, CaseIterable {
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
    /// Digits only: a time as a whole number.
    case digits
    /// An IPv4 network, `10.0.0.0/16`.
    case cidr
    /// An IPv4 address.
    case ipv4
    /// Two IPv4 addresses with a hyphen between.
    case ipv4Range
    /// `entry.function`: two names with a dot between.
    case dottedPair
    /// Base64 of any bytes.
    case base64
    /// No text at all.
    case empty
}

/// A rule that speaks about several members of one object, or several parameters of one operation.
public struct CrossRule: Hashable, Sendable {
    /// When the rule speaks; nil for always.
    public var condition: Condition?
    public var consequence: Consequence
    public var certainty: Certainty
    public var evidence: Evidence
    /// The member whose row states it.
    public var field: String

    public init(
        when condition: Condition? = nil, _ consequence: Consequence, certainty: Certainty = .certain,
        evidence: Evidence, field: String
    ) {
        self.condition = condition
        self.consequence = consequence
        self.certainty = certainty
        self.evidence = evidence
        self.field = field
    }

    /// The name by which addresses, ignores and exports call the kind.
    public var kind: String {
        switch consequence {
        case .constrain(_, let constraint): "conditional-\(constraint.kind)"
        case .require: "conditional-required"
        case .forbid: "conditional-forbidden"
        case .requireAny: "required-any"
        case .requireOne: "required-one"
        case .distance: "distance"
        case .order: "order"
        }
    }
}

/// When a rule across members speaks.
public indirect enum Condition: Hashable, Sendable {
    /// The member is present and equals one of the values (texts compared without case). Where it is absent, its
    /// default counts.
    case equals(member: String, values: [JSONValue])
    /// The member is present and equals none of the values; where it is absent, its default counts.
    case differs(member: String, values: [JSONValue])
    /// The member is present and holds one of the values: an array as an item, a text between commas, semicolons or blanks.
    case contains(member: String, values: [JSONValue])
    /// The member is present and its number is above the bound.
    case above(member: String, bound: Numeral)
    case present(member: String)
    case absent(member: String)
    case all([Condition])
    case any([Condition])
}

extension Consequence {
    /// The members that it speaks about.
    public var members: [String] {
        switch self {
        case .constrain(let member, _), .require(let member), .forbid(let member): [member]
        case .requireAny(let members), .requireOne(let members): members
        case .order(let lower, let upper, _): [lower, upper]
        case .distance(let from, let to, _): [from, to]
        }
    }
}

/// What a rule across members asks.
public enum Consequence: Hashable, Sendable {
    /// The member, where present, meets the constraint.
    case constrain(member: String, Constraint)
    case require(member: String)
    case forbid(member: String)
    /// At least one of the members is present.
    case requireAny(members: [String])
    /// Exactly one of the members is present.
    case requireOne(members: [String])
    /// Of two numbers or two times, the first is not above the second, or below it.
    case order(lower: String, upper: String, allowsEqual: Bool)
    /// Two times lie at most so many seconds apart.
    case distance(from: String, to: String, maximumSeconds: Int)
}
