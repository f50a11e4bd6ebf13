internal import APIModel

extension CompatibilityWriter {
    /// Calls under their earlier names or with their earlier labels, as extensions of the protocol, the client and the
    /// test double.
    func callExtensions() -> [String] {
        let present = Set(new.names.operations.map(\.call))
        // An earlier name that another operation has now means that one.
        let renamed = calls.filter { $0.old.call != $0.new.call && !present.contains($0.old.call) }
        let labelled = calls.compactMap { call in
            call.old.call == call.new.call || !present.contains(call.old.call) ? self.labelled(call) : nil
        }
        return [
            block(new.names.api, renamed.map(whole) + labelled), block(new.names.client, renamed.flatMap(paging)),
            block(new.names.mock, renamed.compactMap(closure)),
        ].compactMap { $0 }
    }

    private func block(_ type: String, _ parts: [String]) -> String? {
        parts.isEmpty ? nil : "extension \(type) {\n\(parts.joined(separator: "\n\n"))\n}"
    }

    /// The call that takes the request value.
    private func whole(_ call: CallPair) -> String {
        let head = Layout.list(
            "\(access)func \(SwiftName.escaped(call.old.call))", ["_ input: \(call.new.input)"],
            " async throws -> \(call.new.output) {", depth: 1, closesOnOwnLine: true)
        return """
                /// The earlier name of `\(call.new.call)`.
                @available(*, deprecated, renamed: \(SwiftLiteral.string(call.new.call + "(_:)")))
            \(head)
                    try await \(SwiftName.escaped(call.new.call))(input)
                }
            """
    }

    /// The call with labelled arguments.
    private func labelled(_ call: CallPair) -> String? {
        let isRenamed = call.old.call != call.new.call
        guard let forwarding = Forwarding(call.input, isNeeded: isRenamed, names: new.names) else { return nil }
        let head = Layout.list(
            "\(access)func \(SwiftName.escaped(call.old.call))", forwarding.parameters,
            " async throws -> \(call.new.output) {", depth: 1, closesOnOwnLine: true)
        var scope = NameScope(taken: Set(call.input.old.members.map(\.name)))
        let input = scope.take("input")
        let value = Layout.list(
            "let \(input) = \(call.new.input)", forwarding.arguments, depth: 2, closesOnOwnLine: false)
        let owner = scope.isTaken(call.new.call) ? "self." : ""
        return """
                /// Takes the labels of an earlier revision.
                \(forwarding.attribute(call.new.call, isRenamed: isRenamed))
                @_disfavoredOverload
            \(head)
            \(value)
                    return try await \(owner)\(SwiftName.escaped(call.new.call))(\(input))
                }
            """
    }

    private func paging(_ call: CallPair) -> [String] {
        guard call.isPaged else { return [] }
        let methods = Set(new.names.operations.map(\.call))
        return [("Pages", "PageSequence"), ("Items", "ItemSequence")].compactMap { suffix, sequence in
            let (before, after) = (call.old.call + suffix, call.new.call + suffix)
            // A documented operation of such a name comes first.
            guard !methods.contains(before), !methods.contains(after) else { return nil }
            let head = Layout.list(
                "\(access)func \(before)", ["_ input: \(call.new.input)"], " -> \(sequence)<\(call.new.input)> {",
                depth: 1, closesOnOwnLine: true)
            return """
                    /// The earlier name of `\(after)`.
                    @available(*, deprecated, renamed: \(SwiftLiteral.string(after + "(_:)")))
                \(head)
                        \(after)(input)
                    }
                """
        }
    }

    /// The closure of the test double.
    private func closure(_ call: CallPair) -> String? {
        let (before, after) = ("on" + call.old.type, "on" + call.new.type)
        let taken = Set(new.names.operations.flatMap { [$0.call, "on" + $0.type] })
        guard !taken.contains(before), !Set(new.names.operations.map(\.call)).contains(after) else { return nil }
        let type = "(@Sendable (\(call.new.input)) async throws -> \(call.new.output))?"
        let line = "    \(access)var \(before): \(type) {"
        let head = Layout.width(line) <= Layout.columns ? line : "    \(access)var \(before):\n        \(type)\n    {"
        return """
                /// The earlier name of `\(after)`.
                @available(*, deprecated, renamed: \(SwiftLiteral.string(after)))
            \(head)
                    get { \(after) }
                    set { \(after) = newValue }
                }
            """
    }
}
