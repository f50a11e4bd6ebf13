/// What is wrong with a request.
public struct BrokenRules: Error {
    public var messages: [String]
}

extension CreateServers {
    /// Checks what the page of `createInstances` states, by hand: all of it, as the generated code does.
    ///
    /// - Throws: ``BrokenRules`` with every violation.
    @inline(never)
    public func validate() throws {
        var messages: [String] = []
        if let token = clientToken, token.unicodeScalars.count > 36 {
            messages.append("clientToken: \(token) is longer than 36 characters")
        }
        let spec = instanceSpec
        if let bandwidth = spec.bandwidth, bandwidth < 1 || bandwidth > 200 {
            messages.append("instanceSpec.bandwidth: \(bandwidth) is not in 1...200")
        }
        if let value = spec.enableInternet, !isOne(value, of: "yes", "no") {
            messages.append("instanceSpec.enableInternet: \(value) is not one of yes, no")
        }
        if !isOne(spec.imageType, of: "standard", "standard_app") {
            messages.append("instanceSpec.imageType: \(spec.imageType) is not one of standard, standard_app")
        }
        if let value = spec.lineType, !isOne(value, of: "bgp") {
            messages.append("instanceSpec.lineType: \(value) is not bgp")
        }
        if !isOne(spec.networkType, of: "basic") {
            messages.append("instanceSpec.networkType: \(spec.networkType) is not basic")
        }
        check(spec.charge, &messages)
        if !messages.isEmpty { throw BrokenRules(messages: messages) }
    }

    private func check(_ charge: ServerCharge, _ messages: inout [String]) {
        let mode = charge.chargeMode ?? "postpaid_by_duration"
        if !isOne(mode, of: "prepaid_by_duration", "postpaid_by_usage", "postpaid_by_duration") {
            messages.append("instanceSpec.charge.chargeMode: \(mode) is not a mode")
        }
        let unit = charge.chargeUnit ?? "month"
        if !isOne(unit, of: "month", "year") {
            messages.append("instanceSpec.charge.chargeUnit: \(unit) is not one of month, year")
        }
        if let duration = charge.chargeDuration {
            if isOne(unit, of: "month"), duration < 1 || duration > 9 {
                messages.append("instanceSpec.charge.chargeDuration: \(duration) is not in 1...9")
            }
            if isOne(unit, of: "year"), duration < 1 || duration > 3 {
                messages.append("instanceSpec.charge.chargeDuration: \(duration) is not one of 1, 2, 3")
            }
        } else if isOne(mode, of: "prepaid_by_duration") {
            messages.append("instanceSpec.charge.chargeDuration is required")
        }
    }

    // The page spells values in one case and means any.
    private func isOne(_ text: String, of first: String) -> Bool {
        text == first || text.lowercased() == first
    }

    private func isOne(_ text: String, of first: String, _ second: String) -> Bool {
        text == first || text == second || text.lowercased() == first || text.lowercased() == second
    }

    private func isOne(_ text: String, of first: String, _ second: String, _ third: String) -> Bool {
        text == first || text == second || text == third
            || [first, second, third].contains(text.lowercased())
    }
}
