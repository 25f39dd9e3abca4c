// SPDX-License-Identifier: Apache-2.0

import FEEL
import Store

/// What expressions know of a person beside its role, and where it is stored.
struct PersonField {
  /// The name in expressions.
  let name: String
  /// The field of the register of persons.
  let column: String
  private let isDate: Bool

  /// In the order of the scope.
  static let all = [
    PersonField("last_name", "nom"), PersonField("first_name", "prenom"),
    PersonField("birth", "naissance", isDate: true), PersonField("sex", "sexe"),
    PersonField("commune", "commune"), PersonField("death", "deces", isDate: true),
  ]

  private init(_ name: String, _ column: String, isDate: Bool = false) {
    self.name = name
    self.column = column
    self.isDate = isDate
  }

  /// Its value at a place of a scan.
  func value(_ scan: RecordScan, _ place: Int) -> Value {
    isDate ? scan.date(place).map(Value.date) ?? .null() : scan.text(place).map(Value.string) ?? .null()
  }

  /// Its value in a record.
  func value(_ record: StoredRecord) -> Value {
    isDate
      ? record.date(column).map(Value.date) ?? .null() : record.text(column).map(Value.string) ?? .null()
  }
}

extension StoredRecord {
  /// A person, as expressions know it.
  func person(role: String) -> Value {
    let entries = PersonField.all.map { Value.Context.Entry(name: $0.name, value: $0.value(self)) }
    return .context(Value.Context([.init(name: "role", value: .string(role))] + entries))
  }
}
