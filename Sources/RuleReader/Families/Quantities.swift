import APIModel

/// What the words after a number say is counted.
enum Quantity: Equatable {
    case characters, bytes, charset, pieces
    case measure(Measure)
    /// A word that the vocabulary does not know.
    case other
    case nothing
}

extension Reading {
    /// What is counted after a number, and the index after the words for it.
    func quantity(_ index: Int) -> (Quantity, end: Int) {
        var next = index
        // `of all characters`, `-bit`
        if text.sign(next) == .dash, text[next]?.isGlued == true { next += 1 }
        if text.term(next) == .of, text.term(next + 1) == .anyCharacter { return (.characters, next + 2) }
        switch text[next]?.kind {
        case .term(.characters):
            return (.characters, next + 1)
        case .term(.bytes): return (.bytes, next + 1)
        case .term(.charset(.english)) where text.term(next + 1) == .characters: return (.characters, next + 2)
        case .term(.charset): return (.charset, next)
        case .term(.anyCharacter): return (.characters, next + 1)
        case .term(.measure(let measure)): return (.measure(measure), next + 1)
        case .sign(.percent): return (.measure(.percent), next + 1)
        case .term(.pieces):
            // `个中文`, `个UTF-8编码下的全部字符`: a number of something that is named next.
            switch text.term(next + 1) {
            case .charset: return (.charset, next + 1)
            case .characters, .anyCharacter: return (.characters, next + 2)
            default: break
            }
            if let end = anyCharacters(next + 1) { return (.characters, end) }
            return (.pieces, next + 1)
        case .word, .text:
            if let end = anyCharacters(next) { return (.characters, end) }
            return (.other, next + 1)
        default:
            return (.nothing, index)
        }
    }

    /// `UTF-8编码下的全部字符`: characters after the name of their encoding.
    private func anyCharacters(_ index: Int) -> Int? {
        for next in span(index, min(index + 6, count)) {
            if text.term(next) == .anyCharacter { return next + 1 }
            if text.isClauseEnd(next) { return nil }
        }
        return nil
    }

    /// The unit that the words or the name give the field.
    func unit() -> Measure? {
        for index in text.tokens.indices where text.term(index) == .unit {
            var next = skip(index + 1) { kind in
                kind == .sign(.colon) || kind == .term(.isWord) || kind == .term(.unit) || kind == .term(.the)
            }
            if text.sign(next) == .colon { next += 1 }
            if case .measure(let measure)? = text.term(next) { return measure }
        }
        return switch field.nameWords.last {
        case "second", "seconds", "sec", "s": .seconds
        case "minute", "minutes": .minutes
        case "hour", "hours": .hours
        case "day", "days": .days
        case "bytes", "byte": .bytes
        case "kb": .kilobytes
        case "gb": .gigabytes
        case "mb": .megabytes
        case "tb": .terabytes
        case "mbps": .megabits
        default: nil
        }
    }

    /// Whether a bound in a unit holds for the number that is sent.
    func fits(_ measure: Measure?) -> Bool {
        guard let measure else { return true }
        guard let declared = declaredUnit else {
            // Without a declared unit the number may be sent in another one than long times are told in.
            switch measure {
            case .minutes, .hours, .days, .weeks, .months, .years, .terabytes: return false
            default: return true
            }
        }
        return declared == measure
    }
}
