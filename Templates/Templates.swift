/// The templates that the tool brings along.
public enum EmbeddedTemplates {
    /// Name and text of each, ascending by name.
    public static let all: [(name: String, text: String)] = [
        ("api", text(PackageResources.api_mustache)),
        ("client", text(PackageResources.client_mustache)),
        ("enumeration", text(PackageResources.enumeration_mustache)),
        ("file", text(PackageResources.file_mustache)),
        ("mock", text(PackageResources.mock_mustache)),
        ("operation", text(PackageResources.operation_mustache)),
        ("structure", text(PackageResources.structure_mustache)),
        ("union", text(PackageResources.union_mustache)),
        ("validation", text(PackageResources.validation_mustache)),
    ]

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
