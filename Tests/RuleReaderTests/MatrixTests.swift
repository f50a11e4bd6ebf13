import APIModel
import Testing

@testable import RuleReader

/// Sentences that are made, not found: one rule in many clothes, so that nobody can fit a phrase to a page.
@Suite struct MatrixTests {
    /// A sentence whose rule is known exactly.
    struct Cell {
        var text: String
        var type: TypeReference
        var accepted: [JSONValue]
        var refused: [JSONValue]
    }

    @Test("made sentences are read, and none refuses what it allows", arguments: [UInt64](1...3))
    func matrix(seed: UInt64) {
        var maker = CellMaker(seed: seed)
        let cells = (0..<600).map { _ in maker.cell() }
        var hits = 0
        for cell in cells {
            let field = read(cell.text, cell.type)
            let wrong = cell.accepted.filter { !field.accepts($0) }
            #expect(wrong.isEmpty, "'\(cell.text)' refuses \(wrong)")
            if wrong.isEmpty, cell.refused.allSatisfy({ !field.accepts($0) }) { hits += 1 }
        }
        #expect(Double(hits) / Double(cells.count) >= 0.85, "\(hits) of \(cells.count)")
    }

    @Test("further words never narrow a rule", arguments: [UInt64](1...2))
    func monotony(seed: UInt64) {
        var maker = CellMaker(seed: seed)
        for _ in 0..<200 {
            let cell = maker.cell()
            let isChinese = cell.text.unicodeScalars.contains { $0.value > 0x2E80 }
            for (words, isOpening) in isChinese ? Self.chinese : Self.english {
                let text = words.hasPrefix("^") ? words.dropFirst() + cell.text : cell.text + words
                let field = read(String(text), cell.type)
                for value in cell.accepted { #expect(field.accepts(value), "'\(text)' refuses \(value)") }
                guard isOpening, let rule = cell.refused.first, cell.isList else { continue }
                #expect(field.accepts(rule), "'\(text)' refuses \(rule)")
            }
        }
    }

    private static let english = [
        ("^Belongs to the owner. ", false), (". Shown on the page", false), (" (see the page of the owner)", false),
        (". Other values are also possible", true), (". Custom values are possible", true),
    ]
    private static let chinese = [
        ("^用于展示。", false), ("。可在页面查看", false), ("（详见说明）", false), ("。支持自定义取值", true), ("。其他取值也可以", true),
    ]
}

extension MatrixTests.Cell {
    /// Whether its rule is a list of values.
    var isList: Bool { accepted.count > 1 && refused.count == 1 }
}

/// Makes sentences from a seed.
struct CellMaker {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    private mutating func pick<Element>(_ all: [Element]) -> Element { all[next(all.count)] }

    private mutating func different(_ count: Int, _ all: [String]) -> [String] {
        var left = all
        return (0..<count).map { _ in left.remove(at: next(left.count)) }
    }

    mutating func cell() -> MatrixTests.Cell {
        let isChinese = next(2) == 0
        switch next(4) {
        case 0: return labelled(isChinese)
        case 1: return plain(isChinese)
        case 2: return bound(isChinese)
        default: return interval(isChinese)
        }
    }

    private static let codes = ["vak_one", "lomi2", "truf-x", "BIRO_TAS", "zelo", "hupaMin", "k9", "rotel", "GAFT"]
    private static let words = [
        "wide bridge", "old harbor", "thin carpet", "late ferry", "plain valley", "cold meadow",
    ]
    private static let chineseWords = ["停泊", "内港", "到岸", "备用", "暂存", "最高级", "同步中", "普通"]
    private static let heads = [
        "Kind of the boat: ", "Kind of the boat, value: ", "Kind. Optional values: ",
        "Kind, supports the following values: ",
    ]
    private static let chineseHeads = ["船只类型：", "船只类型，取值：", "类型。可选值：", "类型，支持以下取值：", "类型，可选值列表："]

    private mutating func labelled(_ isChinese: Bool) -> MatrixTests.Cell {
        let size = 2 + next(3)
        let isNumeric = next(2) == 0
        let codes = isNumeric ? (0..<size).map(String.init) : different(size, Self.codes)
        let meanings = different(size, isChinese ? Self.chineseWords : Self.words)
        let joint = pick([":", ": ", " = ", "->", " => ", isChinese ? "表示" : " means "])
        let separator = pick([", ", "; ", "\n", isChinese ? "、" : " | ", isChinese ? "；" : ", "])
        let pairs = zip(codes, meanings).map { $0 + joint + $1 }
        let text = pick(isChinese ? Self.chineseHeads : Self.heads) + pairs.joined(separator: separator)
        return listCell(text, codes, isNumeric)
    }

    private mutating func plain(_ isChinese: Bool) -> MatrixTests.Cell {
        let size = 3 + next(3)
        let isNumeric = next(3) == 0
        let codes = isNumeric ? (0..<size).map { String(10 + 10 * $0) } : different(size, Self.codes)
        let marks = pick([("", ""), ("[", "]"), ("(", ")"), ("{", "}")])
        let separator = pick([", ", " | ", "; ", "/", isChinese ? "、" : ", "])
        let head = pick(Array((isChinese ? Self.chineseHeads : Self.heads).dropFirst()))
        return listCell(head + marks.0 + codes.joined(separator: separator) + marks.1, codes, isNumeric)
    }

    private func listCell(_ text: String, _ codes: [String], _ isNumeric: Bool) -> MatrixTests.Cell {
        MatrixTests.Cell(
            text: text, type: isNumeric ? .integer : .string,
            accepted: codes.map { isNumeric ? .integer(Int64($0) ?? 0) : .string($0) },
            refused: [isNumeric ? .integer(97) : .string("other_1")])
    }

    private mutating func bound(_ isChinese: Bool) -> MatrixTests.Cell {
        let number = Int64(5 + next(900))
        let mood =
            isChinese
            ? pick(["不能", "不得", "不应", "不可以", "不允许", "请勿"])
            : pick(["cannot ", "must not ", "should never ", "may not "])
        let isMost = next(2) == 0
        let comparison =
            isChinese
            ? pick(isMost ? ["超过", "大于", "高于"] : ["小于", "低于", "少于"])
            : pick(
                isMost ? ["exceed ", "be greater than ", "be above "] : ["be less than ", "be below ", "be under "])
        let text = (isChinese ? "船只数量，" : "Number of boats, ") + mood + comparison + String(number)
        return MatrixTests.Cell(
            text: text, type: .integer, accepted: [.integer(number), .integer(isMost ? number - 1 : number + 1)],
            refused: [.integer(isMost ? number + 1 : number - 1), .integer(isMost ? number * 10 : 0)])
    }

    private mutating func interval(_ isChinese: Bool) -> MatrixTests.Cell {
        let low = Int64(next(20))
        let high = low + 5 + Int64(next(300))
        let form =
            isChinese
            ? pick(["取值范围：[%,#]", "范围%~#", "介于%和#之间", "不小于%且不大于#", "%到#之间", "最小%，最大#"])
            : pick([
                "value range: [%,#]", "range %~#", "between % and #", "no less than % and no more than #",
                "min: %, max: #",
            ])
        let said = form.map { $0 == "%" ? String(low) : $0 == "#" ? String(high) : String($0) }.joined()
        return MatrixTests.Cell(
            text: (isChinese ? "船只大小，" : "Size of the boat, ") + said, type: .integer,
            accepted: [.integer(low), .integer(high)], refused: [.integer(low - 1), .integer(high + 1)])
    }
}
