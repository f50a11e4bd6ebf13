/// A place in a page: the file as the user named it, line and column counted from one.
///
/// Columns count Unicode scalars of the line, as editors and compilers do.
public struct SourceLocation: Hashable, Sendable {
    /// The path of the page, relative to the folder that holds the configuration.
    public var file: String
    /// The line, from 1; 0 where a finding is about the whole file.
    public var line: Int
    /// The column, from 1; 0 where only the line is known.
    public var column: Int

    /// Creates a location; a line or column of 0 means "not known".
    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: Comparable {
    /// Orders by file (UTF-8), then line, then column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, without the parts that are not known.
    public var description: String {
        guard line > 0 else { return file }
        return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
    }
}
