// kind: request-parameter-became-required
// verdict: breaking
// plain: breaks
// compatible: breaks

func input() -> CreateBoxInput { CreateBoxInput(name: "a", spec: BoxSpec(height: 3)) }
