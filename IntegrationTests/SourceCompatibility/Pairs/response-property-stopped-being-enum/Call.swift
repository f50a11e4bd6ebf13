// kind: response-property-stopped-being-enum
// verdict: breaking
// plain: breaks
// compatible: breaks

func isOpen(_ box: Box) -> Bool { box.status == .open }
