import SourceModel

extension Diagnostic {
    /// The same finding with the paths of pages as the user named them.
    func showing(_ paths: [String: String]) -> Diagnostic {
        var result = self
        if let file = location?.file, let shown = paths[file] { result.location?.file = shown }
        for index in result.notes.indices {
            if let file = result.notes[index].location?.file, let shown = paths[file] {
                result.notes[index].location?.file = shown
            }
        }
        return result
    }
}
