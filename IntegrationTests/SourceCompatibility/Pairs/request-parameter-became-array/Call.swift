// kind: request-parameter-became-array
// verdict: breaking
// plain: breaks
// compatible: compiles

func input(_ words: String?) -> [CreateBoxInput] {
    [
        CreateBoxInput(label: "this side up", name: "a", spec: BoxSpec(height: 3)),
        CreateBoxInput(label: words, name: "a", spec: BoxSpec(height: 3)),
    ]
}
