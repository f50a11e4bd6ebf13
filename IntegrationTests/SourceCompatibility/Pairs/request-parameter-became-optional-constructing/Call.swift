// kind: request-parameter-became-optional
// verdict: breaking
// plain: compiles
// compatible: compiles
//
// The verdict is about readers: constructing survives, since the initialiser keeps the parameter in its place.

func specification(_ height: Int) -> BoxSpec { BoxSpec(height: height, width: 2) }
