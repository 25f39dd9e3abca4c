// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension RuleContent.Item {
  /// What a cell of a table holds; nil where it is none of these.
  public func value(cell text: String) -> Value? {
    let value: Value? =
      switch self {
      case .number, .field(.integer), .field(.decimal), .field(.money): Number(text).map(Value.number)
      case .field(.boolean): Self.truth(text).map(Value.boolean)
      case .field(.date): CivilDate(text).map(Value.date)
      case .field(.reference): nil
      case .field(.text), .field(.choice), .field(.commune): .string(text)
      }
    return value.flatMap { RuleContent(item: self, isList: false).expectation(for: $0) == nil ? $0 : nil }
  }

  /// What a cell of a table must hold.
  public var expected: Message {
    if let (bounds, scale) = numbers {
      return Catalogue.aNumber(scale: scale, from: bounds.minimum, to: bounds.maximum)
    }
    switch self {
    case .field(.boolean): return Catalogue.aTruthInCell
    case .field(.date(let first, let last)): return Catalogue.aDay(from: first, to: last)
    case .field(.text(let maximum?)): return Catalogue.aText(upTo: maximum)
    case .field(.choice(let choices)): return Catalogue.oneOf(choices.map(\.value))
    default: return RuleContent(item: self, isList: false).type.name
    }
  }

  /// True or false, as programs and people write it.
  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "1", "oui", "vrai", "yes": true
    case "false", "0", "non", "faux", "no": false
    default: nil
    }
  }
}
