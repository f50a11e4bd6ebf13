extension Vocabulary {
    /// The English phrases for defaults, conditions and forms.
    static let englishConditions: [(Term, [String])] = [
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
                "must be sent", "is required to pass", "must be entered", "is necessary", "must be filled",
                "needs to be filled", "need to be filled", "needs to be filled in", "also needs to be filled",
                "required parameters", "required parameter", "required fields",
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
    ]
}
