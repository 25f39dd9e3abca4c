// SPDX-License-Identifier: Apache-2.0

// Turns that several messages share.
extension Catalogue {
  /// « ; vouliez-vous dire … ? »
  static func didYouMean(_ suggestion: String?) -> Message {
    guard let suggestion else { return Message(fr: "", en: "") }
    return Message(
      fr: "\u{A0}; vouliez-vous dire «\u{A0}\(suggestion)\u{A0}»\u{202F}?",
      en: "; did you mean “\(suggestion)”?")
  }

  /// Names one after another.
  static func quoted(_ names: [String]) -> String { names.joined(separator: ", ") }

  /// « : pour telle raison », or nothing.
  static func because(_ cause: Message?) -> Message {
    cause.map { Message(fr: "\u{A0}: \($0.fr)", en: ": \($0.en)") } ?? Message(fr: "", en: "")
  }

  /// A sum as it is written in euros.
  static func euros(_ sum: Number, _ language: Language) -> String {
    let digits = sum.formatted(decimals: 2, in: language)
    return language == .fr ? "\(digits)\u{A0}€" : "€\(digits)"
  }

  /// « une date attendue », « un nombre attendu ».
  static func agreed(_ expected: String) -> String {
    if expected.hasPrefix("une ou ") { return "\(expected) attendues" }
    let isFeminine = ["une ", "virgule "].contains { expected.hasPrefix($0) }
    return "\(expected) attendu\(isFeminine ? "e" : "")"
  }
}
