/// What each template can ask for: the contract with people who write their own.
///
/// Names that a section does not know are looked up in what is around it.
enum TemplateSchema {
    /// The version of the contract; it changes where a name is removed or means something else.
    static let version = 1

    /// A name of a context.
    enum Entry {
        /// A text.
        case text
        /// A section that is there or not.
        case flag
        /// A section for each element; the element's names.
        case list([String: Entry])
    }

    /// The names that the template of that name can ask for; nil for a template of the user's own, which others include.
    static func names(of template: String) -> [String: Entry]? { templates[template] }

    private static let operation: [String: Entry] = [
        "documentation": .text, "summary": .text, "id": .text, "idLiteral": .text, "call": .text, "requirement": .text,
        "signature": .text, "labelled": .text, "labelledBody": .text, "closure": .text, "closureName": .text,
        "paging": .text, "input": .text, "output": .text,
    ]

    private static let templates: [String: [String: Entry]] = [
        "file": ["notice": .text, "imports": .text, "hasImports": .flag, "body": .text, "module": .text],
        "structure": [
            "documentation": .text, "access": .text, "name": .text, "conformances": .text, "members": .text,
            "initializer": .text, "codingKeys": .text, "enumerations": .text,
        ],
        "enumeration": [
            "documentation": .text, "access": .text, "name": .text, "members": .text, "list": .text,
        ],
        "union": [
            "documentation": .text, "access": .text, "keyword": .text, "name": .text, "conformances": .text,
            "cases": .text, "decoding": .text, "encoding": .text, "shapes": .text, "literals": .text,
            "validation": .text,
        ],
        "validation": ["access": .text, "name": .text, "checks": .text, "rules": .text],
        "operation": [
            "access": .text, "input": .text, "inputName": .text, "output": .text, "outputName": .text,
            "conformances": .text, "description": .text, "paging": .text, "checks": .text, "rules": .text, "id": .text,
        ],
        "api": [
            "documentation": .text, "access": .text, "name": .text, "module": .text, "service": .text,
            "operations": .list(operation),
        ],
        "client": [
            "documentation": .text, "access": .text, "name": .text, "api": .text, "initializer": .text, "setup": .text,
            "furtherInitializers": .text, "module": .text, "service": .text, "operations": .list(operation),
        ],
        "mock": [
            "access": .text, "name": .text, "api": .text, "module": .text, "service": .text,
            "operations": .list(operation),
        ],
    ]
}
