import PageOutline

extension Profile {
    /// What a caption says of a table or fence, or nil where it says nothing of it.
    func role(of caption: PageMap.Caption) -> TableRole? {
        if let role = captions[caption.key] { return role }
        return Self.role(of: classes(of: caption))
    }

    /// What the captions of a table or fence say together: the innermost that says something, but for a status of errors,
    /// which holds for all below it.
    func role(of captions: [PageMap.Caption]) -> (role: TableRole, caption: PageMap.Caption)? {
        guard let decisive = captions.first(where: { role(of: $0) != nil }), let role = role(of: decisive) else {
            return nil
        }
        // The headers and the body of an answer: the words around say whose they are.
        if [.body, .header, .form].contains(role), classes(of: decisive).isDisjoint(with: [.request, .response]),
            let outer = captions.first(where: {
                $0.level < decisive.level && !classes(of: $0).isDisjoint(with: [.request, .response])
            }), !classes(of: outer).contains(.request)
        {
            return (role == .header ? .ignore : .response, decisive)
        }
        if role == .response, let outer = captions.first(where: { self.role(of: $0) == .errors }), outer.level >= 3 {
            return (.errors, outer)
        }
        return (role, decisive)
    }

    /// The words of a caption that say something of what it introduces.
    func classes(of caption: PageMap.Caption) -> Set<Mention> {
        // A long sentence that no colon ends, or several, speak of much; they introduce nothing.
        let text = caption.text.plain
        if caption.level == 8, text.last.map({ !":：".contains($0) }) ?? true,
            text.count > 90 || text.count > 40 && text.contains(". ")
        {
            return []
        }
        var result = classes(in: caption.key)
        if let status = Self.status(in: caption.text.plain) {
            result.remove(.ignore)
            result.insert(status.hasPrefix("2") ? .response : .errors)
        }
        return result
    }

    func classes(in key: String) -> Set<Mention> {
        var result: Set<Mention> = []
        var key = key
        key.withUTF8 { key in
            for (word, mention) in mentions {
                var word = word
                if word.withUTF8({ Words.contains(key, word: $0) }) { result.insert(mention) }
            }
        }
        return result
    }

    /// A status of three digits in a caption.
    static func status(in text: String) -> String? {
        guard text.utf8.contains(where: { (0x31...0x35).contains($0) }) else { return nil }
        guard
            let word = text.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isDigit)) })
                .first(where: { $0.count == 3 && $0.allSatisfy(\.isDigit) && "12345".contains($0.first ?? "0") })
        else { return nil }
        return String(word)
    }

    /// The role that words give together.
    static func role(of classes: Set<Mention>) -> TableRole? {
        if classes.contains(.ignore) { return .ignore }
        if classes.contains(.errors) { return .errors }
        if classes.contains(.response) { return classes.contains(.header) ? .ignore : .response }
        if classes.contains(.path) { return .path }
        if classes.contains(.query) { return .query }
        if classes.contains(.cookie) { return .cookie }
        if classes.contains(.header) { return .header }
        if classes.contains(.form) { return .form }
        if classes.contains(.body) { return .body }
        if classes.contains(.model) { return .model }
        if classes.contains(.values) { return .values }
        if classes.contains(.request) { return .request }
        if classes.contains(.example) { return .ignore }
        return nil
    }
}
