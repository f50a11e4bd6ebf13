// kind: response-property-type-widened
// verdict: breaking
// plain: breaks
// compatible: breaks

func visits(_ output: DescribeBoxOutput) -> Int { output.visits ?? 0 }
