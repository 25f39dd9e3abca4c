// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// Who is paid, by right.
struct Payees {
  private var persons: [Int64: StoredRecord] = [:]
  private var organisations: [Int64: StoredRecord] = [:]

  /// Those of some rights, or of some payments: of records that name a person or an organisation.
  init(of records: [StoredRecord], _ reader: RecordReader) throws {
    for (register, path) in [("personne", \Payees.persons), ("organisme", \Payees.organisations)] {
      let ids = Set(records.compactMap { $0.integer(register) })
      guard !ids.isEmpty else { continue }
      try reader.forEach(RecordQuery(register).filtered("id", among: ids.sorted().map(StoredValue.integer))) {
        self[keyPath: path as WritableKeyPath<Payees, [Int64: StoredRecord]>][$0.id] = $0
      }
    }
  }

  init(of rights: [Right], _ reader: RecordReader) throws {
    try self.init(of: rights.map(\.record), reader)
  }

  /// Who is paid by a right or a payment: an organisation where it names one.
  func payee(of record: StoredRecord) -> Payee? {
    if let id = record.integer("organisme") { return organisations[id].map(Payee.init) }
    return record.integer("personne").flatMap { persons[$0] }.map(Payee.init)
  }
}

/// A person or an organisation that is paid.
struct Payee {
  let record: StoredRecord

  /// First name and last name, or the name of the organisation.
  var name: String {
    [record.text("prenom"), record.text("nom_usage") ?? record.text("nom")].compactMap(\.self)
      .joined(separator: " ")
  }

  /// As it is stored; nil where there is none.
  var account: String? { record.text("iban") }

  /// Its account, or why it cannot be paid there.
  func checkedAccount() throws(Refusal) -> IBAN {
    guard let account, !account.isEmpty else { throw Refusal(Catalogue.noAccount) }
    return try IBAN(checking: account)
  }
}
