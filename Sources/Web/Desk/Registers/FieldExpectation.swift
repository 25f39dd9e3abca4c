// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension RegisterVisit {
  /// What a field takes, in the words of those who fill it in: labels rather than codes.
  func expectation(_ field: Field) -> Message {
    switch field.type {
    case .choice(let choices):
      Catalogue.DeskRegisters.oneOf(choices.map { pack.header.typeset($0.label) })
    case .boolean: Catalogue.DeskRegisters.yesOrNo
    case .commune: Catalogue.DeskRegisters.communeContent
    case .date(nil, nil): Catalogue.DeskRegisters.dateContent
    case .reference(let name):
      Catalogue.DeskRegisters.recordOf(pack.header.typeset(pack.register(name)?.plural ?? name))
    default: field.type.expectation
    }
  }
}
