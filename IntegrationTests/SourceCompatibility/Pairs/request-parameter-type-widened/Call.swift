// kind: request-parameter-type-widened
// verdict: breaking
// plain: breaks
// compatible: compiles

func create(_ api: some BoxAPI, count: Int, other: Int?) async throws {
    _ = try await api.createBox(CreateBoxInput(count: count, name: "a", spec: BoxSpec(height: 3)))
    _ = try await api.createBox(count: other, name: "a", spec: BoxSpec(height: 3))
    _ = CreateBoxInput(count: 2, name: "a", spec: BoxSpec(height: 3))
    _ = CreateBoxInput(count: nil, name: "a", spec: BoxSpec(height: 3))
}
