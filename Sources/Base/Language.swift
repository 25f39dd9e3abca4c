// SPDX-License-Identifier: Apache-2.0

/// A language of the interface, by its code of ISO 639-1. French is the first, English the second; every text
/// of the interface exists in both.
public enum Language: String, Sendable, CaseIterable, Codable {
  /// French.
  case fr
  /// English.
  case en

  /// What stands between groups of three digits: in French, a narrow no-break space.
  public var thousandsSeparator: String { self == .fr ? "\u{202F}" : "," }
  /// What stands before the decimals.
  public var decimalMark: String { self == .fr ? "," : "." }
}

/// One text of the interface, in every language.
public struct Message: Sendable, Hashable {
  /// In French, with the no-break spaces that its punctuation takes.
  public let fr: String
  /// In English.
  public let en: String

  /// One text, said in each language.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The text in a language.
  public func callAsFunction(_ language: Language) -> String { language == .fr ? fr : en }
}

/// Every text that Bilan shows to a person, each room's in files of its own beside this one: the one place to
/// read, correct and translate.
public enum Catalogue {}
