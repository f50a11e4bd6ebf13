// kind: response-property-renamed
// verdict: breaking
// plain: breaks
// compatible: compiles

func status(_ box: Box) -> String? { box.diskStatus }
func double() -> Box { Box(boxId: "box-1", diskStatus: "well", weight: 2) }
