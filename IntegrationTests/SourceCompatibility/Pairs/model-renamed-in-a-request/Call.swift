// kind: model-renamed
// verdict: breaking
// plain: breaks
// compatible: compiles

func input(_ spec: BoxSpec) -> CreateBoxInput { CreateBoxInput(name: "a", spec: spec) }
