public import Foundation
import HTTPTypes

extension ServiceRequest {
    /// The output that the body of an answer holds, read as a client reads it: for tests over recorded or documented answers.
    ///
    ///     let ships = try ListShipsInput.output(from: Data(#"[{"id": 7}]"#.utf8))
    ///
    /// - Throws: ``ServiceError`` where the body holds an error of the service, or cannot be read.
    public static func output(
        from answer: Data, conventions: ServiceConventions = ServiceConventions()
    ) throws -> Output {
        try ResponseReader(conventions: conventions).output(
            Output.self, of: operation, in: ClientResponse(head: HTTPResponse(status: .ok), body: answer))
    }
}
