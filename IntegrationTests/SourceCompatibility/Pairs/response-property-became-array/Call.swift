// kind: response-property-became-array
// verdict: breaking
// plain: breaks
// compatible: breaks

func identifier(_ output: DescribeBoxOutput) -> String? { output.box?.boxId }
