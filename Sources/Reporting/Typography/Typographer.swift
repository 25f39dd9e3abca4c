// SPDX-License-Identifier: Apache-2.0

import Base

/// Sets authors' plain text as the typography of its language wants it (French: Imprimerie nationale,
/// "Lexique des règles typographiques"). It keeps what precedes, so that a sentence cut by emphasis or a
/// number is set as a whole.
public struct Typographer: Sendable {
  /// Whose rules are followed.
  public let language: Language
  /// The last character set in the sentence.
  private var last: Unicode.Scalar?

  /// A typographer at the start of a sentence.
  public init(_ language: Language) { self.language = language }

  /// A text that stands alone: a label, a title.
  public static func set(_ text: String, in language: Language) -> String {
    var typographer = Typographer(language)
    return typographer.set(text)
  }

  /// Begins another sentence or block.
  public mutating func restart() { last = nil }

  /// Something that is not text was printed: a number, code.
  public mutating func passOver(_ printed: String) { last = printed.unicodeScalars.last ?? last }

  /// The next piece of the sentence.
  public mutating func set(_ text: String) -> String {
    var setter = Setter(last: last, language: language)
    setter.run(Array(text.unicodeScalars))
    last = setter.last
    return String(setter.output)
  }
}

/// One pass over a piece of text.
private struct Setter {
  var output = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  let language: Language

  static let narrowSpace: Unicode.Scalar = "\u{202F}"
  static let fixedSpace: Unicode.Scalar = "\u{A0}"

  init(last: Unicode.Scalar?, language: Language) {
    self.last = last
    self.language = language
  }

  mutating func run(_ text: [Unicode.Scalar]) {
    var index = 0
    while index < text.count {
      let scalar = text[index]
      let next = index + 1 < text.count ? text[index + 1] : nil
      index += 1
      switch scalar {
      case "'": emit(language == .en && opensQuote ? "‘" : "’")
      case "\"": quote(&index, text)
      case "." where next == "." && index + 1 < text.count && text[index + 1] == ".":
        emit("…")
        index += 2
      case "«" where language == .fr: open(&index, text)
      case "»" where language == .fr: close()
      case ";", "!", "?":
        if language == .fr, endsWord(next), last != "!", last != "?" { space(Setter.narrowSpace) }
        emit(scalar)
      case ":":
        if language == .fr, next.map(Setter.isSpace) ?? true { space(Setter.fixedSpace) }
        emit(scalar)
      case " ": emit(spaceAfterNumber(text[index...]) ?? scalar)
      default: emit(scalar)
      }
    }
  }

  private mutating func emit(_ scalar: Unicode.Scalar) {
    output.append(scalar)
    last = scalar
  }

  /// The space that a mark wants before it, in place of the one typed if any; none at the start of a
  /// sentence.
  private mutating func space(_ wanted: Unicode.Scalar) {
    guard let last else { return }
    if Setter.isSpace(last) {
      guard !output.isEmpty else { return }
      output.removeLast()
    }
    output.append(wanted)
  }

  private mutating func quote(_ index: inout Int, _ text: [Unicode.Scalar]) {
    switch (language, opensQuote) {
    case (.fr, true): open(&index, text)
    case (.fr, false): close()
    case (.en, let opens): emit(opens ? "“" : "”")
    }
  }

  private mutating func open(_ index: inout Int, _ text: [Unicode.Scalar]) {
    emit("«")
    emit(Setter.narrowSpace)
    while index < text.count, Setter.isSpace(text[index]) { index += 1 }
  }

  private mutating func close() {
    space(Setter.narrowSpace)
    emit("»")
  }

  private var opensQuote: Bool {
    guard let last else { return true }
    return Setter.isSpace(last) || "([’‘—–-/".unicodeScalars.contains(last)
  }

  private func endsWord(_ next: Unicode.Scalar?) -> Bool {
    guard let next else { return true }
    return Setter.isSpace(next) || ")]»\"!?….".unicodeScalars.contains(next)
  }

  /// What stands in place of a plain space after one to three digits: a narrow space before three more of the
  /// number ("1 364"), a fixed one before a symbol or a lowercase word ("25 ans"). Years may be torn from theirs.
  private func spaceAfterNumber(_ rest: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard let next = rest.first else { return nil }
    let digits = output.reversed().prefix(4).prefix(while: Setter.isDigit).count
    guard (1...3).contains(digits) else { return nil }
    if language == .fr, rest.prefix(4).prefix(while: Setter.isDigit).count == 3 { return Setter.narrowSpace }
    return next.properties.isLowercase || "%‰€°".unicodeScalars.contains(next) ? Setter.fixedSpace : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == fixedSpace || scalar == narrowSpace || scalar == "\n" || scalar == "\t"
  }
}
