// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// Persons: found by name, and what is known of one.
struct PersonPages {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] =
    [
      .get("/desk/persons", .permission(.dossiers)) { try PersonPages($0).search() },
      .post("/desk/persons", .permission(.dossiers)) { try PersonPages($0).search() },
      .get("/desk/persons/:person", .permission(.dossiers)) { try PersonPages($0).page() },
      .post("/desk/persons/:person/open", .permission(.dossiers), page: again) {
        try PersonPages($0).open()
      },
    ] + PersonEntryPages.routes + HouseholdPages.routes

  private static let again: DeskRoute.Run = { try PersonPages($0).page() }

  typealias Words = Catalogue.CaseDesk

  // MARK: Search

  private func search() throws -> DeskAnswer {
    let text = visit.form["text"].map { String($0.prefix(200)) }
    if let text, let number = try dossier(text) { return .see(visit.link("/desk/dossiers/\(number)")) }
    let found = try text.map { text in try visit.body.database.reading { try $0.persons(named: text) } } ?? []
    return visit.page(title: visit.text(Catalogue.persons), part: .persons) { html in
      html.element(.h1, text: visit.text(Catalogue.persons))
      html.element(.form, .method("post"), .action(visit.link("/desk/persons"))) { html in
        visit.formField(&html)
        FieldWriter(
          name: "text", label: visit.text(Words.nameOrNumber), value: text ?? "",
          hint: visit.text(Words.nameHint), isRequired: true
        ).input(&html, others: [.dataSearch, .maxlength(200)])
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Words.search))
          if visit.account.may(.handle, visit.pack) {
            html.element(
              .a, .class("button second"), .href(visit.link("/desk/persons/new")), .dataKey("n"),
              text: visit.text(Words.newPerson))
          }
        }
      }
      guard text != nil else { return }
      html.element(.h2, text: visit.text(Words.personsFound(found.count)))
      PersonTable(visit: visit).write(found, &html) { "/desk/persons/\($0.id)" }
    }
  }

  /// The dossier whose number was typed, where the account may see it.
  func dossier(_ text: String) throws -> String? {
    let number = text.uppercased()
    guard number.contains("-"), let service = try DeskTarget.dossier.service(of: number, in: visit.body),
      visit.may(.dossiers, in: service)
    else { return nil }
    return number
  }

  // MARK: One person

  private func find() throws -> StoredRecord {
    let found = try visit.body.database.reading { reader in
      try Int64(visit[parameter: "person"]).flatMap { try reader.record($0, of: "personne") }
    }
    guard let found else { throw DeskNotFound() }
    return found
  }

  private func page() throws -> DeskAnswer {
    let person = try find()
    if let kept = person.integer("fusionnee") { return .see(visit.link("/desk/persons/\(kept)")) }
    let known = try visit.dossiers(of: person.id)
    let subject = visit.subject(of: person, known)
    let isOpen = try visit.body.confidentiality.isOpen(subject, to: visit.account)
    if isOpen { try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day) }
    let households = try visit.households(of: person.id)
    let documents = try visit.body.database.reading { reader in
      try reader.records(
        RecordQuery("piece").filtered("personne", .equals, .integer(person.id)).sorted(by: "id"))
    }
    return visit.page(
      title: person.personName, part: .persons,
      trail: [.init(visit.text(Catalogue.persons), visit.link("/desk/persons")), .init(person.personName)]
    ) { html in
      html.element(.h1, text: person.personName)
      html.element(.div, .class("columns")) { html in
        html.element(.div) { html in
          dossiers(known.seen, &html)
          households.isEmpty ? () : self.households(households, &html)
          self.documents(documents, known.seen, &html)
        }
        html.element(.div) { html in
          facts(person, isOpen, &html)
          if !isOpen { opening(person, &html) }
        }
      }
    }
  }

  func open() throws -> DeskAnswer {
    let person = try find()
    try visit.body.confidentiality.open(
      visit.subject(of: person, visit.dossiers(of: person.id)), to: visit.account,
      for: visit.form["reason"] ?? "", on: visit.day)
    return .see(visit.link("/desk/persons/\(person.id)"))
  }
}

extension Visit {
  /// What the confidential fields of a person are about: the service of a dossier of theirs that the account may
  /// see; where there are dossiers of other services alone, one of those, to which it has no right of its own.
  func subject(of person: StoredRecord, _ known: (seen: [Dossier], elsewhere: Set<String>))
    -> ConfidentialSubject
  {
    let own = services(where: .dossiers)
    let ranked = known.seen.map(\.programme.service).sorted {
      (may(.confidential, in: $0) ? 0 : 1, $0) < (may(.confidential, in: $1) ? 0 : 1, $1)
    }
    let any = own.sorted {
      (may(.confidential, in: $0) ? 0 : 1, $0) < (may(.confidential, in: $1) ? 0 : 1, $1)
    }
    let service = ranked.first ?? known.elsewhere.sorted().first ?? any.first ?? ""
    return ConfidentialSubject(service: service, register: "personne", number: String(person.id))
  }

  /// The fields of a person that are shown and entered.
  var personFields: [Field] {
    let hidden = ["fusionnee", "cle_nom", "cle_usage"]
    return (pack.register("personne")?.fields ?? []).filter { !hidden.contains($0.name) }
  }
}

extension Field {
  /// Whether a field of a person is masked from those who may not read what is confidential: all that is but the
  /// names and the birth date, without which nobody could tell one person from another.
  var isHiddenAtDesk: Bool {
    isConfidential && !["nom", "prenom", "nom_usage", "naissance"].contains(name)
  }
}
