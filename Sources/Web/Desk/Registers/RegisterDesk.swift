// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Pack
import Reporting

/// The registers of services, at the desk.
enum RegisterDesk {
  static let routes =
    RegisterIndexPages.routes + RecordListPages.routes + SavedViewPages.routes + BulkPages.routes
    + EntryPages.routes + RecordPages.routes + TableImportPages.routes + DeskFigurePages.routes
}

/// A visit to a register.
struct RegisterVisit {
  let visit: Visit
  let register: Register

  /// - Throws: `DeskNotFound` where there is no such register of a service, or it is not for the account.
  init(_ visit: Visit) throws {
    guard let register = visit.pack.register(visit[parameter: DeskTarget.register.rawValue]),
      register.isOpen(to: visit)
    else { throw DeskNotFound() }
    self.visit = visit
    self.register = register
  }

  var pack: Pack { visit.pack }
  var language: Language { visit.language }
  var title: String { pack.header.typeset(register.plural) }
  var path: String { visit.link("/desk/registers/\(register.name)") }
  var index: PageFrame.Step { .init(visit.text(Catalogue.registers), visit.link("/desk/registers")) }
  /// Whether the account enters and changes records.
  var mayEnter: Bool { !register.isFilledInDossiers && visit.may(.enter) }
  /// Whether its role opens the confidential fields of all records.
  var seesConfidential: Bool { visit.may(.confidential) }

  func text(_ message: Message) -> String { visit.text(message) }
  func label(_ field: Field) -> String { pack.header.typeset(field.label) }

  /// - Throws: `Refusal` where the records are made in dossiers.
  func checkEntry() throws(Refusal) {
    guard !register.isFilledInDossiers else { throw Refusal(Catalogue.DeskRegisters.readOnly) }
  }

  /// What a record's confidential fields are about.
  func subject(_ id: Int64) -> ConfidentialSubject {
    ConfidentialSubject(service: register.service ?? "", register: register.name, number: String(id))
  }

  /// Notes that confidential fields of many records are shown.
  func noteWholeList() throws {
    let subject = ConfidentialSubject(
      service: register.service ?? "", register: register.name, number: Self.wholeList)
    try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day)
  }

  /// What readings of whole lists go by, in the place of a record's identifier.
  static let wholeList = "*"
}

extension Register {
  /// Whether its records are the answers of dossiers, which are given there.
  var isFilledInDossiers: Bool {
    guard let first = key.first.flatMap(field), case .reference(let target) = first.type else { return false }
    return target == "dossier"
  }

  /// Whether its records are shown at the desk to who visits.
  func isOpen(to visit: Visit) -> Bool {
    guard let service, visit.may(.registers, in: service) else { return false }
    return !isFilledInDossiers || visit.may(.dossiers, in: service)
  }
}
