// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension Site {
  /// Where a value comes from: a publication and its line, or records and the query that counts them.
  func provenance(
    _ figure: Figure, _ value: FigureValue, _ explanation: Explanation, _ links: SiteLinks,
    _ html: inout Markup
  ) {
    html.element(.section) { html in
      html.element(.h2, text: Catalogue.provenance(language))
      if case .known(_, let provenance) = value.content {
        switch provenance {
        case .declared(let declared): declaration(declared, &html)
        case .records(let register, let count): records(register, count, figure, links, &html)
        case .figures(let keys):
          html.element(.p, text: Catalogue.computedFromFigures(language))
          html.element(.ul) { html in
            for key in keys {
              html.element(.li) { $0.element(.a, .href(links.href(.figure(key))), text: label(key)) }
            }
          }
        }
      }
      if let published = value.published {
        html.element(.p) { html in
          let text = setting.printer.text(
            published.value, Unit(name: figure.unit),
            decimals: NumberPrinter.decimals(of: published.value, in: figure, declaration: published), .full)
          let qualified = text.prefixed(Catalogue.qualifier(published.qualifier)(language))
          html.text(Catalogue.publishedValue(qualified.description)(language) + " ")
          html.text(declarationLine(published))
        }
      }
      if let reason = explanation.recordwise {
        html.element(.p, text: Catalogue.computedRecordwise(reason)(language))
      }
      if let query = explanation.query {
        html.element(.details) { html in
          html.element(.summary, text: Catalogue.query(language))
          html.element(.pre, .tabindex(0)) { $0.element(.code, text: query.sql) }
          guard !query.arguments.isEmpty else { return }
          html.element(.p, text: Catalogue.queryArguments(query.arguments)(language))
        }
      }
    }
  }

  private func declaration(_ declared: DeclaredValue, _ html: inout Markup) {
    html.element(.p, text: declarationLine(declared))
    if let note = declared.note { html.element(.p, text: setting.typeset(note)) }
  }

  private func declarationLine(_ declared: DeclaredValue) -> String {
    Catalogue.declaredIn(source: document.source, line: declared.line)(language)
  }

  private func records(
    _ register: String, _ count: Int, _ figure: Figure, _ links: SiteLinks, _ html: inout Markup
  ) {
    html.element(.p) { html in
      let counted = pack.register(register)
      let label = setting.typeset(counted?.plural ?? register)
      html.text(Catalogue.computedFromRecords(count, register: label, in: language)(language))
      guard links.isLive, counted?.isPublic == true else { return }
      html.text(" ")
      html.element(.a, .href(links.href(.records(figure.key))), text: Catalogue.seeRecords(language))
    }
  }

  /// The values of all periods as a table, and as a chart where there are three or more of one kind.
  func history(of figure: Figure) throws -> [Block] {
    let series = try book.series(figure.key).filter { $0.number != nil }
    guard series.count > 1 else { return [] }
    let rows = series.map { value in
      let number = value.number ?? .zero
      let text = setting.printer.text(number, of: value, figure: figure, .full)
      return Table.Row(
        header: [.text(value.period.formatted(in: language))],
        cells: [.number(PrintedNumber(text: text, value: number, origin: .record, note: nil))], isTotal: false
      )
    }
    let table = Table(
      caption: nil, corner: Catalogue.period(language),
      columns: [Table.Column(head: setting.typeset(figure.unit), alignment: .end)], rows: rows, note: nil,
      footnotes: [],
      source: nil)
    return [historyChart(of: figure, series).map(Block.chart), .table(table)].compactMap(\.self)
  }

  private func historyChart(of figure: Figure, _ series: [FigureValue]) -> Chart? {
    let kinds = Dictionary(grouping: series, by: \.period.kind)
    guard let drawn = kinds.values.max(by: { $0.count < $1.count }), drawn.count >= 3, drawn.count <= 40
    else { return nil }
    let points = drawn.map { value in
      value.number.map {
        Chart.Point(value: $0, text: setting.printer.text($0, of: value, figure: figure).description)
      }
    }
    let label = setting.typeset(figure.short ?? figure.label)
    return Chart(
      title: setting.typeset(figure.label), kind: .column, unit: setting.typeset(figure.unit),
      categories: drawn.map { $0.period.formatted(in: language) },
      series: [Chart.Series(label: label, points: points)],
      note: nil, source: nil, number: 1)
  }

  /// One table a breakdown, for the year reported.
  func breakdowns(of figure: Figure) throws -> [Block] {
    try figure.breakdowns.compactMap { breakdown in
      let table = try book.breakdown(figure.key, by: [breakdown], for: document.year)
      guard table.cells.contains(where: { $0.contains { $0 != nil } }) else { return nil }
      let rows = zip(table.rows, table.cells).map { member, cells in
        Table.Row(
          header: [.text(setting.typeset(member.label))], cells: [breakdownCell(cells.first ?? nil, figure)],
          isTotal: false)
      }
      let name = setting.name(of: breakdown, figure)
      return .table(
        Table(
          caption: Catalogue.by(name)(language), corner: name,
          columns: [Table.Column(head: setting.typeset(figure.unit), alignment: .end)], rows: rows, note: nil,
          footnotes: [],
          source: nil))
    }
  }

  private func breakdownCell(_ number: Number?, _ figure: Figure) -> Table.Cell {
    guard let number else { return .absent(cause: Catalogue.notAvailableMeaning(language)) }
    let decimals = NumberPrinter.decimals(of: number, in: figure, declaration: nil)
    let text = setting.printer.text(number, Unit(name: figure.unit), decimals: decimals, .full)
    return .number(PrintedNumber(text: text, value: number, origin: .expression, note: nil))
  }
}
