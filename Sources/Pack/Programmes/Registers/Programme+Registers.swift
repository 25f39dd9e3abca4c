// SPDX-License-Identifier: Apache-2.0

import Base

extension Programme {
  /// The registers of its forms: one record a dossier, and one for each case of each group.
  var formRegisters: [Register] {
    let dossier = Field(
      name: Programme.dossier, label: "Dossier", type: .reference(to: Programme.dossier), isRequired: true,
      isConfidential: false, unit: nil, renamedFrom: nil)
    let rank = Field(
      name: "rang", label: "Rang", type: .integer(.none), isRequired: true, isConfidential: false, unit: nil,
      renamedFrom: nil)
    let form = register(name, label, [dossier] + questions.map(\.field.optional), key: [dossier.name])
    return [form]
      + groups.map { group in
        register(
          register(of: group), "\(label) : \(group.label)", [dossier, rank] + group.questions,
          key: [dossier.name, rank.name])
      }
  }

  /// The name of the register of dossiers.
  static let dossier = "dossier"

  private func register(_ name: String, _ label: String, _ fields: [Field], key: [String]) -> Register {
    Register(
      name: name, service: service, label: label, plural: label, fields: fields, key: key,
      date: [Programme.dossier, "depose_le"], until: nil, place: [Programme.dossier, "commune"],
      isPublic: false, concernsPersons: true, renamedFrom: nil)
  }
}

extension Field {
  /// The same, where it may still be empty: a form is filled in several times.
  fileprivate var optional: Field {
    Field(
      name: name, label: label, type: type, isRequired: false, isConfidential: isConfidential, unit: unit,
      renamedFrom: renamedFrom)
  }
}
