// kind: request-parameter-removed
// verdict: breaking
// plain: breaks
// compatible: breaks
//
// What the caller asks for would go unsaid.

func create(_ api: some BoxAPI) async throws {
    _ = try await api.createBox(label: "this side up", name: "a", spec: BoxSpec(height: 3))
}
