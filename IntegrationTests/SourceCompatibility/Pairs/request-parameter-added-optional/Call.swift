// kind: request-parameter-added-optional
// verdict: non-breaking
// plain: compiles
// compatible: compiles

func specification() -> BoxSpec { BoxSpec(height: 3, lock: "owner", width: 2) }
