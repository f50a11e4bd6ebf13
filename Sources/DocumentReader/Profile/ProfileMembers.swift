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
        .text("routes.template", \.template),
        .choice("routes.method", \.methodOtherwise),
        .words("routes.headings", \.routeHeadings, unit: "headings"),
        .words("routes.asAbove", \.asAbove, unit: "sentences"),
        .text("routes.selector", \.selector),
        .flag("titles", \.keepsTitles),
        .meanings("captions", \.captions, unit: "tables"),
        .meanings("mentions", \.mentions, unit: "captions"),
        .choice("afterRoute", \.afterRoute),
        .choices("parts", \.parts, unit: "pages"),
        .names("headers", \.headerPrefixes),
        .meanings("columns", \.columns, unit: "tables"),
        .words("required.words", \.requiredWords, unit: "cells"),
        .words("required.optionalWords", \.optionalWords, unit: "cells"),
        .words("required.inDescription", \.requiredInDescription, unit: "cells"),
        .words("required.optionalInDescription", \.optionalInDescription, unit: "cells"),
        .words("required.allOptional", \.allOptional, unit: "sentences"),
        .flag("required.otherwise", \.isRequiredOtherwise),
        .marks("required.marks", \.requiredMarks),
        .marks("required.optionalMarks", \.optionalMarks),
        .flag("typesInDescription", \.hasTypesInDescription),
        .meanings("types", \.scalars, unit: "cells"),
        .words("nothing", \.nothing, unit: "cells"),
        .flag("answers.examples", \.readsExamples),
        .text("answers.payload", \.conventions.payload),
        .text("answers.requestId", \.conventions.requestId),
        .flag("values.exact", \.hasExactValues),
        .choice("arrays", \.arrayStyle),
        .schemes("authentication", \.authentication),
        .names("secrets", \.secrets),
        .names("client.parameters", \.conventions.clientParameters),
        .names("client.idempotencyTokens", \.conventions.idempotencyTokens),
        .names("pagination.number", \.conventions.pageNumbers),
        .names("pagination.size", \.conventions.pageSizes),
        .names("pagination.total", \.conventions.totals),
    ]

    /// The keys at the top of a file.
    static let topKeys: [String] = all.reduce(into: ["profile", "extends"]) { keys, member in
        if !keys.contains(member.path[0]) { keys.append(member.path[0]) }
    }
}
