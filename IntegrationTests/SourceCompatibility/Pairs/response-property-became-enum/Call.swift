// kind: response-property-became-enum
// verdict: breaking
// plain: breaks
// compatible: breaks

func owner(_ output: DescribeBoxOutput) -> String { output.owner ?? "" }
