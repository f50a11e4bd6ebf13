// kind: path-parameter-renamed
// verdict: breaking
// plain: breaks
// compatible: compiles

func delete(_ client: BoxClient, id: String) async throws {
    var input = DeleteBoxInput(boxId: id)
    input.boxId = "box-2"
    _ = try await client.deleteBox(input)
    _ = try await client.deleteBox(boxId: id)
}
