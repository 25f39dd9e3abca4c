// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack
import Reporting
import Store

/// The figures that count a record, and in which period.
struct RecordFigures {
  let scene: RegisterVisit

  /// A figure that counts the record.
  struct Counting {
    let figure: Figure
    let period: Period
  }

  /// In the year of the report, and in that of the record.
  func counting(_ id: Int64, on date: CivilDate?) throws -> [Counting] {
    let visit = scene.visit
    var periods = [visit.pack.year]
    if let date, !visit.pack.year.contains(date) {
      periods.append(.year(date.year))
    }
    let book = try visit.body.books.book()
    return try periods.flatMap { period in
      try book.figures(countingRecord: id, of: scene.register.name, for: period).map {
        Counting(figure: $0, period: period)
      }
    }
  }

  /// The day that places a record in time, at the end of the register's path to it.
  func date(of record: StoredRecord, _ reader: RecordReader) throws -> CivilDate? {
    var record = record
    for step in scene.register.date ?? [] {
      guard case .reference(let target)? = scene.pack.register(record.register)?.field(step)?.type else {
        return record.date(step)
      }
      guard let next = try record.integer(step).flatMap({ try reader.record($0, of: target) }) else {
        return nil
      }
      record = next
    }
    return nil
  }

  func write(_ figures: [Counting], _ html: inout Markup) {
    html.element(.section, .class("panel")) { html in
      html.element(.h2, text: scene.text(Catalogue.DeskRegisters.figures))
      guard !figures.isEmpty else {
        return html.element(.p, .class("quiet"), text: scene.text(Catalogue.DeskRegisters.noFigure))
      }
      html.element(.ul) { html in
        for counting in figures {
          html.element(.li) { html in
            html.element(
              .a, .href(scene.visit.link("/figures/\(counting.figure.key)")),
              text: scene.pack.header.typeset(counting.figure.label))
            html.text(" (\(counting.period.formatted(in: scene.language)))")
          }
        }
      }
    }
  }
}
