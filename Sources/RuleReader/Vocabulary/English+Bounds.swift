extension Vocabulary {
    /// The English phrases for numbers, lengths and units.
    static let englishBounds: [(Term, [String])] = [
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
                "minimum number", "the minimum number", "a minimum number of", "minimum value", "the minimum value",
                "minimum length", "the minimum length", "min length",
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
    ]
}
