import Foundation
import HTTPTypes

/// Makes outputs and errors of answers.
struct ResponseReader: Sendable {
    var conventions: ServiceConventions

    /// The output that `response` carries.
    ///
    /// - Throws: ``ServiceError`` for an error of the service, and for an answer that cannot be read.
    func output<Output: Decodable>(
        _ type: Output.Type, of operation: OperationDescription, in response: ClientResponse
    ) throws -> Output {
        let isSuccess = response.head.status.kind == .successful
        guard isSuccess else { throw error(of: operation, in: response) }
        let id = headerId(response)
        guard !Self.hasNoBody(operation, response) else {
            do {
                return withId(id, try Output(from: EmptyObjectDecoder()))
            } catch {
                throw undecodable(error, operation, response, id)
            }
        }
        let answer = try decode(Answer<Output>.self, operation, response)
        if let report = answer.error { throw reported(report, operation, response, answer.requestId ?? id) }
        do {
            return withId(answer.requestId ?? id, try answer.output.get())
        } catch {
            throw undecodable(error, operation, response, answer.requestId ?? id)
        }
    }

    /// What an answer outside 200 to 299 says.
    func error(of operation: OperationDescription, in response: ClientResponse) -> ServiceError {
        let id = headerId(response)
        let status = ServiceError(
            kind: .status, operation: operation.id, httpStatus: response.head.status.code, requestId: id)
        guard !Self.hasNoBody(operation, response) else { return status }
        do {
            let answer = try decode(Answer<NoOutput>.self, operation, response)
            guard let report = answer.error else {
                var error = status
                error.requestId = answer.requestId ?? id
                return error
            }
            return reported(report, operation, response, answer.requestId ?? id)
        } catch let error as ServiceError {
            return error
        } catch {
            return status
        }
    }

    private func decode<Body: Decodable>(
        _ type: Body.Type, _ operation: OperationDescription, _ response: ClientResponse
    ) throws -> Body {
        let decoder = JSONDecoder()
        AnswerForm(operation, conventions).attach(to: decoder)
        do {
            return try decoder.decode(type, from: response.body)
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
            throw ServiceError(
                kind: .notJSON, operation: operation.id, httpStatus: response.head.status.code,
                requestId: headerId(response), excerpt: Self.excerpt(of: response.body))
        } catch {
            throw undecodable(error, operation, response, headerId(response))
        }
    }

    private func reported(
        _ report: ErrorReport, _ operation: OperationDescription, _ response: ClientResponse, _ id: String?
    ) -> ServiceError {
        ServiceError(
            operation: operation.id, httpStatus: response.head.status.code, code: report.code, status: report.status,
            message: report.message,
            details: report.details.map { String(decoding: JSONWriter.bytes(of: $0), as: UTF8.self) }, requestId: id)
    }

    private func undecodable(
        _ error: any Error, _ operation: OperationDescription, _ response: ClientResponse, _ id: String?
    ) -> ServiceError {
        ServiceError(
            kind: .undecodable, operation: operation.id, httpStatus: response.head.status.code,
            message: Self.place(of: error), requestId: id)
    }

    private func headerId(_ response: ClientResponse) -> String? {
        conventions.requestIdHeader.flatMap { response.head.headerFields[$0] }
    }

    private func withId<Output>(_ id: String?, _ output: Output) -> Output {
        guard let id, var enveloped = output as? any EnvelopedOutput else { return output }
        enveloped.requestId = id
        return enveloped as? Output ?? output
    }

    private static func hasNoBody(_ operation: OperationDescription, _ response: ClientResponse) -> Bool {
        // A line feed alone says as much as nothing.
        operation.method == "HEAD" || response.body.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }

    /// Where decoding failed and why, without the value, which may be a secret.
    private static func place(of error: any Error) -> String {
        guard let error = error as? DecodingError else { return "decoding failed" }
        let (path, reason): ([any CodingKey], String) =
            switch error {
            case .typeMismatch(let type, let context): (context.codingPath, "is not of type \(type)")
            case .valueNotFound(let type, let context): (context.codingPath, "is null, not of type \(type)")
            case .keyNotFound(let key, let context):
                (
                    context.codingPath + (context.codingPath.last?.stringValue == key.stringValue ? [] : [key]),
                    "is missing"
                )
            case .dataCorrupted(let context): (context.codingPath, "has a value that does not fit")
            @unknown default: ([], "does not fit")
            }
        let name = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        return name.isEmpty ? "the answer \(reason)" : "\(name) \(reason)"
    }

    /// The first bytes of a body as one line of text.
    private static func excerpt(of body: Data) -> String {
        let text = String(decoding: body.prefix(200), as: UTF8.self)
        let printable = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : String($0) }
        return printable.joined() + (body.count > 200 ? "…" : "")
    }
}
