// kind: request-parameter-renamed
// verdict: breaking
// plain: breaks
// compatible: compiles

func create(_ api: some BoxAPI) async throws {
    var input = CreateBoxInput(colour: "red", name: "a", spec: BoxSpec(height: 3))
    input.colour = (input.colour ?? "dark ") + "blue"
    _ = try await api.createBox(input)
    _ = try await api.createBox(colour: "green", count: 2, name: "a", spec: BoxSpec(height: 3))
    // What names neither the earlier nor the present label must not become ambiguous.
    _ = try await api.createBox(name: "a", spec: BoxSpec(height: 3))
    _ = CreateBoxInput(colour: nil, name: "a", spec: BoxSpec(height: 3))
}
