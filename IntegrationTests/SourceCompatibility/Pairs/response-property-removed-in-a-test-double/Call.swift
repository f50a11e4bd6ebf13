// kind: response-property-removed
// verdict: breaking
// plain: breaks
// compatible: compiles
//
// Nothing can read what such an answer leaves out.

func output() -> DescribeBoxOutput { DescribeBoxOutput(owner: "me", visits: 3) }
