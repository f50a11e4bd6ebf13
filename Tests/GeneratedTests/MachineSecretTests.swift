import JDCloudVM
import TablatureRuntime
import Testing

/// A rule that a secret breaks is reported without the secret.
@Suite struct MachineSecretTests {
    @Test(arguments: ["abc1234", String(repeating: "q", count: 31)]) func aViolationHidesIt(password: String) throws {
        let spec = InstanceSpec(name: "web", password: password)
        let error = try #require(throws: ValidationError.self) { try spec.validate() }
        #expect(error.violations.map(\.path) == ["password"])
        #expect(error.violations.first?.value == nil)
        #expect(!"\(error)".contains(password))
    }
}
