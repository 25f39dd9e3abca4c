// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting
import Store

/// References between records, followed both ways as far as the account may read.
struct RecordLinks {
  let scene: RegisterVisit
  private var visit: Visit { scene.visit }

  /// Records that refer to one.
  struct Reference {
    let label: String
    let count: Int
    let href: String
  }

  /// The page of what a field refers to; nil where there is none, or not for the account.
  func link(_ field: Field, _ record: StoredRecord, _ reader: RecordReader) throws -> String? {
    guard case .reference(let name) = field.type, let id = record.integer(field.name) else { return nil }
    guard name != "dossier" else { return try DossierLinks(visit).link(id, reader)?.href }
    guard let register = visit.pack.register(name), register.isOpen(to: visit) else { return nil }
    return visit.link("/desk/registers/\(name)/\(id)")
  }

  func references(to id: Int64, _ reader: RecordReader) throws -> [Reference] {
    try visit.pack.registers.filter { $0.isOpen(to: visit) }.flatMap { register in
      try register.fields.compactMap { field -> Reference? in
        guard case .reference(let target) = field.type, target == scene.register.name else { return nil }
        let count = try reader.count(
          RecordQuery(register.name).filtered(field.name, .equals, .integer(id)))
        guard count > 0 else { return nil }
        return Reference(
          label: "\(visit.pack.header.typeset(register.plural)) (\(scene.label(field)))", count: count,
          href: visit.link(
            "/desk/registers/\(register.name)?\(RecordListRequest.filterPrefix)\(field.name)=\(id)"))
      }
    }
  }

  func write(_ references: [Reference], _ html: inout Markup) {
    guard !references.isEmpty else { return }
    html.element(.section, .class("panel")) { html in
      html.element(.h2, text: scene.text(Catalogue.DeskRegisters.references))
      html.element(.ul) { html in
        for reference in references {
          html.element(.li) { html in
            html.element(.a, .href(reference.href), text: reference.label)
            html.text(" \(Number(reference.count).formatted(decimals: 0, in: scene.language))")
          }
        }
      }
    }
  }
}

/// The dossiers that records belong to.
struct DossierLinks {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  /// Number and page of a dossier; nil where the account may not read it.
  func link(_ id: Int64, _ reader: RecordReader) throws -> (number: String, href: String)? {
    guard let record = try reader.record(id, of: "dossier"), let number = record.text("numero"),
      let service = record.text("programme").flatMap(visit.pack.programme)?.service,
      visit.may(.dossiers, in: service)
    else { return nil }
    return (number, visit.link("/desk/dossiers/\(number)"))
  }

  /// The references that lead from a register to the dossier of its records: none for the dossiers themselves;
  /// nil where none does.
  func path(from register: Register) -> [String]? {
    var paths: [(register: Register, path: [String])] = [(register, [])]
    var seen: Set<String> = [register.name]
    while !paths.isEmpty {
      let (register, path) = paths.removeFirst()
      if register.name == "dossier" { return path }
      guard path.count < 4 else { continue }
      for field in register.fields {
        guard case .reference(let name) = field.type, let next = visit.pack.register(name),
          seen.insert(name).inserted
        else { continue }
        paths.append((next, path + [field.name]))
      }
    }
    return nil
  }

  /// The dossier at the end of the references of a record.
  func dossier(of id: Int64, in register: Register, _ path: [String], _ reader: RecordReader) throws -> Int64?
  {
    var (id, name) = (id, register.name)
    for step in path {
      guard let next = try reader.record(id, of: name)?.integer(step),
        case .reference(let target)? = visit.pack.register(name)?.field(step)?.type
      else { return nil }
      (id, name) = (next, target)
    }
    return id
  }
}
