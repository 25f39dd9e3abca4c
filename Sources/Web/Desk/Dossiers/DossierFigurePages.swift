// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Figures
import Pack
import Reporting
import Store

/// The figures of the report that a dossier moves, with what of it they count.
struct DossierFigurePages {
  private let visit: Visit
  private var pages: DossierPages { DossierPages(visit) }

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/dossiers/:dossier/figures", DossierPages.read) { try DossierFigurePages($0).page() }
  ]

  private typealias Words = Catalogue.CaseDesk

  /// A figure in a period, and the register whose records it counts.
  private struct Counting: Hashable {
    let figure: FigureKey
    let period: Period
    let register: String
  }

  private func page() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(pages.number)
    let found = try counting(records(of: sheet))
    let title = visit.text(Words.figuresMoved)
    return visit.page(title: title, part: .dossiers, trail: pages.trail(title)) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: visit.text(Words.figuresMovedText(sheet.dossier.number)))
      guard !found.isEmpty else { return html.element(.p, text: visit.text(Words.noFigureMoved)) }
      table(found, &html)
    }
  }

  private func table(_ found: [(key: Counting, count: Int)], _ html: inout Markup) {
    visit.table(
      Words.figuresMoved, [Words.figure, Words.period, Words.countedOfDossier, Words.howMany], numbers: [3]
    ).write(&html) { html in
      for (key, count) in found {
        html.element(.tr, .dataRow) { html in
          html.element(.td) { html in
            html.element(
              .a, .href(visit.link("/figures/\(key.figure)")),
              text: visit.typeset(visit.pack.figure(key.figure)?.label ?? key.figure.description))
          }
          html.element(.td, text: key.period.formatted(in: visit.language))
          html.element(
            .td, text: visit.typeset(visit.pack.register(key.register)?.label ?? key.register))
          html.element(.td, .class("end"), text: Number(count).formatted(in: visit.language))
        }
      }
    }
  }

  /// What is kept with the dossier, and may be counted.
  private func records(of sheet: DossierSheet) throws -> [StoredRecord] {
    let kept = try visit.body.database.reading { reader in
      try visit.pack.registers.flatMap { register in
        let field = register.fields.first { field in
          if case .reference("dossier") = field.type { return true }
          return false
        }
        return try field.map { field in
          try reader.records(
            RecordQuery(register.name).filtered(field.name, .equals, .integer(sheet.dossier.id)))
        } ?? []
      }
    }
    return [sheet.dossier.record] + kept + sheet.periods + sheet.payments + sheet.claims
  }

  /// In the order of the pack; in the year of the report, and in those in which the dossier lived.
  private func counting(_ records: [StoredRecord]) throws -> [(key: Counting, count: Int)] {
    let book = try visit.body.books.book()
    let first = records.first?.date("depose_le")?.year ?? visit.day.year
    let years = Set(first...max(first, visit.day.year))
    let periods =
      [visit.pack.year]
      + years.sorted().map(Period.year).filter { $0.start != visit.pack.year.start }
    var counts: [Counting: Int] = [:]
    for period in periods {
      for record in records {
        for figure in try book.figures(countingRecord: record.id, of: record.register, for: period) {
          counts[Counting(figure: figure.key, period: period, register: record.register), default: 0] += 1
        }
      }
    }
    let places = Dictionary(
      visit.pack.figures.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    return counts.map { (key: $0.key, count: $0.value) }.sorted { one, other in
      let (a, b) = (places[one.key.figure] ?? 0, places[other.key.figure] ?? 0)
      return (one.key.period.start, a) < (other.key.period.start, b)
    }
  }
}
