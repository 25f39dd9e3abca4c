// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

extension FieldType {
  /// What a field of this type takes, in words: « un nombre entier entre 0 et 10 ».
  public var expectation: Message {
    switch self {
    case .text(let maximum): Catalogue.expectsText(maximum: maximum)
    case .integer(let bounds): Catalogue.expectsInteger(minimum: bounds.minimum, maximum: bounds.maximum)
    case .decimal(let scale, let bounds):
      Catalogue.expectsDecimal(scale: scale, minimum: bounds.minimum, maximum: bounds.maximum)
    case .money(let bounds): Catalogue.expectsMoney(minimum: bounds.minimum, maximum: bounds.maximum)
    case .boolean: Catalogue.expectsBoolean
    case .date(let first, let last): Catalogue.expectsDate(first: first, last: last)
    case .choice(let choices): Catalogue.expectsChoice(choices.map(\.value))
    case .commune: Catalogue.expectsCommune
    case .reference(let target): Catalogue.expectsReference(to: target)
    }
  }
}
