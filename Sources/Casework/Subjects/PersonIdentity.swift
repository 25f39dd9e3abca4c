// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// What a person is known by.
public struct PersonIdentity: Sendable {
  let last: PersonName
  let first: PersonName
  let married: PersonName?
  let birth: CivilDate?
  let sex: String?
  let commune: String?

  /// That of a record of persons.
  public init(_ record: StoredRecord) {
    last = PersonName(record.text("nom") ?? "")
    first = PersonName(record.text("prenom") ?? "")
    married = record.text("nom_usage").map { PersonName($0) }
    birth = record.date("naissance")
    sex = record.text("sexe")
    commune = record.text("commune")
  }

  /// What a search says of a person.
  init(last: PersonName, first: PersonName) {
    self.last = last
    self.first = first
    married = nil
    birth = nil
    sex = nil
    commune = nil
  }

  /// By what its record is found: last and first name, and the name taken by marriage with the first name.
  var keys: [String: StoredValue] {
    let first = PhoneticKey(first)
    return [
      "cle_nom": .text(PhoneticKey.joined(PhoneticKey(last), first)),
      "cle_usage": StoredValue(text: married.map { PhoneticKey.joined(PhoneticKey($0), first) }),
    ]
  }
}

extension CivilDate {
  /// The day and the month taken for each other; nil where that is no other day.
  var swapped: CivilDate? {
    let (year, month, day) = components
    return month == day ? nil : CivilDate(year: year, month: day, day: month)
  }
}
