// kind: request-parameter-default-added
// verdict: non-breaking
// plain: compiles
// compatible: compiles

func input() -> CreateBoxInput { CreateBoxInput(name: "a", spec: BoxSpec(height: 3)) }
