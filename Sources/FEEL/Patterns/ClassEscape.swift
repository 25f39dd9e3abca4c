// SPDX-License-Identifier: Apache-2.0

/// The characters that an escape of several characters stands for (XML Schema 1.1, part 2, §G.4.2.2 to
/// §G.4.2.5).
enum ClassEscape {
  /// Those in any of these general categories of Unicode; where negated, those not in the only one.
  case categories([String], isNegated: Bool)
  /// Those of these code points.
  case ranges([ClosedRange<UInt32>])

  /// `\s`, `\S`, `\i`, `\I`, `\c`, `\C`, `\d`, `\D`, `\w` or `\W`; nil for another letter.
  init?(letter: Unicode.Scalar) {
    switch letter {
    case "s": self = .ranges(ClassEscape.blanks)
    case "S": self = .ranges(ClassEscape.complement(of: ClassEscape.blanks))
    case "i": self = .ranges(ClassEscape.nameStarts)
    case "I": self = .ranges(ClassEscape.complement(of: ClassEscape.nameStarts))
    case "c": self = .ranges(ClassEscape.nameCharacters)
    case "C": self = .ranges(ClassEscape.complement(of: ClassEscape.nameCharacters))
    case "d": self = .categories(["Nd"], isNegated: false)
    case "D": self = .categories(["Nd"], isNegated: true)
    // All but punctuation, separators and others.
    case "w": self = .categories(["L", "M", "N", "S"], isNegated: false)
    case "W": self = .categories(["P", "Z", "C"], isNegated: false)
    default: return nil
    }
  }

  /// `\p{name}`, or `\P{name}` where negated; nil where no category or block has this name.
  init?(property name: String, isNegated: Bool) {
    if name.hasPrefix("Is") {
      guard let block = UnicodeBlock.ranges[String(name.dropFirst(2))] else { return nil }
      self = .ranges(isNegated ? ClassEscape.complement(of: block) : block)
    } else {
      guard ClassEscape.categories.contains(name) else { return nil }
      self = .categories([name], isNegated: isNegated)
    }
  }

  /// Every general category but that of surrogates, which are no characters.
  private static let categories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No",
    "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp",
    "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn",
  ]

  private static let blanks: [ClosedRange<UInt32>] = [0x9...0xA, 0xD...0xD, 0x20...0x20]

  /// NameStartChar of XML 1.0, fifth edition.
  private static let nameStarts: [ClosedRange<UInt32>] = [
    0x3A...0x3A, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
    0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
    0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF,
  ]

  /// NameChar of XML 1.0, fifth edition.
  private static let nameCharacters: [ClosedRange<UInt32>] =
    ([0x2D...0x2E, 0x30...0x39, 0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040] + nameStarts)
    .sorted { $0.lowerBound < $1.lowerBound }

  /// The characters out of `ranges`, which are in order and apart.
  private static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
    var complement: [ClosedRange<UInt32>] = []
    var start: UInt32 = 0
    for range in ranges + [0x11_0000...0x11_0000] {
      if start < range.lowerBound { complement.append(start...(range.lowerBound - 1)) }
      start = range.upperBound + 1
    }
    // PCRE2 takes no surrogate as an end of a range.
    return complement.compactMap { range in
      let start = (0xD800...0xDFFF).contains(range.lowerBound) ? 0xE000 : range.lowerBound
      let end = (0xD800...0xDFFF).contains(range.upperBound) ? 0xD7FF : range.upperBound
      return start <= end ? start...end : nil
    }
  }
}
