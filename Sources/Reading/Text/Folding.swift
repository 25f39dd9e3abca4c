// SPDX-License-Identifier: Apache-2.0

/// Words are compared without case, accents and ligatures: “Été”, “ÉTÉ” and “été” are one word.
enum Folding {
  static func fold(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in scalars {
      switch scalar {
      case "A"..."Z": folded.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case "\u{80}"...: append(scalar, to: &folded)
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  static func fold(_ text: some StringProtocol) -> String { fold(Array(text.unicodeScalars)[...]) }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar {
    case "à", "á", "â", "ã", "ä", "å", "À", "Á", "Â", "Ã", "Ä", "Å": folded.append("a")
    case "ç", "Ç": folded.append("c")
    case "è", "é", "ê", "ë", "È", "É", "Ê", "Ë": folded.append("e")
    case "ì", "í", "î", "ï", "Ì", "Í", "Î", "Ï": folded.append("i")
    case "ñ", "Ñ": folded.append("n")
    case "ò", "ó", "ô", "õ", "ö", "Ò", "Ó", "Ô", "Õ", "Ö": folded.append("o")
    case "ù", "ú", "û", "ü", "Ù", "Ú", "Û", "Ü": folded.append("u")
    case "ý", "ÿ", "Ÿ": folded.append("y")
    case "œ", "Œ": folded.append(contentsOf: "oe".unicodeScalars)
    case "æ", "Æ": folded.append(contentsOf: "ae".unicodeScalars)
    case "’", "ʼ", "‘", "´": folded.append("'")
    case "\u{2010}", "\u{2011}": folded.append("-")
    case "\u{AD}", "\u{200B}", "\u{FEFF}": break
    default: folded.append(contentsOf: String(scalar).lowercased().unicodeScalars)
    }
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  var isLetter: Bool {
    switch self {
    case "a"..."z", "A"..."Z": true
    case ..."\u{7F}": false
    case "\u{B2}", "\u{B3}", "\u{B9}", "\u{BC}"..."\u{BE}", "×", "÷": false
    case "\u{C0}"..."\u{24F}": true
    default: properties.isAlphabetic
    }
  }

  var isApostrophe: Bool { self == "'" || self == "’" || self == "ʼ" || self == "´" }

  /// White space within a line, tabs left out.
  var isBlank: Bool {
    self == " " || self == "\u{A0}" || self == "\u{202F}" || self == "\u{2009}" || self == "\u{2007}"
      || self == "\u{2002}" || self == "\u{2003}" || self == "\u{2008}" || self == "\u{200A}"
      || self == "\u{3000}" || self == "\r" || self == "\u{C}"
  }

  /// The signs and dashes that can stand before a number.
  var isDash: Bool { self == "-" || self == "–" || self == "—" || self == "−" || self == "\u{2011}" }
}
