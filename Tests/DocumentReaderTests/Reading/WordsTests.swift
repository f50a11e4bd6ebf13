import Testing

@testable import DocumentReader

/// Words of pages in the form in which they are compared.
struct WordsTests {
    @Test(arguments: [
        ("Request Parameters:", "request parameters"),
        ("请求参数：", "请求参数"),
        ("表 3 请求参数", "请求参数"),
        ("表3 请求参数", "请求参数"),
        ("表格 12：返回值", "返回值"),
        ("Table 2. Loaves", "loaves"),
        ("Figure 1 - Oven", "oven"),
        ("Tabelle 4: Brote", "brote"),
        ("1.2 Loaves", "loaves"),
        ("3) Loaves", "loaves"),
        ("（1）请求参数", "请求参数"),
        ("2、返回参数", "返回参数"),
        ("参数", "参数"),
        ("参数 3", "参数 3"),
        ("叁、说明", "叁、说明"),
        ("404", "404"),
        ("200 Response", "200 response"),
        ("Table of loaves", "table of loaves"),
        ("Tables", "tables"),
        ("  Name * ", "name"),
        ("**", ""),
        ("", ""),
    ])
    func keys(text: String, key: String) {
        #expect(Words.key(text) == key)
    }

    @Test func codeInACaptionIsASign() throws {
        #expect(Words.key(try Piece.cell("The `bake_it` answer")) == "the ` answer")
        #expect(Words.key(try Piece.cell("The `a_1` answer")) == Words.key(try Piece.cell("The `b_2` answer")))
        #expect(Words.key(try Piece.cell("`Name`")) == "name")
        #expect(Words.key(try Piece.cell("**Name**")) == "name")
    }

    @Test func numberingGoesFromNamesOfTypes() {
        #expect(Words.withoutNumbering("表 3 Loaf") == "Loaf")
        #expect(Words.withoutNumbering("2.1 LoafInfo") == "LoafInfo")
        #expect(Words.withoutNumbering("LoafInfo") == "LoafInfo")
    }

    @Test func typesAreComparedByLettersAndDigits() {
        #expect(Words.typeKey("Loaf-Info 2") == "loafinfo2")
        #expect(Words.typeKey("面包 Info") == "面包info")
    }

    @Test(arguments: [
        ("the request body", "body", true), ("the somebody", "body", false), ("all errors", "error", true),
        ("the errorless", "error", false), ("请求参数列表", "参数", true), ("body", "body", true), ("bodies", "body", false),
        ("", "body", false), ("error-free body", "body", true), ("pathway and path", "path", true),
    ])
    func wordsInsideTexts(text: String, word: String, isInside: Bool) {
        #expect(Words.contains(text, word: word) == isInside)
    }

    @Test(arguments: [
        ("loaf_id", true), ("loaf.id", true), ("loaf[].id", true), ("loaf[id]", true), ("$filter", true),
        ("@type", true),
        ("X-Loaf", true), ("*", true), ("面包", true), ("2fa", true), ("loaf id", false), ("", false), ("(loaf)", false),
        ("loaf, roll", false),
    ])
    func names(text: String, isName: Bool) {
        #expect(Words.isName(text) == isName)
    }

    @Test func onlyTheTenDigitsAreDigits() {
        #expect(Character("7").isDigit)
        #expect(!Character("参").isDigit)
        #expect(!Character("三").isDigit)
        #expect(!Character("７").isDigit)
    }
}
