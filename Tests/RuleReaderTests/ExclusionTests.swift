import APIModel
import Testing

/// What a text must not hold, begin or end with, and what it must end with.
@Suite struct ExclusionTests {
    @Test(
        "characters that must not occur",
        arguments: [
            ("It cannot contain spaces", " "), ("must be the absolute path without any (:)", ":"),
            ("必须是绝对路径，不能包含(:)", ":"), ("名称不能包含空格", " "), ("url不支持#符号", "#"), ("不允许点'.'", "."),
            ("The name must not contain '#'", "#"), ("It may not contain spaces", " "), ("不能含有下划线", "_"),
        ])
    func contents(_ description: String, _ sign: String) {
        let field = read(description)
        #expect(field.accepts(.string("/ab")))
        #expect(!field.accepts(.string("/a\(sign)b")), "\(field.enforced)")
    }

    @Test(
        "the ends",
        arguments: [
            ("不能以减号开始，也不能以减号结尾", "a-b", ["-a", "a-"]),
            ("Neither start with a minus nor end with a minus", "a-b", ["-a", "a-"]),
            ("It cannot begin or end with a hyphen", "a-b", ["-a", "a-"]), ("不能以数字开头", "a1", ["1a"]),
            ("以小写字母开始和结尾", "a-b", ["1a", "a1"]), ("must end with .jpg or .png", "a.png", ["a.gif", "jpg"]),
            ("域名，以.com、.net结尾", "a.net", ["a.org"]),
        ])
    func ends(_ description: String, _ allowed: String, _ refused: [String]) {
        let field = read(description)
        #expect(field.accepts(.string(allowed)), "\(field.enforced)")
        for text in refused { #expect(!field.accepts(.string(text)), "\(text) \(field.enforced)") }
    }

    @Test(
        "words that exclude nothing for sure",
        arguments: [
            "cannot contain only digits",
            "cannot contain spaces and dots at the same time",
            "不能只包含空格", "不能包含连续的-", "不能同时包含空格和点", "如果不包含空格，则返回全部", "need not contain spaces",
            "cannot contain spaces at the beginning", "files usually end with .jpg", "例如以.com结尾", "可以以.com结尾",
            "cannot contain special characters", "支持以减号开头", "it can start with a hyphen", "不支持修改",
        ])
    func nothing(_ description: String) {
        let field = read(description)
        for text in ["a b", "a-b", "-a", "a.b", "1", "#", " "] {
            #expect(field.accepts(.string(text)), "\(text) \(field.enforced)")
        }
    }

    @Test(
        "some of several kinds",
        arguments: [
            "It must include three types of the capital letters, lowercase letters, numbers and special characters",
            "必须包含大写字母、小写字母、数字、特殊字符中的三种", "必须包含数字、特殊字符、大小写字母中的三种",
        ])
    func kinds(_ description: String) {
        let field = read(description)
        #expect(field.accepts(.string("aB1")) && field.accepts(.string("aB#")) && field.accepts(.string("aB1#")))
        #expect(!field.accepts(.string("aB")) && !field.accepts(.string("ab1")))
    }

    @Test func wordsThatMustNotOccur() {
        let field = read("1. Words that cannot be included are as follows: abc, DEF, 360")
        #expect(field.accepts(.string("xyz")) && field.accepts(.string("ABC")))
        #expect(!field.accepts(.string("xabcx")) && !field.accepts(.string("360")))
    }

    @Test func printable() {
        let field = read("密码，支持8-255位长度的ASCII可打印字符")
        #expect(field.accepts(.string("abc DEF-12#~")) && !field.accepts(.string("密码密码密码密码")))
    }

    @Test(
        "windows of time",
        arguments: [
            ("Format: HH:mmZ- HH:mmZ", TextFormat.timeWindowUTC),
            ("格式：HH:mmZ- HH:mmZ，只允许间隔时间为1小时的整点", .hourWindowUTC),
            ("Format: HH:mm-HH:mm, only on the hour with an interval of 1 hour", .hourWindow),
            ("格式为:yyyy-MM-dd'T'HH:mm:ss'Z'", .dateTimeUTC),
        ])
    func windows(_ description: String, _ form: TextFormat) {
        #expect(read(description).enforced == [.format(form)])
    }

    @Test func lengthOfWhatIsEncoded() {
        let field = read("需要以Base64方式编码，原始数据最多为1KB")
        #expect(field.accepts(.string(String(repeating: "a", count: 1368))))
        #expect(!field.accepts(.string(String(repeating: "a", count: 2000))))
        #expect(read("图片地址，原始数据最多为1KB").enforced.isEmpty)
    }
}
