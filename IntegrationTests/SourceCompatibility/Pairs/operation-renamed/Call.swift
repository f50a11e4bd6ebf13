// kind: operation-renamed
// verdict: breaking
// plain: breaks
// compatible: compiles

func delete(_ client: BoxClient) async throws -> DeleteBoxOutput {
    let input = DeleteBoxInput(boxId: "box-1")
    _ = try await client.deleteBox(input)
    var mock = BoxMock()
    mock.onDeleteBox = { (_: DeleteBoxInput) in DeleteBoxOutput(requestId: "r") }
    return try await mock.deleteBox(boxId: "box-1", regionId: "north")
}
