extension Vocabulary {
    /// The English phrases, rough translations included.
    static let english = Vocabulary(
        phrases: englishLists + englishBounds + englishCharacters + englishConditions,
        numerals: [
            "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
            "ten": 10,
        ],
        prose: [
            "this", "that", "it", "there", "which", "what", "name", "parameter", "parameters", "integer", "string",
            "boolean", "number", "numbers", "positive", "negative", "numeric", "any", "unlimited", "null", "none", "id",
            "ids", "list", "type", "types", "user", "users", "specified", "current", "its", "their", "these", "those",
            "you", "they", "we", "he", "field", "fields", "api", "apis", "incoming", "one", "two", "three", "empty",
            "blank", "time", "same", "and", "or", "both", "can", "will", "has", "have", "was", "were",
            "by", "in", "at", "but", "so", "if", "note", "tips", "format", "unit", "object",
            "array", "map", "utc", "status", "version", "region", "currently", "different", "multiple", "int",
            "text", "long", "double", "float", "letters", "characters", "english", "chinese", "single", "existing",
            "uri", "uuid", "guid", "fqdn",
            "valid", "correct", "greater", "less", "larger", "smaller", "more", "than", "only",
        ],
        products: [
            "mysql", "sqlserver", "sql", "percona", "mariadb", "postgresql", "mongodb", "redis", "linux", "windows",
            "oracle", "tidb", "centos", "ubuntu", "android", "ios",
        ],
        countNames: ["count", "num", "number", "quantity", "amount"],
        identifierNames: ["id", "ids", "uuid", "uuids"],
        states: ["status", "state"],
        kinds: [
            "type", "types", "mode", "method", "kind", "status", "state", "protocol", "level", "policy", "strategy",
            "direction", "category", "format", "class", "role", "scheme", "order", "sorting", "choice", "option",
        ],
        qualifiers: [
            "possible", "available", "accepted", "permitted", "acceptable", "valid", "selectable", "eligible",
            "enumerated",
        ],
        addresses: ["url", "urls", "uri", "uris", "link", "links", "address", "endpoint", "callback", "webhook"],
        schemes: ["http", "https", "ftp", "ftps", "ws", "wss", "rtmp"],
        concepts: [
            Concept(names: ["transport layer protocol", "a transport layer protocol"], members: ["tcp", "udp"])
        ])
}
