// kind: response-property-added
// verdict: non-breaking
// plain: compiles
// compatible: compiles

func output() -> DescribeBoxOutput { DescribeBoxOutput(box: Box(boxId: "box-1"), owner: "me", visits: 3) }
