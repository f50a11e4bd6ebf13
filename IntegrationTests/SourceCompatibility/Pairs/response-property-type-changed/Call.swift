// kind: response-property-type-changed
// verdict: breaking
// plain: breaks
// compatible: breaks

func visits(_ output: DescribeBoxOutput) -> Int { output.visits ?? 0 }
