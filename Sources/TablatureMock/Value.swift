import APIModel

/// A value of a call or an answer. The runtime has a type of the same name, which this one is not.
typealias Value = JSONValue
