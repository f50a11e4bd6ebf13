/// What the tool says of itself.
public enum Tool {
    /// The version, as `--version` prints it and generated files name it.
    public static let version = "0.1.0"
    /// Where the package is fetched from by packages that are generated.
    public static let packageURL = "https://github.com/tablature/tablature"
}
