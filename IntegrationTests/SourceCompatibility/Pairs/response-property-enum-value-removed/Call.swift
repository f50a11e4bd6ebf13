// kind: response-property-enum-value-removed
// verdict: breaking
// plain: breaks
// compatible: compiles

func isLost(_ box: Box) -> Bool { box.status == .lost }
