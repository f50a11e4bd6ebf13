// kind: request-parameter-enum-value-removed
// verdict: breaking
// plain: breaks
// compatible: compiles
//
// The value is sent as before; that the pages no longer list it is what the warning says.

func input() -> CreateBoxInput { CreateBoxInput(kind: .steel, name: "a", spec: BoxSpec(height: 3)) }
