// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Reporting
import Store

/// The organisation that asks, by its name: where several have it, one of them is chosen.
struct OrganisationField {
  let visit: Visit

  private typealias Words = Catalogue.CaseDesk
  private static let name = "organisation"
  private static let chosen = "organisation.chosen"
  /// With more of them, names are not proposed while one types.
  private static let mostProposed = 500

  private var typed: String { String((visit.form[Self.name] ?? "").prefix(200)) }

  private func matches() throws -> [StoredRecord] {
    guard !typed.isEmpty else { return [] }
    return try visit.body.database.reading { try $0.organisations(named: typed) }
  }

  func write(_ html: inout Markup) throws {
    let known = try visit.body.database.reading { reader in
      try reader.records(RecordQuery("organisme").sorted(by: "nom").first(Self.mostProposed + 1))
    }
    let isProposed = known.count <= Self.mostProposed
    FieldWriter(
      name: Self.name, label: visit.text(Words.organisation), value: typed,
      hint: visit.text(Words.organisationHint), isRequired: true
    ).input(&html, others: isProposed ? [.list("organisations"), .maxlength(200)] : [.maxlength(200)])
    if isProposed {
      html.element(.datalist, .id("organisations")) { html in
        for record in known { html.element(.option, .value(record.text("nom") ?? "")) }
      }
    }
    let matches = try matches()
    guard visit.refusal != nil, matches.count > 1 else { return }
    html.element(.fieldset, .class("choices")) { html in
      html.element(.legend, text: visit.text(Words.whichOrganisation))
      for record in matches {
        let id = "organisation-\(record.id)"
        html.element(.span, .class("choice")) { html in
          html.element(
            .input, .type("radio"), .id(id), .name(Self.chosen), .value(String(record.id)),
            visit.form[Self.chosen] == String(record.id) ? .checked : nil)
          html.text(" ")
          html.element(.label, .for(id), text: words(record))
        }
      }
    }
  }

  private func words(_ record: StoredRecord) -> String {
    let commune = record.text("commune").flatMap(visit.pack.territory.commune)?.name
    return [record.text("nom"), record.text("adresse"), commune, record.text("siret").map { "SIRET \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// The one that was named.
  ///
  /// - Throws: `Refusal` where none has that name, or several have it and none was chosen.
  func read() throws -> Int64 {
    let matches = try matches()
    if let chosen = matches.first(where: { String($0.id) == visit.form[Self.chosen] }) { return chosen.id }
    guard let first = matches.first else { throw Refusal(Words.organisationUnknown(typed)) }
    let name = typed.lowercased()
    let same = matches.filter { $0.text("nom")?.lowercased() == name }
    if same.count == 1 { return same[0].id }
    guard matches.count == 1 else { throw Refusal(Words.organisationAmbiguous(typed, matches.count)) }
    return first.id
  }
}
