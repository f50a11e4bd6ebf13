import APIModel
import Testing

@testable import RuleReader

@Suite struct TextTests {
    @Test(arguments: [
        ("the length cannot exceed 36 characters", length(nil, 36)), ("长度不能超过36个字符", length(nil, 36)),
        ("32-bit at the longest", length(nil, 32)), ("Description, 0~256 characters", length(nil, 256)),
        ("取值范围：0-256个UTF-8编码下的全部字符", length(nil, 256)),
        ("Value Range: 0-256 of all characters under UTF-8", length(nil, 256)),
        ("no less than 2 characters and no more than 32 characters", length(2, 32)),
        ("不允许为空且不超过32字符", length(1, 32)), ("no more than 255 bytes in length", length(nil, 255, unit: .bytes)),
        ("length up to 64 English characters", length(nil, 64)), ("name of the thing (2-30 characters)", length(2, 30)),
        ("描述，200字以内", length(nil, 200)), ("流名称，长度不超过64", length(nil, 64)),
        ("最长支持64个英文字符\nMySQL：不超过32字符", length(nil, 64)),
        ("必须为32位", length(32, 32)), ("must be exactly 32 characters", length(32, 32)),
    ])
    func lengths(_ description: String, _ expected: Constraint) {
        #expect(read(description).enforced == [expected])
    }

    @Test func widestOfLabelledLines() {
        let field = read("名称\nSQL Server：最长支持64个英文字符\nMySQL：只允许数字、小写字母，不超过32字符")
        #expect(field.enforced == [length(nil, 64)])
        #expect(field.noted.map(\.kind) == ["characters"])
    }

    @Test(arguments: [
        "snapshots: the quota is 15", "no more than 255 bytes in total length", "each tag no more than 20 characters",
        "子网掩码长度为16-28之间", "如 abc 等 3 个字符",
    ])
    func lengthsOfOtherThings(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test(arguments: [
        (
            "只允许输入中文、数字、大小写字母、英文下划线“_”及中划线“-”",
            CharacterRule(families: [.han, .digits, .lowercaseLetters, .uppercaseLetters], characters: ["_", "-"])
        ),
        (
            "Only Chinese characters, numbers and English underscores '_' are allowed.",
            CharacterRule(families: [.han, .digits], characters: ["_"])
        ),
        (
            "only English, numbers, underlines_, dot., [0-9][a-z] [A-Z] [. _ ] are allowed, others fail",
            CharacterRule(families: [.lowercaseLetters, .uppercaseLetters, .digits], characters: ["_", "."])
        ),
        ("at present only support 0086-Chinese mobile number", CharacterRule(prefix: "0086-")),
        (
            "由小写字母和数字组成", CharacterRule(families: [.lowercaseLetters, .digits])
        ),
        (
            "contains and only supports letters and numbers",
            CharacterRule(
                families: [.lowercaseLetters, .uppercaseLetters, .digits],
                required: [[.lowercaseLetters, .uppercaseLetters], [.digits]])
        ),
        (
            "containing at least one letter and at least one number or half-width character",
            CharacterRule(required: [[.lowercaseLetters, .uppercaseLetters], [.digits, .asciiPunctuation]])
        ),
        (
            "取值要求：数字、大小写字母或短横线(\"-\")，首尾须为字母",
            CharacterRule(families: [.digits, .lowercaseLetters, .uppercaseLetters], characters: ["-"])
        ),
        ("starts with a letter", CharacterRule(first: [.lowercaseLetters, .uppercaseLetters])),
        ("必须以字母开头", CharacterRule(first: [.lowercaseLetters, .uppercaseLetters])),
    ])
    func characters(_ description: String, _ expected: CharacterRule) {
        #expect(read(description).enforced == [.characters(expected)])
    }

    @Test func setAfterItsLength() {
        let expected = CharacterRule(
            families: [.digits, .lowercaseLetters, .uppercaseLetters, .han], characters: ["_", "-"])
        #expect(read("1~32位数字、字母、中文、下划线、中划线").enforced == [.characters(expected), length(1, 32)])
    }

    @Test(arguments: [
        "1~32 numbers, characters, Chinese characters", "the name supports Chinese", "只支持数字、符文",
        "必须包含大写字母、小写字母、数字和符文中的三类",
    ])
    func unknownCharactersAllowAnything(_ description: String) {
        let kinds = read(description).enforced.map(\.kind)
        #expect(!kinds.contains("characters"))
    }

    @Test func emptyTextMayPass() {
        let field = read("Password with no less than 8 characters. If it is null, there is none.")
        #expect(field.enforced == [.anyOf([.format(.empty), length(8, nil)])])
    }

    @Test(arguments: [
        ("UTC time, format: yyyy-MM-dd'T’HH:mm:ssZ", Constraint.format(.dateTime)),
        ("格式为：YYYY-MM-DD HH:mm:ss，至今", .format(.dateTimeSpaced)), ("format yyyy-MM-dd", .format(.date)),
        (
            "it can enter long-type time, and it also can enter yyyy-MM-dd'T’HH:mm:ssZ type time",
            .anyOf([.format(.digits), .format(.dateTime)])
        ),
        ("格式为yyyy-MM-dd HH:mm:ss 或 yyyy-MM-dd", .anyOf([.format(.dateTimeSpaced), .format(.date)])),
        ("压缩文件，base64编码", .format(.base64)), ("函数入口，格式为入口文件.入口函数名", .format(.dottedPair)),
        ("只能是以下取值:\n00:00-01:00\n01:00-02:00\n......\n23:00-24:00", .format(.timeWindow)),
        ("Value Range: correct CIDR", .format(.cidr)),
    ])
    func forms(_ description: String, _ expected: Constraint) {
        #expect(read(description).enforced == [expected])
    }

    @Test(arguments: [
        "format: 2016-12- yyyy-MM-dd'T’HH:mm:ssZ", "network CIDR", "例如10.0.0.0/8",
    ])
    func garbledForms(_ description: String) {
        #expect(read(description).enforced.isEmpty)
    }

    @Test func network() {
        let rule = Constraint.network(
            NetworkRule(blocks: ["10.0.0.0/8", "172.16.0.0/12"], minimumMask: 16, maximumMask: 28))
        let words =
            "10.0.0.0/8, 172.16.0.0/12 and their subnets included and the length of subnet mask is between 16 and 28"
        #expect(read("Value Range of cidr: \(words)").enforced == [rule])
        #expect(
            read("If it is blank, it is not limited; if it is not blank, it is \(words)").enforced
                == [.anyOf([.format(.empty), rule])])
    }
}
