// kind: model-renamed
// verdict: breaking
// plain: breaks
// compatible: compiles

func box(_ output: DescribeBoxOutput) -> Box? { output.box }
func isOpen(_ status: Box.Status) -> Bool { status == .open }
func double() -> DescribeBoxOutput { DescribeBoxOutput(box: Box(boxId: "box-1")) }
