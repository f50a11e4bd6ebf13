import APIModel
import ExampleReader
import PageOutline
import SourceModel

extension OperationReader {
    // MARK: Examples

    mutating func readExamples(_ unit: Unit, in range: Range<Int>, into content: inout Content) {
        let sites = Set(unit.sites.map(\.element))
        let takesBody = unit.sites.contains { $0.routes.contains { [.post, .put, .patch].contains($0.method) } }
        for index in range {
            if sites.contains(index) {
                readMessage(index, into: &content)
                continue
            }
            var captions = layout.map.captions(of: index, from: range.lowerBound + 1)
            let readings: [LenientJSON.Reading]
            switch layout.map.elements[index].content {
            case .fence(let fence):
                readings = Array(LenientJSON.parseAll(fence.text, firstLine: fence.firstLine).prefix(4))
                if case .json(let sent) = CurlCommand.parse(fence.text, firstLine: fence.firstLine)?.body,
                    !readings.contains(where: { $0.value == sent.value })
                {
                    content.examples.append(ReadExample(side: .request, status: nil, reading: sent, element: index))
                }
            case .paragraph(let text), .item(let text, _):
                guard let (label, code) = Self.shown(text) else { continue }
                readings = LenientJSON.parseAll(code, firstLine: layout.map.elements[index].line)
                captions.insert(PageMap.Caption(index: index, level: 8, key: label, text: Inline(label)), at: 0)
            default: continue
            }
            for reading in readings {
                guard var (side, status) = side(of: captions, reading, index, range) else { continue }
                // An example that nothing claims is of the side whose names it has; before the part of the answer it is sent.
                if takesBody, !isClaimed(captions) {
                    let nearer = Self.nearer(reading.value, content)
                    if nearer == .request || nearer == nil && answerFollows(index, range) {
                        (side, status) = (.request, nil)
                    }
                }
                content.examples.append(ReadExample(side: side, status: status, reading: reading, element: index))
            }
        }
    }

    /// The body behind a route that stands as a whole message.
    private func readMessage(_ index: Int, into content: inout Content) {
        guard case .fence(let fence) = layout.map.elements[index].content else { return }
        for reading in LenientJSON.parseAll(fence.text, firstLine: fence.firstLine).prefix(1)
        where reading.head?.method != nil && !reading.value.memberNames().isEmpty {
            content.examples.append(ReadExample(side: .request, status: nil, reading: reading, element: index))
        }
    }

    /// `**Answer**: `{"ok": true}``: the label and the code of a line that shows a value and says nothing else.
    private static func shown(_ text: Inline) -> (label: String, code: String)? {
        let codes = text.runs.filter { $0.kind == .code }
        guard codes.count == 1, let code = codes.first?.text, code.hasPrefix("{") || code.hasPrefix("[{"),
            code.count > 4
        else {
            return nil
        }
        let label = text.plain.prefix { !":：".contains($0) }
        guard label.count <= 40, text.plain.count <= label.count + code.count + 4 else { return nil }
        return (Words.key(String(label)), code)
    }

    /// The side whose tables have most of the names of an example; nil where none has more.
    private static func nearer(_ value: JSONValue, _ content: Content) -> ModelTable.Side? {
        let names = value.innerNames()
        func found(_ nodes: [FieldNode]) -> Int {
            nodes.reduce(0) { $0 + (names.contains($1.field.name) ? 1 : 0) + found($1.children) }
        }
        let sent = content.request.reduce(0) { $0 + found($1.nodes) }
        let answered = found(content.response)
        return sent == answered ? nil : sent > answered ? .request : .response
    }

    private func isClaimed(_ captions: [PageMap.Caption]) -> Bool {
        captions.contains {
            !profile.classes(of: $0).isDisjoint(with: [.response, .errors]) || profile.captions[$0.key] != nil
        }
    }

    /// Whether a caption of the answer stands behind an element.
    private func answerFollows(_ index: Int, _ range: Range<Int>) -> Bool {
        (index + 1..<max(index + 1, range.upperBound)).contains { next in
            guard let label = layout.map.labels[next], label.level <= 7, let text = layout.map.elements[next].inline
            else { return false }
            return profile.classes(of: PageMap.Caption(index: next, level: label.level, key: label.key, text: text))
                .contains(.response)
        }
    }

    /// Whether an example is a request or an answer; nil for errors and what is neither.
    private func side(
        of captions: [PageMap.Caption], _ reading: LenientJSON.Reading, _ index: Int, _ range: Range<Int>
    ) -> (ModelTable.Side, String?)? {
        if reading.head?.method != nil { return (.request, nil) }
        if let status = reading.head?.status { return status / 100 == 2 ? (.response, "\(status)") : nil }
        for caption in captions {
            let classes = profile.classes(of: caption)
            let status = Profile.status(in: caption.text.plain)
            if let role = profile.captions[caption.key] {
                switch role {
                case .response: return (.response, status)
                case .errors: return nil
                case .ignore, .nested, .values: if classes.isEmpty { return nil }
                case .model: return nil
                default: return (.request, nil)
                }
            }
            if classes.contains(.errors) { return nil }
            if classes.contains(.response) { return (.response, status) }
            if !classes.isDisjoint(with: [.request, .body, .form, .query]) { return (.request, nil) }
            if classes.contains(.model) { return nil }
        }
        // Nothing says it: what follows the table of the answer, or the last in an operation, is an answer.
        return captions.isEmpty
            || captions.allSatisfy({ profile.role(of: $0) == nil || profile.classes(of: $0).contains(.example) })
            ? (.response, nil) : nil
    }

    // MARK: Sentences

    mutating func readSentences(in range: Range<Int>, taken: Set<Int>, sites: Set<Int>, into content: inout Content) {
        for index in range where !taken.contains(index) && !sites.contains(index) {
            let text: Inline
            switch layout.map.elements[index].content {
            case .paragraph(let inline), .item(let inline, _): text = inline
            default: continue
            }
            let lower = text.plain.lowercased()
            if profile.allOptional.contains(where: { lower.contains($0) }) { content.isAllOptional = true }
            if content.requestType == nil, let type = demanded(text, index, range) { content.requestType = type }
            guard content.responseType == nil, lower.utf8.count <= 600 else { continue }
            let captions = layout.map.captions(of: index, from: range.lowerBound + 1)
            let isBelowResponse = captions.first.flatMap(profile.role) == .response
            guard isBelowResponse || profile.classes(in: lower).contains(.response) || lower.hasPrefix("return") else {
                continue
            }
            if let type = returned(text, lower, isBelowResponse) { content.responseType = type }
        }
    }

    /// The type of the body that a sentence below a caption of the request links to.
    private func demanded(_ text: Inline, _ index: Int, _ range: Range<Int>) -> TypeReference? {
        guard text.runs.contains(where: { $0.link != nil }) else { return nil }
        let captions = layout.map.captions(of: index, from: range.lowerBound + 1)
        guard let caption = captions.first(where: { $0.index != index && profile.role(of: $0) != nil }),
            let role = profile.role(of: caption), role == .body || role == .request
        else { return nil }
        for run in text.runs {
            guard let target = run.link, let name = types.model(run.text, target) else { continue }
            return .shape(name)
        }
        return nil
    }

    /// The type that a sentence names: a link to a model, or the words behind "returns".
    private func returned(_ text: Inline, _ lower: String, _ isBelowResponse: Bool) -> TypeReference? {
        guard !profile.classes(in: lower).contains(.errors) || lower.contains("success") else { return nil }
        var seen = ""
        for (number, run) in text.runs.enumerated() {
            defer { seen += run.text.lowercased() }
            guard let target = run.link, run.kind == .text || run.kind == .code else { continue }
            // The words that say "returns" and the link stand in one sentence.
            let start = seen.lastIndex(where: { ".。;；".contains($0) }).map(seen.index(after:)) ?? seen.startIndex
            let before = seen[start...].drop { $0 == " " }
            guard isBelowResponse || profile.classes(in: String(before)).contains(.response) else { continue }
            let after = text.runs[(number + 1)...].map(\.text).joined().lowercased().prefix(12)
            let model = types.model(run.text, target)
            if before.contains("partial ") { continue }
            // A type on a page that is not there: that it is an object, or a list of them, is known all the same.
            let isNamed = after.hasPrefix(" object") || after.hasPrefix(" resource")
            guard model != nil || isNamed && before.hasPrefix("return") else { continue }
            let item: TypeReference = model.map(TypeReference.shape) ?? .object
            // `[List[Note]](Note.md)`
            let own = types.read(Inline(source: run.text, runs: [run], plain: run.text)).type
            if model != nil, case .array(.shape) = own { return own }
            let isList =
                ["list of ", "array of ", "collection of ", "set of ", "map of "].contains(where: before.contains)
                || after.contains("列表") || after.contains("数组") || after.contains(" collection")
                || after.contains(" list") || after.contains(" array")
            return isList ? .array(item) : item
        }
        guard
            let range = lower.firstRange(of: "returns ") ?? lower.firstRange(of: "return ")
                ?? lower.firstRange(of: "返回")
        else { return nil }
        var phrase = String(lower[range.upperBound...].prefix { !".,;，。；(".contains($0) })
        for word in ["a ", "an ", "the ", "一个"] where phrase.hasPrefix(word) { phrase.removeFirst(word.count) }
        guard phrase.hasPrefix("array of") || phrase.hasPrefix("list of") || types.scalars[phrase] != nil else {
            return nil
        }
        // "a list of entitlements for an application": the first words that name a type.
        let words = phrase.split(separator: " ").dropFirst(2)
        for count in stride(from: min(4, words.count), to: 0, by: -1) {
            if let name = types.model(words.prefix(count).joined(separator: " "), nil) { return .array(.shape(name)) }
        }
        let reading = types.read(phrase)
        switch reading.type {
        case .any, .object, .array(.any), .array(.object): return nil
        default: return reading.isUnknown ? nil : reading.type
        }
    }
}
