import Foundation
import JDCloudCPS
import TablatureRuntime
import Testing

/// What must stay secret stays so wherever values are shown.
@Suite struct SecretTests {
    private let input = CreateInstancesInput(instanceSpec: .sample)

    private func dumped(_ value: Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }

    @Test func valuesDoNotShowIt() {
        for text in ["\(input)", String(reflecting: input), dumped(input), "\([input.instanceSpec])"] {
            #expect(!text.contains(InstanceSpec.samplePassword))
            #expect(text.contains("cps.c.normal"), "nothing else was shown either")
        }
    }

    @Test func violationsDoNotShowIt() throws {
        // The page of virtual machines states how long a password is; see the other table of rules.
        var spec = InstanceSpec.sample
        spec.name = ""
        spec.bandwidth = 500
        let error = try #require(throws: ValidationError.self) {
            try CreateInstancesInput(instanceSpec: spec).validate()
        }
        #expect(!"\(error)\(dumped(error))".contains(InstanceSpec.samplePassword))
    }

    @Test func clientsAndCredentialsDoNotShowTheirKey() {
        let client = CPSClient(regionId: "cn-north-1", credentials: StubTransport.credentials)
        for text in ["\(client)", String(reflecting: client), dumped(client), "\(StubTransport.credentials)"] {
            #expect(!text.contains("a-secret"))
        }
    }

    @Test func errorsOfTheServiceDoNotShowIt() async throws {
        let transport = StubTransport((400, #"{"error": {"code": 400, "message": "no"}}"#))
        let client = CPSClient(
            regionId: "cn-north-1", credentials: StubTransport.credentials, configuration: transport.configuration)
        let error = try #require(await #expect(throws: ServiceError.self) { try await client.createInstances(input) })
        #expect(!"\(error)\(dumped(error))".contains(InstanceSpec.samplePassword))
    }

    @Test func itIsSentAllTheSame() throws {
        let data = try JSONEncoder().encode(input)
        #expect(String(decoding: data, as: UTF8.self).contains(InstanceSpec.samplePassword))
        #expect(try JSONDecoder().decode(CreateInstancesInput.self, from: data) == input)
    }
}
