/// Which declaration goes into which file.
enum FilePlan {
    /// The names of the files of ``EmitterOptions/Layout/fixed(shards:)``, which no page decides, ascending.
    static func fixedNames(shards: Int) -> [String] {
        ["TablatureClient.swift"] + (0..<max(shards, 1)).map { shardName($0) }
    }

    /// The file of a model in the fixed layout: by the FNV-1a hash of its name, so that a new page moves no other model.
    static func shardName(of type: String, shards: Int) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in type.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return shardName(Int(hash % UInt64(max(shards, 1))))
    }

    private static func shardName(_ number: Int) -> String {
        "TablatureModels\(number < 10 ? "0" : "")\(number).swift"
    }

    /// Whether a declaration belongs to the client, an operation or a shape.
    enum Kind: String { case client = "Client", operation = "Operations", shape = "Shapes" }
}

extension EmitterOptions.Layout {
    /// The names of all files of the fixed layout, which a build plugin declares; nil for folders.
    public var fixedFileNames: [String]? {
        if case .fixed(let shards) = self { FilePlan.fixedNames(shards: shards) } else { nil }
    }
}
