// kind: path-parameter-added
// verdict: breaking
// plain: breaks
// compatible: breaks

func input() -> DeleteBoxInput { DeleteBoxInput(boxId: "box-1") }
