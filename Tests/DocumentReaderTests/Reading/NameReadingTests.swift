import PageOutline
import Testing

@testable import DocumentReader

/// What cells of names say beside the name.
struct NameReadingTests {
    private var marked: Profile {
        var profile = Piece.profile
        profile.optionalMarks = ["?"]
        profile.requiredMarks = ["*", "＊"]
        return profile
    }

    private func read(_ text: String) throws -> NameReading { NameReading(try Piece.cell(text), profile: marked) }

    @Test(arguments: [
        "grain", "`grain`", "**grain**", "grain?", "grain\\*", "grain [1]", "grain [1, 2]", "grain? [2]", "~~grain~~",
        "» grain",
        "└─grain", "&nbsp;&nbsp;└─grain", "> grain", "- grain", "├─ grain", "↳ grain", "grain†", "grain¹", "grain:",
        "grain (optional)", "grain（必填）", "`grain` (_required_)", "{ grain", "grain }", "*grain",
        "grain<mark>\\*</mark>", "[grain](#grain)",
    ])
    func theNameIsAlone(text: String) throws {
        #expect(try read(text).names == ["grain"])
        #expect(try !read(text).isPlaceholder)
    }

    @Test func marksSayWhatIsAskedFor() throws {
        #expect(try read("grain?").isOptional)
        #expect(try !read("grain?").isRequired)
        #expect(try read("grain\\*").isRequired)
        #expect(try read("\\*grain").isRequired)
        #expect(try read("grain<mark>\\*</mark>").isRequired)
        #expect(try read("`grain` (_required_)").isRequired)
        #expect(try read("grain (optional)").isOptional)
        #expect(try read("grain（必填）").isRequired)
        #expect(try !read("`grain` (not required)").isRequired)
        #expect(try !read("grain").isOptional)
        #expect(try !read("grain").isRequired)
    }

    @Test func aMarkWithoutMeaningIsDropped() throws {
        let reading = NameReading(try Piece.cell("grain\\*"), profile: Piece.profile)
        #expect(reading.names == ["grain"])
        #expect(!reading.isRequired)
    }

    @Test func struckNamesAreDeprecated() throws {
        #expect(try read("~~grain~~").isDeprecated)
        #expect(try !read("grain").isDeprecated)
    }

    @Test func signsBeforeANameSetItIn() throws {
        let depths = try ["a", "» a", "» » a", "»» » a"].map { try read($0).depth }
        #expect(depths == depths.sorted())
        #expect(Set(depths).count == 4)
        #expect(depths[0] == 0)
        let boxed = try ["a", "└─a", "&nbsp;&nbsp;└─a", "&nbsp;&nbsp;&nbsp;&nbsp;└─a"].map { try read($0).depth }
        #expect(boxed == boxed.sorted() && Set(boxed).count == 4)
        #expect(try read("&emsp;a").depth > 0)
        #expect(try read(".a").depth == 1)
        #expect(try read("[].a").names == ["a"])
    }

    @Test func bracesOpenAndClose() throws {
        #expect(try read("{ grain").opens == 1)
        #expect(try read("grain }").closes == 1)
        #expect(try read("grain }}").closes == 2)
        #expect(try read("grain }]").closes == 1)
        #expect(try read("{grain}").opens == 0)
        #expect(try read("{grain}").names == ["{grain}"])
    }

    @Test(arguments: ["rye or oat", "rye, oat", "rye / oat", "rye、oat", "rye 或 oat", "`rye` or `oat`", "`rye`, `oat`"])
    func aCellMayNameTwoMembers(text: String) throws {
        #expect(try read(text).names == ["rye", "oat"])
    }

    @Test func aSentenceIsNotTwoNames() throws {
        #expect(try read("the rye or the oat").names.count == 1)
    }

    @Test(arguments: ["*anonymous*", "1", "12", "...", "…"])
    func whatHasNoName(text: String) throws {
        #expect(try read(text).isPlaceholder)
    }

    /// `n` is the last of a list whose items have numbers, and elsewhere a name.
    @Test func theLastOfAList() throws {
        #expect(try read("n").isLastNumber && read("N").isLastNumber)
        #expect(try !read("n").isPlaceholder)
        #expect(try !read("name").isLastNumber)
    }

    @Test func aMemberMayBeCalledAnonymousOrBody() throws {
        #expect(try !read("anonymous").isPlaceholder)
        #expect(try !read("body").isPlaceholder)
        #expect(try read("*body*").isPlaceholder)
    }
}
