// SPDX-License-Identifier: Apache-2.0

import Base

extension FEELType {
  /// How a message names a value of this type.
  public var name: Message {
    switch self {
    case .any: Catalogue.FEEL.anyValue
    case .null: Catalogue.FEEL.absent
    case .number: Catalogue.FEEL.aNumber
    case .string: Catalogue.FEEL.aString
    case .text: Catalogue.FEEL.aTextColumn
    case .choice(let values): Catalogue.FEEL.choice(of: values)
    case .boolean: Catalogue.FEEL.aBoolean
    case .date: Catalogue.FEEL.aDate
    case .time: Catalogue.FEEL.aTime
    case .dateTime: Catalogue.FEEL.aDateAndTime
    case .daysDuration: Catalogue.FEEL.daysDuration
    case .yearsDuration: Catalogue.FEEL.yearsDuration
    case .list(let item): Catalogue.FEEL.list(of: item.name)
    case .context(let fields): Catalogue.FEEL.context(of: fields.map(\.name))
    case .range(let ends): Catalogue.FEEL.range(of: ends.name)
    case .record(let name): Catalogue.FEEL.record(name)
    case .function, .functionType: Catalogue.FEEL.aFunction
    }
  }
}
