extension Vocabulary {
    /// The English phrases for characters.
    static let englishCharacters: [(Term, [String])] = [
        (
            .charset(.han),
            [
                "chinese", "chinese character", "chinese characters", "chinese letters",
                "simplified chinese", "chinese words",
            ]
        ),
        (.charset(.digits), ["numbers", "number", "digits", "digit", "figures", "arabic numerals", "numerals"]),
        (.charset(.english), ["english"]),
        (
            .charset(.letters),
            [
                "letters", "letter", "english letters", "english letter", "capital and lowercase letters",
                "uppercase and lowercase letters", "english capital and lowercase letters",
                "upper and lower case letters",
                "lowercase and uppercase letters", "english uppercase and lowercase letters", "one letters",
                "upper and lowercase letters", "uppercase or lowercase letters", "case-sensitive letters",
                "uppercase letters and lowercase letters", "a-z and a-z", "capital letters and lowercase letters",
                "upper-case and lower-case letters", "english upper and lower case letters", "alphabets",
                "alphabet",
                "english alphabets", "uppercase/lowercase letters",
            ]
        ),
        (
            .charset(.lowercase),
            [
                "lowercase letters", "lower case letters", "lower-case letters", "small letters",
                "lowercase english letters", "lowercase letter",
            ]
        ),
        (
            .charset(.uppercase),
            [
                "uppercase letters", "upper case letters", "capital letters", "upper-case letters",
                "uppercase english letters", "uppercase letter",
            ]
        ),
        (
            .charset(.underscore),
            [
                "underline", "underlines", "underscore", "underscores", "english underline",
                "english underscores", "english underscore", "underline delimiter", "underscore delimiter",
                "underlines_",
                "english underlines", "the underline", "underline separators", "underline separator",
            ]
        ),
        (
            .charset(.hyphen),
            [
                "line-through", "line-throughs", "hyphen", "hyphens", "dash", "dashes", "minus sign",
                "middle line", "strikethrough", "strikethroughs", "middle dash", "minus", "horizontal line",
                "hyphens -",
            ]
        ),
        (
            .charset(.dot),
            ["dot", "dots", "period", "periods", "point", "full stop", "english dot", "decimal point"]
        ),
        (.charset(.space), ["space", "spaces", "blanks", "blank space", "blank spaces"]),
        (
            .charset(.special),
            [
                "half-width character", "half-width characters", "special characters",
                "special character", "special symbols", "symbols", "punctuation", "special signs",
            ]
        ),
        (.charset(.slash), ["slash", "slashes", "forward slash"]),
        (.contains, ["contains", "contain", "containing", "must contain", "must include"]),
        (
            .composedOf,
            ["consists of", "consist of", "consisting of", "composed of", "is composed of", "made up of"]
        ),
        (
            .beginsWith,
            [
                "begin with", "begins with", "start with", "starts with", "must start with",
                "must begin with", "beginning with", "starting with", "can only start with",
            ]
        ),
        (.endsWith, ["end with", "ends with", "ending with", "end in", "ends in", "ended with"]),
        (
            .edges,
            [
                "begin or end with", "start or end with", "begin and end with", "start and end with",
                "begins and ends with", "starts and ends with", "beginning or ending with", "begins or ends with",
                "starts or ends with",
            ]
        ),
        (
            .charset(.printable),
            ["printable ascii characters", "ascii printable characters", "printable ascii", "visible ascii characters"]
        ),
        (.exactlyOne, ["exactly one of", "one and only one of", "exactly one of the"]),
        (.rawData, ["raw data", "original data", "before encoding", "unencoded", "raw content"]),
        (.anyCharacter, ["all characters", "any characters", "any character", "all of characters"]),
    ]
}
