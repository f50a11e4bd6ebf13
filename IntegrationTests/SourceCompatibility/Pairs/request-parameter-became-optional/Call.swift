// kind: request-parameter-became-optional
// verdict: breaking
// plain: breaks
// compatible: breaks
//
// Two properties of one name would be ambiguous.

func height(_ spec: BoxSpec) -> Int { spec.height }
