// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Pack
import Reporting
import Store

/// Who read confidential data of the services that an account oversees, and for which reason.
struct OversightPages {
  private let visit: Visit
  private typealias Words = Catalogue.DeskOversight

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/oversight", .permission(.oversight)) { try OversightPages($0).page() },
    .post("/desk/oversight/:exception/seen", .permissionOn(.oversight, .exception)) {
      try OversightPages($0).markSeen()
    },
  ]

  /// The most that is listed of each kind.
  private static let most = 200

  private func markSeen() throws -> DeskAnswer {
    guard let id = Int64(visit[parameter: DeskTarget.exception.rawValue]) else { throw DeskNotFound() }
    try visit.body.confidentiality.markSeen(id, by: visit.account, on: visit.day)
    return .see(visit.link("/desk/oversight?done=\(DeskNotice.saved.rawValue)"))
  }

  private func filter(_ table: String) throws -> RecordQuery {
    var query = RecordQuery(table)
      .filtered("service", among: visit.services(where: .oversight).sorted().map(StoredValue.text))
    if let text = visit.query["day"] {
      guard let day = CivilDate(text) else { throw Refusal(Words.wrongDay(text)) }
      query = query.filtered("le", .equals, StoredValue(day))
    }
    if let agent = visit.query["agent"].flatMap({ Int64($0) }) {
      query = query.filtered("compte", .equals, .integer(agent))
    }
    return query.sorted(by: "id", descending: true).first(Self.most)
  }

  /// What the records of registers that were read go by.
  private func recordNames(_ readings: [StoredRecord], _ reader: RecordReader) throws -> [String: [String:
    String]]
  {
    let words = RecordWords(reader, visit.pack, visit.language)
    var names: [String: [String: String]] = [:]
    for reading in readings {
      guard let register = reading.text("registre"), let number = reading.text("numero"),
        let id = Int64(number), visit.pack.register(register)?.isOpen(to: visit) == true
      else { continue }
      names[register, default: [:]][number] = try words.name(id, of: register)
    }
    return names
  }

  private func page() throws -> DeskAnswer {
    let (readings, exceptions) = try (filter("acces_lecture"), filter("acces_exception"))
    let (read, opened, known, records) = try visit.body.database.reading { reader in
      let (read, opened) = (try reader.records(readings), try reader.records(exceptions))
      let accounts = try reader.records(RecordQuery("acces_compte").sorted(by: "nom").sorted(by: "id"))
      return (read, opened, accounts, try recordNames(read + opened, reader))
    }
    let names = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0.text("nom") ?? "") })
    let agents = known.filter { $0.integer("personne") == nil }.map {
      (value: String($0.id), label: $0.text("nom") ?? "")
    }
    let view = OversightView(visit: visit, names: names, records: records, most: Self.most)
    let title = visit.text(Words.title)
    return visit.page(title: title, part: .oversight) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: visit.text(Words.lead))
      html.element(.form, .method("get"), .action(visit.link("/desk/oversight"))) { html in
        html.element(.div, .class("fields")) { html in
          FieldWriter(name: "day", label: visit.text(Words.day), value: visit.query["day"] ?? "")
            .input(&html, type: "date")
          FieldWriter(name: "agent", label: visit.text(Words.agent), value: visit.query["agent"] ?? "")
            .select(&html, agents, empty: visit.text(Catalogue.all))
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Catalogue.filter))
          html.element(
            .a, .href(visit.link("/desk/oversight")), text: visit.text(Catalogue.DeskRegisters.clear))
        }
      }
      html.element(.h2, text: visit.text(Words.exceptions))
      html.element(.p, .class("quiet"), text: visit.text(Words.exceptionsLead))
      view.exceptions(opened, &html)
      html.element(.h2, text: visit.text(Words.readings))
      view.readings(read, &html)
    }
  }
}
