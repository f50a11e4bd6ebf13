// kind: request-parameter-moved
// verdict: breaking
// plain: breaks
// compatible: breaks
//
// A value of one structure cannot reach another.

func specification() -> BoxSpec { BoxSpec(height: 3, lock: "owner") }
