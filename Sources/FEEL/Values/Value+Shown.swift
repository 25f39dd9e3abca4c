// SPDX-License-Identifier: Apache-2.0

import Base

extension Value {
  /// The value as a letter would have it: « 1 234,50 », « 14 juillet 2023 », « oui ».
  public func shown(in language: Language) -> String {
    switch self {
    case .null: Message(fr: "absent", en: "missing")(language)
    case .boolean(let value):
      value ? Message(fr: "oui", en: "yes")(language) : Message(fr: "non", en: "no")(language)
    case .number(let value): value.formatted(atMost: 12, in: language)
    case .date(let value): value.formatted(in: language)
    case .string(let value): Catalogue.FEEL.quoted(value)(language)
    case .list(let items) where items.count > 12:
      items.prefix(12).map { $0.shown(in: language) }.joined(separator: ", ") + "…"
    case .list(let items): items.map { $0.shown(in: language) }.joined(separator: ", ")
    case .context(let context):
      context.entries.map { "\($0.name) = \($0.value.shown(in: language))" }.joined(separator: ", ")
    case .time, .dateTime, .daysDuration, .yearsDuration, .range, .function: text ?? ""
    }
  }
}
