extension Vocabulary {
    /// The English phrases for values, lists and the small words around them.
    static let englishLists: [(Term, [String])] = [
        (
            .valueRange,
            [
                "value range", "value ranges", "range of values", "range of value", "valid range", "value scope",
                "the value range", "allowed range", "range of the value",
            ]
        ),
        (.range, ["range", "ranges", "range is", "ranging"]),
        (
            .value,
            [
                "value", "values", "the value", "the values", "optional value", "optional values", "valid value",
                "valid values", "possible value", "possible values", "allowed value", "allowed values",
                "available value", "available values", "supported value", "supported values", "enumeration value",
                "enumeration values", "enum value", "enum values", "enum", "optional list of values",
                "list of values", "options", "legal values", "acceptable values", "value options", "taken value",
                "valid options", "value list", "taking value", "taking values", "takes values", "selectable values",
                "available options", "enumerated value", "enumerated values", "optional parameters",
            ]
        ),
        (
            .openValues,
            [
                "values include", "value include", "value includes", "values including", "include", "includes",
                "including", "including but not limited to",
            ]
        ),
        (.following, ["following", "the following", "as follows", "supported name of", "supported names of"]),
        (.oneOf, ["one of", "any of", "either"]),
        (.limitedTo, ["limited to", "restricted to"]),
        (
            .supports,
            [
                "support", "supports", "supported", "is supported", "are supported", "accepts",
            ]
        ),
        (.allows, ["allow", "allows", "allowed", "is allowed", "are allowed", "allowed to enter", "accept"]),
        (
            .onlySupports,
            [
                "only support", "only supports", "only supported", "supports only", "support only",
                "can only support",
                "is only supported", "only accepts", "only accept", "only can support",
            ]
        ),
        (.onlyIs, ["can only be", "only can be", "must only be", "may only be", "shall only be", "only be"]),
        (
            .onlyAllows,
            [
                "only allow", "only allows", "only allowed", "allows only", "allow only", "only allowed to enter",
                "only contain", "only contains", "can only contain", "value requirements", "only consist of",
                "only consists of",
                "can only consist of", "consist only of", "may only contain", "must only contain",
            ]
        ),
        (
            .containsOnly,
            [
                "must contain and only support", "must contain and only supports", "contains and only supports",
                "contain and only support", "contain and only supports",
            ]
        ),
        (.isTaken, ["is taken", "are taken", "is used", "is adopted"]),
        (
            .currently,
            [
                "currently", "at present", "for now", "now", "current version", "for the time being", "presently",
            ]
        ),
        (.only, ["only"]),
        (.isWord, ["is", "are", "be", "is set to", "being", "equals", "is equal to"]),
        (
            .means,
            [
                "means", "mean", "represents", "represent", "stands for", "refers to", "indicates", "indicate",
                "denotes", "refer to",
            ]
        ),
        (.forWord, ["for"]),
        (.or, ["or", "and/or"]),
        (.and, ["and", "as well as"]),
        (.to, ["to"]),
        (.of, ["of"]),
        (.between, ["between", "from"]),
        (.with, ["with"]),
        (.the, ["the", "a", "an"]),
        (.not, ["not", "no", "nor", "never", "cannot", "can not"]),
        (
            .must,
            [
                "must be", "shall be", "should be", "needs to be", "need to be", "has to be", "must", "shall",
                "should", "has to", "have to", "needs to", "need to",
                "is required to be",
            ]
        ),
        (.may, ["can be", "may be"]),
        (
            .example,
            [
                "such as", "for example", "for instance", "e.g.", "eg.", "e.g", "like", "as an example", "example",
                "examples", "for examples", "sample", "for eg",
            ]
        ),
        (.andSoOn, ["etc", "etc.", "and so on", "and the like"]),
        (
            .opening,
            [
                "other", "others", "another", "any", "any other", "more", "custom", "customized", "customised",
                "your own", "their own", "own", "unlimited", "user-defined", "self-defined", "arbitrary",
            ]
        ),
        (.each, ["each", "every", "per", "a single"]),
        (.note, ["note", "notes", "notice", "attention", "description", "remarks", "remark"]),
        (.interval, ["interval", "time span", "time difference", "gap"]),
        (
            .filler,
            [
                "case insensitive", "case-insensitive", "not case sensitive", "not case-sensitive",
                "as", "more than one", "one or more", "real time", "whether", "equal to",
                "up to date", "at the same time", "same time", "key pair",
                "key pairs",
                "in format", "up to now",
            ]
        ),
    ]
}
