// kind: request-parameter-type-changed
// verdict: breaking
// plain: breaks
// compatible: breaks

func input(_ count: Int) -> CreateBoxInput { CreateBoxInput(count: count, name: "a", spec: BoxSpec(height: 3)) }
