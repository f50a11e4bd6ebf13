// kind: operation-added
// verdict: non-breaking
// plain: compiles
// compatible: compiles

struct Stub: BoxAPI {
    func deleteBox(_ input: DeleteBoxInput) async throws -> DeleteBoxOutput { DeleteBoxOutput() }
}
func use() -> some BoxAPI { Stub() }
