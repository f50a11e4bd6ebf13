import APIModel

/// A value of a call or an answer. The runtime has a type of the same name, which this one is not.
typealias Value = JSONValue

/// An operation of the model, which Foundation's type of the same name is not.
typealias DocumentedOperation = Operation
