import APIModel
import Testing

@testable import RuleReader

/// Prose that looks like a rule and gave none.
@Suite struct UnreadTests {
    @Test(
        "words that state a rule in a way that nobody understood",
        arguments: [
            "the frobnication must be at most 5 quux long", "the kind can only be some_kind of thing", "取值范围：视情况而定",
            "Valid values: see the wall",
        ])
    func looksLikeRule(_ description: String) {
        #expect(RuleReader().unread(read(description)) != nil)
    }

    @Test(
        "words that state none",
        arguments: [
            "地域代码，取值范围参见[对照表](https://a.example)", "只能是默认值", "it is limited to the backup of this instance",
            "The name of the machine", "机器的名称", "such as at most 5", "例如：取值范围：1-5", "Up to date status of the task",
            "The value of the tag", "返回的最大值", "The maximum number of retries that were made",
        ])
    func looksLikeNone(_ description: String) {
        #expect(RuleReader().unread(read(description)) == nil)
    }

    @Test func whatGaveARuleIsRead() {
        #expect(RuleReader().unread(read("取值范围：[1,5]", .integer)) == nil)
        #expect(RuleReader().unread(read("at most 5 characters")) == nil)
    }
}
