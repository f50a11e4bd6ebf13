/// The options of a command of cURL, one by one.
struct CurlOptions {
    private var method: String?
    private var address: String?
    private var headers: [MessageHead.Header] = []
    private var cookies: [String] = []
    private var data: [Datum] = []
    private var parts: [MessageBody.Part] = []
    private var upload: String?
    private var hasUser = false
    private var sendsDataInQuery = false
    private var isJSON = false
    /// The line of the value of the option that is being taken.
    private var valueLine = 0
    private let document: ShellWords.Word?

    private struct Datum {
        var text: String
        /// Whether cURL encodes it, so that it is a pair whatever is in it.
        var isPair: Bool
        var line: Int
    }

    init(_ words: ArraySlice<ShellWords.Word>, document: ShellWords.Word?) {
        self.document = document
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            index += 1
            let next = index < words.endIndex ? words[index] : nil
            valueLine = next?.line ?? word.line
            if take(word.text, next: next?.text) { index += 1 }
        }
    }

    /// Takes a word; true where the next one belongs to it.
    private mutating func take(_ word: String, next: String?) -> Bool {
        if word.hasPrefix("--") {
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts.first.map(String.init) ?? ""
            guard let option = Self.long[name] else {
                flag(long: name)
                return Self.longWithValue.contains(name)
            }
            // `--data=…` is no option of cURL, but pages have it.
            set(option, parts.count > 1 ? String(parts[1]) : next ?? "")
            return parts.count == 1
        }
        if word.hasPrefix("-"), word.count > 1 { return takeShort(word.dropFirst(), next: next) }
        if word != "\\", !word.isEmpty { takeAddress(word) }
        return false
    }

    /// `-sXPOST`: flags, and an option whose value follows at once or as the next word.
    private mutating func takeShort(_ letters: Substring, next: String?) -> Bool {
        var rest = letters
        while let letter = rest.popFirst() {
            if let option = Self.short[letter] {
                let value = rest.first == "=" ? rest.dropFirst() : rest
                set(option, value.isEmpty ? next ?? "" : String(value))
                return value.isEmpty
            }
            if Self.shortWithValue.contains(letter) { return rest.isEmpty }
            if letter == "G" { sendsDataInQuery = true }
            if letter == "I" { method = method ?? "HEAD" }
        }
        return false
    }

    private mutating func flag(long name: String) {
        if name == "get" { sendsDataInQuery = true }
        if name == "head" { method = method ?? "HEAD" }
    }

    private enum Option {
        case request, header, data, encodedData, json, form, user, cookie, url, upload, bearer, reference
    }

    private static let long: [String: Option] = [
        "request": .request, "header": .header, "data": .data, "data-raw": .data, "data-binary": .data,
        "data-ascii": .data,
        "data-urlencode": .encodedData, "json": .json, "form": .form, "form-string": .form, "user": .user,
        "cookie": .cookie,
        "url": .url, "upload-file": .upload, "oauth2-bearer": .bearer, "referer": .reference, "user-agent": .reference,
    ]
    private static let short: [Character: Option] = [
        "X": .request, "H": .header, "d": .data, "F": .form, "u": .user, "b": .cookie, "T": .upload, "e": .reference,
        "A": .reference,
    ]
    /// Options whose value says nothing about the request.
    private static let shortWithValue: Set<Character> = [
        "o", "w", "x", "E", "c", "m", "D", "K", "C", "r", "t", "y", "Y", "z", "P", "Q", "U",
    ]
    private static let longWithValue: Set<String> = [
        "output", "write-out", "proxy", "cert", "key", "cacert", "capath", "cookie-jar", "connect-timeout", "max-time",
        "retry",
        "retry-delay", "resolve", "connect-to", "dump-header", "config", "range", "interface", "limit-rate",
        "cert-type", "key-type",
        "pass", "ciphers", "aws-sigv4", "proxy-user", "max-redirs", "unix-socket", "output-dir", "variable",
        "url-query",
    ]

    private mutating func set(_ option: Option, _ value: String) {
        switch option {
        case .request: method = RequestLine.method(value) ?? value.uppercased()
        case .header: addHeader(value)
        case .data: addData(value)
        case .encodedData: data.append(Datum(text: value, isPair: true, line: valueLine))
        case .json:
            isJSON = true
            addData(value)
        case .form: addPart(value)
        case .user: hasUser = true
        case .cookie:
            // Without a sign it is the name of a file.
            cookies += value.split(separator: ";").filter { $0.contains("=") }.map { $0.prefix { $0 != "=" }.trimmed }
        case .url: address = value
        case .upload: upload = value
        case .bearer: headers.append(.init("Authorization", "Bearer " + value))
        case .reference: break
        }
    }

    /// `@-` is the here-document of the command, where it has one.
    private mutating func addData(_ value: String) {
        let isDocument = value == "@-"
        data.append(
            Datum(
                text: isDocument ? document?.text ?? value : value, isPair: false,
                line: isDocument ? document?.line ?? valueLine : valueLine))
    }

    private mutating func addHeader(_ text: String) {
        guard let sign = text.firstIndex(where: { $0 == ":" || $0 == ";" }) else { return }
        let name = text[..<sign].trimmed
        guard !name.isEmpty, name.utf8.count <= 100 else { return }
        headers.append(.init(name, text[text.index(after: sign)...].trimmed))
    }

    private mutating func addPart(_ text: String) {
        guard let sign = text.firstIndex(of: "=") else { return }
        let value = text[text.index(after: sign)...]
        let isFile = value.hasPrefix("@") || value.hasPrefix("<")
        parts.append(.init(text[..<sign].trimmed, String(isFile ? value.dropFirst() : value), isFile: isFile))
    }

    private mutating func takeAddress(_ word: String) {
        // The first word that looks like one; what else stands there is lost from an option.
        if address == nil || word.hasPrefix("http"), !(address?.hasPrefix("http") ?? false) { address = word }
    }

    // MARK: The command

    mutating func command(line: Int, restLine: Int, rest: Substring) -> CurlCommand? {
        guard var address, address.contains("/") || address.contains("."), !address.contains("\n") else { return nil }
        var query: [NamedValue] = []
        if let sign = address.firstIndex(of: "?") {
            query = FormText.query(of: address[address.index(after: sign)...].prefix { $0 != "#" })
            address = String(address[..<sign])
        }
        if sendsDataInQuery { query += data.flatMap { FormText.query(of: $0.text[...]) } }
        return CurlCommand(
            method: method ?? defaultMethod, url: address, query: query, headers: headers, cookies: cookies,
            body: sendsDataInQuery ? nil : body(line: line), authentication: authentication, line: line, rest: rest,
            restLine: restLine)
    }

    private var defaultMethod: String {
        if sendsDataInQuery { return "GET" }
        if upload != nil { return "PUT" }
        return data.isEmpty && parts.isEmpty ? "GET" : "POST"
    }

    private func body(line: Int) -> MessageBody? {
        if !parts.isEmpty { return .multipart(parts) }
        if let upload { return .file(upload) }
        guard let first = data.first else { return nil }
        if data.contains(where: \.isPair) { return .form(data.flatMap { FormText.query(of: $0.text[...]) }) }
        if data.count == 1, first.text.hasPrefix("@") { return .file(String(first.text.dropFirst())) }
        let text = data.map(\.text).joined(separator: isJSON ? "" : "&")
        return MessageBody(text, type: contentType, firstLine: line + first.line)
    }

    private var contentType: String? {
        headers.first { $0.name.lowercased() == "content-type" }?.value
    }

    private var authentication: CurlCommand.Authentication? {
        if hasUser { return .basic }
        guard let value = headers.first(where: { $0.name.lowercased() == "authorization" })?.value else { return nil }
        let words = value.split(separator: " ", maxSplits: 1)
        guard words.count > 1, let scheme = words.first else { return .authorization(scheme: "") }
        return scheme.lowercased() == "basic" ? .basic : .authorization(scheme: String(scheme))
    }
}
