// SPDX-License-Identifier: Apache-2.0

import Base

/// Cuts lines into tokens. What marks up a text (tags, asterisks, links' addresses, marks of footnotes) is left out, so
/// that `**108 collèges**` and `77 000 000<sup>1</sup>` read as they are read aloud.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  private let line: Int
  private let language: Language
  private var index = 0
  private var isSpaced = true
  private(set) var tokens: [Token] = []

  static func tokens(of text: String, line: Int, language: Language) -> [Token] {
    var lexer = Lexer(text, line: line, language: language)
    lexer.run()
    return lexer.tokens
  }

  private init(_ text: String, line: Int, language: Language) {
    scalars = Array(text.unicodeScalars)
    self.line = line
    self.language = language
  }

  private func at(_ offset: Int) -> Unicode.Scalar? {
    let place = index + offset
    return place >= 0 && place < scalars.count ? scalars[place] : nil
  }

  private mutating func run() {
    while let scalar = at(0) {
      switch scalar {
      case "\t": append(.cell, to: index + 1)
      case "|" where isTableBar: append(.cell, to: index + 1)
      case _ where scalar.isBlank: skip(1)
      case "<" where skipTag(): continue
      case "*", "\\", "\u{AD}", "\u{200B}", "\u{FEFF}": index += 1
      case "_" where at(1) == "_" || at(-1)?.isLetter != true || at(1)?.isLetter != true: index += 1
      case "]" where at(1) == "(": skipLink()
      case _ where scalar.isDigit: number()
      case "½":
        append(
          .number(Numeral(value: Number("0.5") ?? .zero, decimals: 1, isGrouped: false, digits: 1)),
          to: index + 1)
      case "¼":
        append(
          .number(Numeral(value: Number("0.25") ?? .zero, decimals: 2, isGrouped: false, digits: 1)),
          to: index + 1)
      case "¾":
        append(
          .number(Numeral(value: Number("0.75") ?? .zero, decimals: 2, isGrouped: false, digits: 1)),
          to: index + 1)
      case _ where scalar.isLetter: word()
      case "\u{B2}", "\u{B3}", "\u{B9}", "\u{2070}"..."\u{2079}": index += 1
      default: append(.symbol, to: index + 1)
      }
    }
  }

  /// A bar is the edge of a cell where it is spaced; within words it is not.
  private var isTableBar: Bool {
    (at(-1).map { $0.isBlank } ?? true) || (at(1).map { $0.isBlank } ?? true)
  }

  private mutating func skip(_ count: Int) {
    index += count
    isSpaced = true
  }

  private mutating func append(_ kind: Token.Kind, to end: Int) {
    let slice = scalars[index..<end]
    var view = String.UnicodeScalarView()
    view.append(contentsOf: slice)
    tokens.append(
      Token(
        kind: kind, text: String(view), folded: Folding.fold(slice), line: line, column: index + 1,
        length: end - index, isSpaced: isSpaced))
    index = end
    isSpaced = kind == .cell
  }

  // MARK: Markup

  /// Leaves a tag out; the digits between `<sup>` and `</sup>` are the mark of a footnote, unless they make a unit (m²).
  private mutating func skipTag() -> Bool {
    guard let next = at(1), next.isLetter || next == "/" || next == "!",
      let close = scalars[index...].prefix(200).firstIndex(of: ">")
    else { return false }
    let name = Folding.fold(scalars[(index + 1)..<close])
    index = close + 1
    if name == "br" || name == "br/" || name == "br /" { isSpaced = true }
    guard name == "sup", let end = scalars[index...].prefix(12).firstIndex(of: "<") else { return true }
    let content = scalars[index..<end]
    guard !content.isEmpty, content.allSatisfy({ $0.isDigit || $0 == "," || $0 == "*" }) else { return true }
    if let last = tokens.last, ["m", "km", "cm", "dm"].contains(last.folded),
      content.elementsEqual(["2"]) || content.elementsEqual(["3"])
    {
      let power = content.first == "2" ? "²" : "³"
      tokens[tokens.count - 1] = Token(
        kind: .word, text: last.text + power, folded: last.folded + power, line: line, column: last.column,
        length: last.length, isSpaced: last.isSpaced)
    }
    index = end
    return true
  }

  /// Leaves the address of a Markdown link out.
  private mutating func skipLink() {
    guard let close = scalars[index...].prefix(500).firstIndex(of: ")") else {
      index += 1
      return
    }
    index = close + 1
  }

  // MARK: Words

  private mutating func word() {
    var end = index
    while end < scalars.count {
      let scalar = scalars[end]
      let next = end + 1 < scalars.count ? scalars[end + 1] : " "
      if scalar.isLetter || scalar.isDigit || scalar == "\u{AD}"
        || (scalar.value >= 0x300 && scalar.value < 0x370)
      {
        end += 1
      } else if scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}", next.isLetter {
        end += 1
      } else if scalar == "\u{B2}" || scalar == "\u{B3}",
        ["m", "km", "cm", "dm"].contains(Folding.fold(scalars[index..<end]))
      {
        end += 1
        break
      } else {
        break
      }
    }
    if isAddress(end) { return }
    // “d'”, “l'”, “qu'” end with their apostrophe; “aujourd'hui” is rare enough to be two words.
    if end < scalars.count, scalars[end].isApostrophe, end - index <= 6, end + 1 < scalars.count,
      scalars[end + 1].isLetter || scalars[end + 1].isDigit || scalars[end + 1] == "«"
    {
      end += 1
    }
    append(.word, to: end)
  }

  /// Leaves out the rest of an address of the web or of e-mail; whether it was one.
  private mutating func isAddress(_ end: Int) -> Bool {
    let rest = scalars[index...].prefix(200).prefix { !$0.isBlank && $0 != "\t" && $0 != ")" && $0 != "<" }
    guard let sign = rest.prefix(60).firstIndex(where: { $0 == "@" || $0 == ":" || $0 == "." }), sign >= end
    else {
      return false
    }
    let head = Folding.fold(scalars[index..<sign])
    let isWeb =
      (head == "http" || head == "https") && rest.dropFirst(sign - index).starts(with: "://".unicodeScalars)
    let isMail =
      rest.contains("@")
      && rest.prefix { $0 != "@" }.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == "." || $0 == "-" || $0 == "_"
      }
    guard isWeb || isMail || (head == "www" && scalars[sign] == ".") else { return false }
    append(.symbol, to: rest.endIndex)
    return true
  }

  // MARK: Numbers

  private mutating func number() {
    let scan = NumeralScan(scalars, from: index, language)
    if let numeral = scan.numeral {
      append(.number(numeral), to: scan.end)
    } else {
      append(.word, to: scan.end)
    }
  }
}
