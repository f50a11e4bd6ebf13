// kind: request-parameter-added-required
// verdict: breaking
// plain: breaks
// compatible: breaks
//
// No earlier call has the value.

func specification() -> BoxSpec { BoxSpec(height: 3, width: 2) }
