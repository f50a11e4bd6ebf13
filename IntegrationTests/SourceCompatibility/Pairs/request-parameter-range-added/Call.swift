// kind: request-parameter-range-added
// verdict: non-breaking
// plain: compiles
// compatible: compiles

func input() -> CreateBoxInput { CreateBoxInput(count: 40, name: "a", spec: BoxSpec(height: 3)) }
