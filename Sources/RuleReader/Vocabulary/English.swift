extension Vocabulary {
    /// The English phrases, rough translations included.
    static let english = Vocabulary(
        phrases: [
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
            (
                .atMost,
                [
                    "up to", "at most", "maximum of", "a maximum of", "limited to a maximum of", "maximum",
                    "the maximum", "max", "maximum value", "the maximum value", "max value", "maximum length",
                    "the maximum length", "max length", "a maximum length of", "maximum number", "the maximum number",
                    "within", "largest", "the largest", "the largest value", "largest value", "biggest", "highest",
                    "the highest", "longest", "the longest", "upper limit", "the upper limit", "upper bound",
                    "the upper bound",
                ]
            ),
            (
                .atLeast,
                [
                    "at least", "minimum of", "a minimum of", "minimum", "the minimum", "min",
                    "minimum number", "the minimum number", "a minimum number of", "minimum value", "the minimum value", "minimum length", "the minimum length", "min length",
                    "smallest", "the smallest", "smallest value", "the smallest value", "lowest", "the lowest",
                    "lowest value", "the lowest value", "at the lowest", "shortest", "the shortest", "lower limit",
                    "the lower limit", "lower bound", "the lower bound", "start from", "starts from", "starting from",
                    "start at", "starts at", "starting at", "begins at", "begin at", "beginning at", "beginning from",
                    "counted from", "counting from", "numbered from", "starting value", "start value",
                    "the starting value", "first value", "the first value", "initial value",
                ]
            ),
            (
                .moreThan,
                [
                    "more than", "greater than", "larger than", "bigger than", "higher than", "longer than", "above",
                    "exceed", "exceeds", "exceeding", "over", "beyond", "in excess of",
                ]
            ),
            (
                .lessThan,
                [
                    "less than", "smaller than", "lower than", "fewer than", "shorter than", "below", "fall below",
                    "under",
                ]
            ),
            (.orEqual, ["or equal to", "or equals", "or equal"]),
            (
                .needNot,
                [
                    "need not", "needs not", "need not be", "does not have to", "do not have to", "does not need to",
                    "do not need to", "not necessary to", "not required to", "need not to",
                ]
            ),
            (
                .hedge,
                [
                    "usually", "generally", "normally", "typically", "often", "recommended", "is recommended",
                    "we recommend", "recommend", "suggested", "preferably", "approximately", "roughly",
                ]
            ),
            (
                .atMostAfter,
                [
                    "at the longest", "or less", "or fewer", "at the most", "in maximum", "or shorter", "or below",
                    "and below",
                ]
            ),
            (
                .atLeastAfter,
                ["or more", "or above", "or longer", "and above", "or greater", "or higher", "and up", "or larger"]
            ),
            (
                .exactly,
                [
                    "exactly", "precisely", "fixed length of", "a fixed length of", "fixed to", "fixed at",
                ]
            ),
            (
                .multipleOf,
                [
                    "multiple of", "multiples of", "a multiple of", "an integer multiple of", "the multiple of",
                    "an integral multiple of", "integer multiples of", "divisible by",
                ]
            ),
            (
                .step,
                [
                    "step size", "step", "step length", "steps", "step of", "step size of", "increments of",
                    "in increments of", "increment of", "in steps of", "a step size of", "step size is", "stepping",
                ]
            ),
            (
                .separated,
                [
                    "separated by", "separated with", "separated", "comma-separated", "comma separated",
                    "semicolon-separated", "separate by", "separate with", "split by", "split with", "delimited by",
                    "joined by", "joined with", "comma-delimited",
                ]
            ),
            (.positive(1), ["positive integer", "positive integers", "positive whole number"]),
            (.positive(0), ["non-negative integer", "nonnegative integer", "non-negative", "nonnegative"]),
            (.negative, ["negative", "negative integer", "negative number", "negative numbers"]),
            (.unit, ["unit", "units", "unit in", "in unit", "unit of"]),
            (
                .length,
                [
                    "length", "in length", "the length", "with length", "with a length of", "length of", "long",
                ]
            ),
            (.totalLength, ["total length", "in total length", "the total length"]),
            (
                .characters,
                [
                    "characters", "character", "chars", "char", "bit", "bits", "english characters", "digits long",
                    "chinese or english characters", "letters in length", "unicode characters", "utf-8 characters",
                    "characters in length", "words",
                ]
            ),
            (.bytes, ["bytes in length", "byte", "bytes"]),
            (
                .pieces,
                [
                    "pieces", "piece", "items", "item", "entries", "entry", "elements", "element", "pcs", "tags",
                    "records",
                    "pieces of data", "data points", "ids", "rules", "security groups", "disks", "names", "domains",
                    "instances", "addresses", "ips",
                ]
            ),
            (
                .mask,
                [
                    "mask", "subnet mask", "length of subnet mask", "the length of subnet mask", "mask length",
                    "subnet mask length",
                ]
            ),
            (.measure(.milliseconds), ["ms", "millisecond", "milliseconds"]),
            (.measure(.seconds), ["s", "second", "seconds", "sec"]),
            (.measure(.minutes), ["minute", "minutes"]),
            (.measure(.hours), ["hour", "hours"]),
            (.measure(.days), ["day", "days"]),
            (.measure(.weeks), ["week", "weeks"]),
            (.measure(.months), ["months"]),
            (.measure(.years), ["years"]),
            (.measure(.kilobytes), ["kb", "kbyte", "k"]),
            (.measure(.megabytes), ["mb", "mib", "mbyte"]),
            (.measure(.gigabytes), ["gb", "gib", "g"]),
            (.measure(.terabytes), ["tb", "tib"]),
            (.measure(.megabits), ["mbps", "mbit/s", "mbits"]),
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
            (
                .defaultIs,
                [
                    "default", "defaults", "default value", "the default", "the default value", "default is",
                    "default value is", "defaults to", "default to", "by default is", "by default it is",
                    "the default is",
                    "the default value is", "default setting", "default as", "defaulted as", "defaulted to",
                    "is defaulted to", "defaulting to", "default value of",
                ]
            ),
            (
                .byDefault,
                [
                    "by default", "is by default", "as default", "as the default", "as the default value",
                    "as default value", "in default",
                ]
            ),
            (
                .ifWord,
                [
                    "if", "when", "in case", "in the case that", "where", "once", "provided that",
                    "in case of", "in the case of", "while",
                ]
            ),
            (.unless, ["unless", "except when", "except if"]),
            (.thenWord, ["then"]),
            (
                .require,
                [
                    "is required", "required", "must be specified", "must be provided", "must be passed",
                    "is compulsory",
                    "compulsory", "is mandatory", "mandatory", "must be uploaded", "must be filled in", "must be set",
                    "must be sent", "is required to pass", "must be entered", "is necessary", "must be filled", "needs to be filled", "need to be filled", "needs to be filled in", "also needs to be filled", "required parameters", "required parameter", "required fields",
                    "must be passed in", "needs to be specified", "is needed", "must be given", "is a required field",
                    "must be transmitted", "is required.",
                ]
            ),
            (
                .oneMustBeGiven,
                [
                    "cannot both be empty", "must not both be empty", "can not both be empty", "cannot both be blank",
                    "at least one is required", "at least one must be given", "at least one must be specified",
                    "one of them is required", "cannot be empty at the same time",
                ]
            ),
            (
                .atLeastOneOf,
                [
                    "at least one of", "fill in at least one of", "at least one of the",
                    "one of the two must be specified",
                ]
            ),
            (
                .forbidden,
                [
                    "must not be set", "cannot be set", "can not be set", "must not be specified",
                    "cannot be specified",
                    "can not be specified", "must not be passed", "cannot be passed", "must not be filled",
                    "must not be provided", "is not allowed to be set", "shall not be set",
                ]
            ),
            (.unwanted, ["do not set", "do not specify", "do not pass", "no need to set", "need not be set"]),
            (
                .notSpecified,
                [
                    "is not specified", "not specified", "is absent", "is not set", "not set", "is not filled",
                    "is not provided", "not provided", "is not given", "is not passed", "not passed", "is missing",
                ]
            ),
            (
                .specified,
                [
                    "is specified", "specified", "is set", "is provided", "is given", "is passed", "is updated",
                    "is filled",
                ]
            ),
            (
                .blank,
                [
                    "blank", "it is blank", "is blank", "is empty", "empty", "null", "is null", "must be blank",
                    "must be empty", "must be null", "left blank", "it must be blank", "it must be empty",
                ]
            ),
            (
                .notBlank,
                [
                    "not allowed to be blank", "not allowed to be empty", "cannot be blank", "cannot be empty",
                    "can not be blank", "can not be empty", "must not be empty", "must not be blank", "not blank",
                    "not empty", "non-empty", "is not blank", "it is not blank", "cannot be null", "is not empty",
                    "not be empty", "not be blank", "not null", "not be null", "is not null", "no blank allowed",
                ]
            ),
            (
                .allowedBlank,
                [
                    "can be null", "can be blank", "can be empty", "may be empty", "may be blank", "may be null",
                    "empty or", "allowed to be blank", "allowed to be empty", "blank is allowed", "nullable",
                ]
            ),
            (.multiple, ["multiple", "several"]),
            (
                .validWhen,
                [
                    "valid only when", "only valid when", "effective only when", "takes effect only when",
                    "valid when", "only effective when", "takes effect when",
                ]
            ),
            (
                .together,
                [
                    "cannot exist together with", "cannot be used together with", "mutually exclusive with",
                    "cannot coexist with", "cannot be specified together with", "can not be used together with",
                ]
            ),
            (.thisParameter, ["this parameter", "the parameter", "this field", "the field", "it", "this item"]),
            (.key, ["key", "keys"]),
            (
                .invalid,
                ["the setting becomes invalid", "constantly", "constantly 0", "is invalid", "setting is invalid"]
            ),
            (
                .format,
                [
                    "format", "format of", "the format", "in the format of", "in the format", "in format of",
                    "format is", "the format is", "formatted as", "formats", "time format", "date format", "format as",
                ]
            ),
            (.canEnter, ["can enter", "enter", "also can enter", "type time"]),
            (.longTime, ["long-type time", "long type time", "long-type", "timestamp in milliseconds"]),
            (
                .base64,
                [
                    "base64 encoded", "base64-encoded", "base64 encoding", "base64 code", "encoded with base64",
                    "base64 format", "base64",
                ]
            ),
            (.cidr, ["cidr", "cidr block", "cidr format", "cidrs"]),
            (.correct, ["correct", "valid", "legal"]),
            (.subnets, ["their subnets", "their subnets included", "subnets included", "their subnet"]),
            (.beforeWord, ["before", "after", "prior to"]),
            (.fullHour, ["on the hour", "full hour", "full hours", "whole hour", "whole hours", "integral point"]),
            (.startTime, ["start time", "the start time", "starting time", "begin time"]),
            (.endTime, ["end time", "the end time", "ending time"]),
            (
                .clock,
                ["current time", "the current time", "present time", "ago", "earlier than", "later than", "past"]
            ),
            (
                .singleRequest,
                [
                    "a single request", "single request", "each request", "per request", "one request",
                    "each time", "a request",
                ]
            ),
            (.absolutePath, ["absolute path", "an absolute path", "the absolute path"]),
            (.caseSensitive, ["case sensitive", "case-sensitive", "case sensitivity"]),
            (
                .deprecated,
                [
                    "deprecated", "is deprecated", "has been deprecated", "obsolete", "abandoned",
                    "no longer used", "no longer supported", "discarded",
                ]
            ),
        ],
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
            "possible", "available", "accepted", "permitted", "acceptable", "valid", "selectable", "eligible", "enumerated",
        ],
        addresses: ["url", "urls", "uri", "uris", "link", "links", "address", "endpoint", "callback", "webhook"],
        schemes: ["http", "https", "ftp", "ftps", "ws", "wss", "rtmp"],
        concepts: [
            Concept(names: ["transport layer protocol", "a transport layer protocol"], members: ["tcp", "udp"])
        ])
}
