/// A coding key of a generated type: decoding by such keys reads scalars leniently.
///
/// Services answer a number where their pages say String, and the reverse. The overloads of `decode` and
/// `decodeIfPresent` for such keys are chosen by the synthesised `init(from:)` of every type whose `CodingKeys`
/// conform, so that generated code needs no decoding of its own, and no other type is touched.
public protocol WireKey: CodingKey {}
