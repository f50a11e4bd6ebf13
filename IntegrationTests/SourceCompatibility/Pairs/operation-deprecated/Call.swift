// kind: operation-deprecated
// verdict: non-breaking
// plain: compiles
// compatible: compiles

func delete(_ client: BoxClient) async throws { _ = try await client.deleteBox(boxId: "box-1") }
