import TablatureRuntime
import Testing

/// Values as the emitter writes them.
private struct Order: Validatable {
    var count: Int?
    var password: String?
    var lines: [Line]?
    var grid: [[Line]]?
    var labels: [String: Line]?
    var tags: [String: String]?

    func check(_ validation: inout Validation) {
        if let value = count, !Check.range(value, minimum: 1, maximum: 9) {
            validation.report(Documented.countRange, value)
        }
        if let value = password, !Check.length(value, minimum: 8) {
            validation.report(Documented.passwordLength, value)
        }
        validation.nested(lines, "lines")
        validation.nested(grid, "grid")
        validation.nested(labels, "labels")
        for (key, value) in tags ?? [:] where !Check.length(value, maximum: 1) {
            validation.report(Documented.tagsLength, value, at: key)
        }
    }

    enum Documented {
        static let countRange = DocumentedRule("Order", "count", "range", "is not in 1...9", "specs/order.md", 5)
        static let passwordLength = DocumentedRule(
            "Order", "password", "length", "is not at least 8 characters long", "specs/order.md", 16, isSecret: true)
        static let tagsLength = DocumentedRule("Order", "tags", "length", "is too long", "specs/order.md", 7)
    }
}

private struct Line: Validatable {
    var article: String

    func check(_ validation: inout Validation) {
        if !Check.format(article, .digits) { validation.report(Documented.article, article) }
    }

    enum Documented {
        static let article = DocumentedRule("Line", "article", "format", "is not made of digits", "specs/line.md", 3)
    }
}

private struct PlaceOrder: ServiceRequest {
    typealias Output = Nothing
    struct Nothing: Decodable {}
    static let operation = OperationDescription(
        id: "placeOrder", method: "POST", host: "shop.example.com", path: "/orders", service: "shop")

    var order: Order
    func encode(to encoder: any Encoder) throws {}
    func check(_ validation: inout Validation) { validation.nested(order, "order") }
}

@Suite struct ValidationTests {
    private func violations(_ order: Order, ignoring: Set<String> = []) -> [Violation] {
        do {
            try order.validate(ignoring: ignoring)
            return []
        } catch let error as ValidationError {
            return error.violations
        } catch {
            return []
        }
    }

    @Test func pathsLeadFromTheOutermostValue() {
        let bad = Line(article: "x")
        let good = Line(article: "1")
        let order = Order(
            lines: [good, bad], grid: [[good], [good, bad]], labels: ["b": bad, "a": bad, "c": good],
            tags: ["z": "ab", "y": "cd", "x": "e"])
        #expect(
            violations(order).map(\.path) == [
                "lines[1].article", "grid[1][1].article", "labels.a.article", "labels.b.article", "tags.y", "tags.z",
            ])
    }

    @Test func aRequestSaysEverythingAtOnce() {
        let request = PlaceOrder(order: Order(count: 12, password: "hunter2", lines: [Line(article: "x\ny")]))
        #expect {
            try request.validate()
        } throws: { error in
            "\(error)" == """
                placeOrder: 3 values break the documented rules
                  order.count: 12 is not in 1...9                           specs/order.md:5
                  order.password: is not at least 8 characters long         specs/order.md:16
                  order.lines[0].article: "x\\u{a}y" is not made of digits   specs/line.md:3
                """
        }
    }

    @Test(arguments: [
        "order.count#range", "order.count", "placeOrder/request.order.count#range",
        "shop/placeOrder/request.order.count", "Order.count#range",
        "shop/Order.count",
    ])
    func aSingleRuleCanBeIgnored(address: String) throws {
        let request = PlaceOrder(order: Order(count: 12))
        #expect(throws: ValidationError.self) { try request.validate() }
        try request.validate(ignoring: [address])
    }

    @Test(arguments: ["count", "order.count#length", "order", "other/Order.count", "order.counts"])
    func otherAddressesIgnoreNothing(address: String) {
        #expect(throws: ValidationError.self) { try PlaceOrder(order: Order(count: 12)).validate(ignoring: [address]) }
    }

    @Test func addressesHaveNoIndices() throws {
        let request = PlaceOrder(order: Order(lines: [Line(article: "x")]))
        try request.validate(ignoring: ["order.lines.article#format"])
    }

    @Test func whatIsRightSaysNothing() throws {
        try PlaceOrder(order: Order(count: 9, password: "long enough", lines: [Line(article: "1")])).validate()
    }
}
