// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting
import Store

/// Persons that a search found, with what tells them apart and the dossiers that the reader may see.
struct PersonTable {
  let visit: Visit

  private typealias Words = Catalogue.CaseDesk

  /// - Parameter path: where a person leads.
  func write(_ found: [PersonFound], _ html: inout Markup, _ path: (StoredRecord) -> String) {
    guard !found.isEmpty else { return }
    visit.table(
      &html, named: Catalogue.persons,
      [Words.person, Words.birth, Words.commune, Words.resemblance, Words.dossiersSeen]
    ) { html in
      for one in found {
        html.element(.tr, .dataRow) { html in
          html.element(.td) { html in
            html.element(.a, .href(visit.link(path(one.record))), text: one.record.personName)
            if let married = one.record.text("nom_usage") {
              html.text(" (" + visit.text(Words.marriedName(married)) + ")")
            }
          }
          html.element(.td, text: visit.date(one.record.date("naissance")))
          html.element(
            .td, text: one.record.text("commune").map { visit.pack.territory.commune($0)?.name ?? $0 } ?? "–")
          html.element(.td, text: reasons(one))
          html.element(.td) { dossiers(one.record, &$0) }
        }
        html.newline()
      }
    }
  }

  private func reasons(_ found: PersonFound) -> String {
    let score = "\(found.score)\u{A0}%"
    guard !found.reasons.isEmpty else { return score }
    return score + " – " + found.reasons.map { visit.text($0) }.joined(separator: ", ")
  }

  private func dossiers(_ person: StoredRecord, _ html: inout Markup) {
    let dossiers = (try? visit.dossiers(of: person.id).seen) ?? []
    if dossiers.isEmpty { html.text("–") }
    for (place, dossier) in dossiers.prefix(5).enumerated() {
      if place > 0 { html.text(", ") }
      html.element(.a, .href(visit.link("/desk/dossiers/\(dossier.number)")), text: dossier.number)
    }
    if dossiers.count > 5 { html.text("…") }
  }
}

extension Visit {
  /// The dossiers of a person, as applicant or in the household that asks: those of services that the account may
  /// see, and the services of the others.
  func dossiers(of person: Int64) throws -> (seen: [Dossier], elsewhere: Set<String>) {
    let services = services(where: .dossiers)
    return try body.database.reading { reader in
      var records = try reader.records(
        RecordQuery("dossier").filtered("demandeur", .equals, .integer(person)))
      let stays = try reader.records(RecordQuery("membre").filtered("personne", .equals, .integer(person)))
      let households = Set(stays.compactMap { $0.integer("menage") })
      if !households.isEmpty {
        records += try reader.records(
          RecordQuery("dossier").filtered("menage", among: households.sorted().map(StoredValue.integer)))
      }
      var seen: Set<Int64> = []
      let dossiers = try records.filter { seen.insert($0.id).inserted }.compactMap { record in
        try record.text("numero").map { try reader.dossier($0, pack) }
      }
      return (
        dossiers.filter { services.contains($0.programme.service) }.sorted { $0.id > $1.id },
        Set(dossiers.map(\.programme.service)).subtracting(services)
      )
    }
  }
}
