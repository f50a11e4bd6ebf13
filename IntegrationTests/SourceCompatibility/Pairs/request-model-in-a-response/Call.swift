// kind: response-property-added
// verdict: breaking
// plain: breaks
// compatible: breaks
//
// Answers promise no member: a type that they hold stores optionals.

func height(_ spec: BoxSpec) -> Int { spec.height }
