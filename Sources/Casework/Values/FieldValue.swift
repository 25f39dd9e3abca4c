// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension FieldType {
  /// What a stored value is in FEEL.
  func value(_ stored: StoredValue) -> Value {
    switch (self, stored) {
    case (_, .null): .null()
    case (.boolean, .integer(let value)): .boolean(value != 0)
    case (.reference, .integer(let id)): .string(String(id))
    case (.date, .text(let text)): CivilDate(text).map(Value.date) ?? .null()
    case (_, .integer): stored.number(scale: scale ?? 0).map(Value.number) ?? .null()
    case (_, .text(let text)): .string(text)
    }
  }

  /// What a value given by a person or a program is stored as: dates and numbers may be written as text.
  ///
  /// - Parameter place: what messages call the field.
  /// - Throws: `Refusal` for what the field cannot hold.
  func stored(_ value: Value, _ place: String, in pack: Pack) throws(Refusal) -> StoredValue {
    let value = expressionType.reading(value)
    if value.isNull { return .null }
    if case .reference = self, let id = (value.number?.int ?? value.string.flatMap { Int($0) }) {
      return .integer(Int64(id))
    }
    let content = RuleContent(item: .field(self), isList: false)
    if let expected = content.expectation(for: value) {
      throw Refusal(Catalogue.wrongAnswer(place, expected: expected, found: value.description))
    }
    switch value {
    case .boolean(let truth): return StoredValue(truth)
    case .date(let day): return StoredValue(day)
    case .number(let number):
      if let stored = StoredValue(number, scale: scale ?? 0) { return stored }
      throw Refusal(Catalogue.wrongAnswer(place, expected: FEELType.number.name, found: value.description))
    case .string(let text):
      if case .commune = self, pack.territory.commune(text) == nil {
        throw Refusal(Catalogue.unknownCommuneCode(place, text))
      }
      return .text(text)
    default:
      throw Refusal(Catalogue.wrongAnswer(place, expected: expressionType.name, found: value.description))
    }
  }
}
