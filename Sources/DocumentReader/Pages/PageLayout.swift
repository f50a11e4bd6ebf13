import BoundedPattern

/// The parts of a page, as its headings of sections tell them apart.
enum PageSection: String, CaseIterable { case summary, method, address, request, response, codes }

/// Which headings begin which sections, and which tables are read where, looked up once for a dialect.
struct PageLayout: Sendable {
    /// A rule of the dialect with the sections that its words name.
    struct TableRule: Sendable {
        var rule: Dialect.TableRule
        var sections: Set<PageSection>
        var parents: Set<PageSection>
    }

    let tables: [TableRule]
    private let words: [String: PageSection]
    private let patterns: [(pattern: Pattern, section: PageSection)]
    private let headings: [PageSection: String]

    init(_ dialect: Dialect) {
        func under(_ role: Dialect.Role) -> [Dialect.Matcher] {
            dialect.tables.filter { $0.role == role }.flatMap(\.under)
        }
        func matchers(of section: PageSection) -> [Dialect.Matcher] {
            switch section {
            case .summary: dialect.summary
            case .method: dialect.method.under
            case .address: dialect.path.under
            case .request: under(.request)
            case .response: under(.response)
            case .codes: under(.errors)
            }
        }
        var sections: [Dialect.Matcher: PageSection] = [:]
        var words: [String: PageSection] = [:]
        var patterns: [(Pattern, PageSection)] = []
        var headings: [PageSection: String] = [:]
        for section in PageSection.allCases {
            for matcher in matchers(of: section) where sections[matcher] == nil {
                sections[matcher] = section
                switch matcher {
                case .word(let word):
                    words[word] = section
                    if headings[section] == nil { headings[section] = word }
                case .pattern(let pattern): patterns.append((pattern, section))
                }
            }
        }
        self.words = words
        self.patterns = patterns
        self.headings = headings
        tables = dialect.tables.map { rule in
            TableRule(
                rule: rule, sections: Set(rule.under.compactMap { sections[$0] }),
                parents: Set(rule.parents.compactMap { sections[$0] }))
        }
    }

    /// The section that a heading begins.
    ///
    /// - Parameter heading: the heading as a reader sees it.
    func section(of heading: String) -> PageSection? {
        words[Dialect.fold(heading)] ?? patterns.first { $0.pattern.firstMatch(in: heading) != nil }?.section
    }

    /// A heading of the section, as a profile's words give it.
    func heading(of section: PageSection) -> String? { headings[section] }
}
