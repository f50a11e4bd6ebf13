// kind: response-property-removed
// verdict: breaking
// plain: breaks
// compatible: breaks
//
// A property that is always nil would tell an untruth.

func owner(_ output: DescribeBoxOutput) -> String? { output.owner }
