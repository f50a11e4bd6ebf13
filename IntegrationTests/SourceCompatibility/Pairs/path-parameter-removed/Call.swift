// kind: path-parameter-removed
// verdict: breaking
// plain: breaks
// compatible: breaks
//
// The call would be about all boxes.

func input() -> DeleteBoxInput { DeleteBoxInput(boxId: "box-1") }
