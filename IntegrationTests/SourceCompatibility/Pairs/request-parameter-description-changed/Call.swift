// kind: request-parameter-description-changed
// verdict: doc-only
// plain: compiles
// compatible: compiles

func input() -> CreateBoxInput { CreateBoxInput(name: "a", spec: BoxSpec(height: 3)) }
