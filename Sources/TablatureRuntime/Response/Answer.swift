import Foundation

/// A body as the runtime reads it: the output, or an error, and the request's id.
struct Answer<Output: Decodable>: Decodable {
    var output: Result<Output, any Error>
    var error: ErrorReport?
    var requestId: String?

    init(from decoder: any Decoder) throws {
        let form = AnswerForm(of: decoder)
        // An answer may be an array, or any other value.
        let members = try? decoder.container(keyedBy: MemberKey.self)
        if let name = form.requestId { requestId = members?.scalar(MemberKey(name)) }
        if let members, let report = try? members.decode(ErrorReport.self, forKey: MemberKey(form.conventions.error)),
            report.isPresent
        {
            error = report
        }
        output = Result {
            guard let payload = form.payload else { return try Output(from: decoder) }
            let key = MemberKey(payload)
            guard let members, members.contains(key), try !members.decodeNil(forKey: key) else {
                return try Output(from: EmptyObjectDecoder())
            }
            return try members.decode(Output.self, forKey: key)
        }
    }
}

/// An answer of which only the error matters.
struct NoOutput: Decodable {
    init(from decoder: any Decoder) {}
}

/// Which members of an answer mean what; a decoder carries it along.
struct AnswerForm: Sendable {
    var payload: String?
    var requestId: String?
    var conventions = ServiceConventions()

    private static let key = CodingUserInfoKey(rawValue: "tablature.answerForm")

    init(_ operation: OperationDescription, _ conventions: ServiceConventions) {
        payload = operation.payload
        requestId = operation.requestId
        self.conventions = conventions
    }

    /// The form that `decoder` carries.
    init(of decoder: any Decoder) {
        guard let key = Self.key, let form = decoder.userInfo[key] as? AnswerForm else { return }
        self = form
    }

    func attach(to decoder: JSONDecoder) {
        if let key = Self.key { decoder.userInfo[key] = self }
    }
}

/// The error member of an answer.
struct ErrorReport: Decodable {
    var code: Int?
    var status: String?
    var message: String?
    var details: WireValue?

    /// Whether anything was reported: services answer `"error": null` and `"error": {}` besides a result.
    var isPresent: Bool { code != nil || status != nil || message != nil }

    init(from decoder: any Decoder) throws {
        let names = AnswerForm(of: decoder).conventions
        let members = try decoder.container(keyedBy: MemberKey.self)
        code = members.scalar(MemberKey(names.errorCode)).flatMap { Int($0) }
        status = members.scalar(MemberKey(names.errorStatus))
        message = members.scalar(MemberKey(names.errorMessage))
        let details = try? members.decode(WireValue.self, forKey: MemberKey(names.errorDetails))
        self.details = details == .null ? nil : details
    }
}

/// Any member's name.
struct MemberKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
}

extension KeyedDecodingContainer where K == MemberKey {
    /// The text of a string, a number or a boolean; nil for anything else.
    func scalar(_ key: MemberKey) -> String? {
        (try? decode(WireValue.self, forKey: key))?.scalarText
    }
}
