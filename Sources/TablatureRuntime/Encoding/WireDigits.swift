internal import Foundation

/// A number by its digits, as JSON writes it.
struct WireDigits: Encodable {
    var digits: String

    /// What encoders other than the runtime's own write.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let number = Decimal(string: digits) { try container.encode(number) } else { try container.encode(digits) }
    }
}
