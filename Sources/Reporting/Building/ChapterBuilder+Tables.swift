// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension ChapterBuilder {
  /// A table of numbers with its caption, notes and sources.
  func table(
    _ directive: Directive, corner: String = "", heads: [String], rows: [Table.Row], _ writer: CellWriter
  ) -> Table {
    Table(
      caption: directive.title.map(setting.typeset), corner: corner,
      columns: heads.map { Table.Column(head: $0, alignment: .end) }, rows: rows,
      note: directive.note.map(setting.typeset), footnotes: writer.notes.all, source: writer.source)
  }

  /// A cell that is calculated from others: a share, an evolution.
  func derived(_ text: NumberText, _ value: Number) -> Table.Cell {
    .number(PrintedNumber(text: text, value: value, origin: .expression, note: nil))
  }

  /// The registers that values are computed from, as a source line.
  func source(of values: some Sequence<FigureValue>) -> String? {
    var registers: [String] = []
    for value in values {
      guard case .known(_, .records(let register, _)) = value.content else { continue }
      let label = setting.typeset(pack.register(register)?.plural ?? register)
      if !registers.contains(label) { registers.append(label) }
    }
    guard !registers.isEmpty else { return nil }
    return Catalogue.registersSource(registers)(language)
  }
}

/// Writes the cells of one table, and gathers its footnotes.
struct CellWriter {
  private(set) var notes = TableNotes()
  let source: String?
  private let setting: DocumentBuilder
  private let printer: NumberPrinter
  private let form: NumberPrinter.AmountForm
  private let reference: (FigureValue, Figure) -> FigureReference

  /// `values`: all that the table will print, so that its amounts keep one form.
  init(_ builder: ChapterBuilder, values: some Sequence<FigureValue>) {
    let all = Array(values)
    setting = builder.setting
    printer = builder.printer
    source = builder.source(of: all)
    reference = { builder.reference($0, $1) }
    form = NumberPrinter.form(
      forAll: all.filter { builder.pack.figure($0.figure)?.unit == Unit.euro.name }.compactMap(\.number))
  }

  /// A figure's value; a footnote says why it is absent, of which period it is, or how it differs from the
  /// published value.
  mutating func cell(_ value: FigureValue, _ figure: Figure, asked: [Period]) -> Table.Cell {
    switch value.content {
    case .absent(let cause): return .absent(cause: cause(setting.language))
    case .known(let number, _):
      let text = printer.text(number, of: value, figure: figure, form)
      var note = setting.differenceNote(value, figure).map { notes.place(of: $0) }
      if note == nil, !asked.contains(value.period) {
        note = notes.place(of: Catalogue.valueOfPeriod(value.period)(setting.language))
      }
      return .number(
        PrintedNumber(text: text, value: number, origin: .figure(reference(value, figure)), note: note))
    }
  }

  /// A cell of a breakdown: computed, in the figure's unit.
  mutating func cell(_ number: Number?, _ figure: Figure) -> Table.Cell {
    guard let number else {
      return .absent(cause: Catalogue.notAvailableMeaning(setting.language))
    }
    let decimals = NumberPrinter.decimals(of: number, in: figure, declaration: nil)
    let text = printer.text(number, Unit(name: figure.unit), decimals: decimals, .full)
    return .number(PrintedNumber(text: text, value: number, origin: .expression, note: nil))
  }
}
