// SPDX-License-Identifier: Apache-2.0

import Base

@testable import FEEL

/// A request for an allowance, whose rules are explained.
enum ExplanationSample {
  static let context: Value.Context = [
    "revenus": .number(500), "plafond": .number(1000), "base": number("607.75"), "taux": number("0.5"),
    "gir": .string("1"), "urgent": .boolean(true), "loyer": .null(), "nom": .string("Durand"),
    "entree": .date(CivilDate(year: 2024, month: 1, day: 15) ?? CivilDate(days: 0)),
    "enfants": .list([child("Ana", 3), child("Bao", 12), child("Cléo", 17)]),
    "montants": .list((1...50).map { .number(Number($0)) }),
  ]

  static func number(_ text: String) -> Value { .number(Number(text) ?? .zero) }

  private static func child(_ name: String, _ age: Int) -> Value {
    .context(["nom": .string(name), "age": .number(Number(age))])
  }

  static var scope: VariableScope { VariableScope(context.entries.map { ($0.name, $0.value.type) }) }
  static let slots = context.entries.map(\.value)

  static func explanation(_ text: String, named name: String? = nil) throws -> Explanation {
    try Expression(parsing: text).check(in: scope, name: name).explain(slots).explanation
  }

  /// The lines of an explanation, every space a plain one.
  static func text(_ explanation: Explanation, in language: Language = .fr) -> String {
    plain(explanation.text(in: language))
  }

  static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
