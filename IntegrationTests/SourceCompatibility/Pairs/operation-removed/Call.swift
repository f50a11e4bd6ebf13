// kind: operation-removed
// verdict: breaking
// plain: breaks
// compatible: breaks

func delete(_ client: BoxClient) async throws { _ = try await client.deleteBox(boxId: "box-1") }
