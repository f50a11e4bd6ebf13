// kind: request-parameter-became-enum
// verdict: breaking
// plain: breaks
// compatible: compiles

func specification(_ lock: String) -> [BoxSpec] {
    [BoxSpec(height: 3, lock: lock), BoxSpec(height: 3, lock: "owner"), BoxSpec(height: 3)]
}
