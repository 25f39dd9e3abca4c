// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  /// What is given of a person, a household or an organisation, as its register stores it.
  ///
  /// - Throws: `Refusal` for a field that there is not, a value that it cannot hold, a day that has not come, a
  ///   commune of elsewhere, a wrong IBAN or SIRET.
  func subjectFields(_ given: Value.Context, of register: String, _ names: [String]) throws
    -> [String: StoredValue]
  {
    var fields: [String: StoredValue] = [:]
    for entry in given.entries {
      guard names.contains(entry.name), let field = pack.register(register)?.field(entry.name) else {
        throw Refusal(
          Catalogue.expectedOneOf(
            names, found: entry.name, Suggestion.closest(to: entry.name, among: names)))
      }
      fields[field.name] = try subjectValue(entry.value, field)
    }
    return fields
  }

  private func subjectValue(_ value: Value, _ field: Field) throws -> StoredValue {
    // Spaces around a text are slips; nothing but spaces is nothing.
    let text = value.string.map { $0.trimmed }
    if text == "" || value.isNull { return try missing(field) }
    switch (field.name, text) {
    case ("iban", let text?): return .text(try IBAN(checking: text).description)
    case ("siret", let text?): return .text(try SIRET(checking: text).description)
    default: break
    }
    let stored = try field.type.stored(text.map(Value.string) ?? value, field.name, in: pack)
    if case .date = field.type, let date = stored.text.flatMap({ CivilDate($0) }) {
      try checkNotFuture(date, field.name)
    }
    return stored
  }

  private func missing(_ field: Field) throws(Refusal) -> StoredValue {
    if field.isRequired { throw Refusal(Catalogue.missingAnswer(field.name)) }
    return .null
  }

  /// Nothing is known of days that have not come.
  func checkNotFuture(_ date: CivilDate, _ place: String) throws(Refusal) {
    guard date <= day else { throw Refusal(Catalogue.dateInFuture(place, date, today: day)) }
  }
}

extension String {
  /// Without spaces around.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
