extension ProfileMember {
    /// The members in the order in which a file shows them. What is added to ``Profile`` gets its line here, in
    /// Documentation/profile.schema.json and in Documentation/profiles.md.
    static let all: [ProfileMember] = [
        .text("name", \.name),
        .text("language", \.language),
        .text("service", \.service),
        .flag("serviceByHost", \.servicesByHost),
        .text("base", \.base),
        .choices("routes.in", \.routes, unit: "routes"),
        .words("routes.methodUnder", \.methodCaptions, unit: "routes"),
        .words("routes.pathUnder", \.pathCaptions, unit: "routes"),
        .words("routes.headings", \.routeHeadings, unit: "headings"),
        .text("routes.selector", \.selector),
        .meanings("captions", \.captions, unit: "tables"),
        .meanings("mentions", \.mentions, unit: "captions"),
        .choice("afterRoute", \.afterRoute),
        .meanings("columns", \.columns, unit: "tables"),
        .words("required.words", \.requiredWords, unit: "cells"),
        .words("required.optionalWords", \.optionalWords, unit: "cells"),
        .words("required.inDescription", \.requiredInDescription, unit: "cells"),
        .words("required.optionalInDescription", \.optionalInDescription, unit: "cells"),
        .words("required.allOptional", \.allOptional, unit: "sentences"),
        .flag("required.otherwise", \.isRequiredOtherwise),
        .marks("required.marks", \.requiredMarks),
        .marks("required.optionalMarks", \.optionalMarks),
        .meanings("types", \.scalars, unit: "cells"),
        .words("nothing", \.nothing, unit: "cells"),
        .flag("answers.examples", \.readsExamples),
        .names("answers.envelope", \.envelope),
        .choice("arrays", \.arrayStyle),
        .schemes("authentication", \.authentication),
        .names("secrets", \.secrets),
    ]

    /// The keys at the top of a file.
    static let topKeys: [String] = all.reduce(into: ["profile"]) { keys, member in
        if !keys.contains(member.path[0]) { keys.append(member.path[0]) }
    }
}
