// kind: request-parameter-enum-value-added
// verdict: non-breaking
// plain: compiles
// compatible: compiles

func name(_ kind: CreateBoxInput.Kind) -> String {
    switch kind {
    case .paper: "paper"
    case .wood: "wood"
    default: kind.rawValue
    }
}
