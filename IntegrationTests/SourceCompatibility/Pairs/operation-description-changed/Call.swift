// kind: operation-description-changed
// verdict: doc-only
// plain: compiles
// compatible: compiles

func delete(_ client: BoxClient) async throws { _ = try await client.deleteBox(boxId: "box-1") }
