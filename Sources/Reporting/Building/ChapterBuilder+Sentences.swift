// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension ChapterBuilder {
  /// A paragraph, a heading or a cell: the typographer begins afresh.
  mutating func sentence(_ content: [Chapter.Inline]) throws -> [Inline] {
    typographer.restart()
    var gluesNext = false
    return try inlines(content, &gluesNext)
  }

  /// `gluesNext`: a number was just printed whose unit is the word that follows.
  private mutating func inlines(_ content: [Chapter.Inline], _ gluesNext: inout Bool) throws -> [Inline] {
    var result: [Inline] = []
    for inline in content {
      switch inline {
      case .text(let text):
        let set = typographer.set(text)
        result.append(.text(gluesNext ? set.gluedToNumber : set))
        gluesNext = false
      case .emphasis(let inner): result.append(.emphasis(try inlines(inner, &gluesNext)))
      case .strong(let inner): result.append(.strong(try inlines(inner, &gluesNext)))
      case .link(let inner, let destination):
        result.append(.link(try inlines(inner, &gluesNext), destination: destination))
      case .code(let code):
        typographer.passOver(code)
        gluesNext = false
        result.append(.code(code))
      case .lineBreak:
        typographer.restart()
        gluesNext = false
        result.append(.lineBreak)
      case .placeholder(let placeholder):
        guard let printed = try self.placeholder(placeholder) else { continue }
        typographer.passOver([printed].plainText)
        if case .number(let number) = printed { gluesNext = number.text.suffix.isEmpty }
        result.append(printed)
      }
    }
    return result
  }

  private mutating func placeholder(_ placeholder: Placeholder) throws -> Inline? {
    switch placeholder.content {
    case .year(let offset):
      return .text(PeriodReference.year(offset: offset).period(reporting: year).formatted(in: language))
    case .figure(let key, let period):
      guard let figure = figure(key, at: placeholder.position) else { return nil }
      mention(key)
      let value = try book.value(key, for: period.period(reporting: year))
      guard let number = value.number else {
        report(placeholder.position, absence(of: figure, value))
        return nil
      }
      return try printed(number, value, figure, placeholder).map(Inline.number)
    case .expression(let expression, let unit, let decimals):
      switch try book.value(of: expression, in: chapter.service, for: year) {
      case .absent(let cause):
        report(placeholder.position, Catalogue.expressionWithoutValue(cause))
        return nil
      case .known(let number, _):
        return .number(calculated(number, Unit(name: unit ?? ""), decimals, placeholder.format))
      }
    }
  }

  private func absence(of figure: Figure, _ value: FigureValue) -> Message {
    guard case .absent(let cause) = value.content else { return Catalogue.notAvailableMeaning }
    return Catalogue.figureWithoutValue(figure.key.description, cause)
  }

  /// The number of a figure's placeholder, in the format asked for.
  private mutating func printed(
    _ number: Number, _ value: FigureValue, _ figure: Figure, _ placeholder: Placeholder
  ) throws -> PrintedNumber? {
    let plain = printer.text(number, of: value, figure: figure)
    switch placeholder.format {
    case .plain: return printed(plain, number, value, figure)
    case .number: return printed(plain.prefixed(""), number, value, figure)
    case .full: return printed(printer.text(number, of: value, figure: figure, .full), number, value, figure)
    case .words:
      let words = printer.words(number).map {
        NumberText(prefix: plain.prefix, digits: $0, suffix: plain.suffix)
      }
      return printed(words ?? plain, number, value, figure)
    case .change(let from):
      let base = basis(from, of: value)
      guard let change = try book.changeRate(figure.key, from: base, to: value.period) else {
        report(placeholder.position, Catalogue.noChange(figure.key.description, from: base, to: value.period))
        return nil
      }
      return printed(printer.change(change), change, value, figure, isDerived: true)
    case .difference(let from):
      let base = basis(from, of: value)
      guard let difference = try book.difference(figure.key, from: base, to: value.period) else {
        report(placeholder.position, Catalogue.noChange(figure.key.description, from: base, to: value.period))
        return nil
      }
      let text = printer.difference(
        difference, Unit(name: figure.unit), decimals: figure.decimals ?? difference.decimals)
      return printed(text, difference, value, figure, isDerived: true)
    case .share(let total):
      mention(total)
      guard let share = try book.share(figure.key, of: total, for: value.period) else {
        report(placeholder.position, Catalogue.noShare(figure.key.description, of: total.description))
        return nil
      }
      return printed(printer.share(share), share, value, figure, isDerived: true)
    }
  }

  private func basis(_ from: PeriodReference?, of value: FigureValue) -> Period {
    from?.period(reporting: year) ?? value.period.previousYear
  }

  private mutating func printed(
    _ text: NumberText, _ number: Number, _ value: FigureValue, _ figure: Figure, isDerived: Bool = false
  ) -> PrintedNumber {
    let difference = isDerived ? nil : differenceNote(value, figure).map { note($0) }
    return PrintedNumber(
      text: text, value: number, origin: .figure(reference(value, figure)), note: difference)
  }

  private func calculated(
    _ number: Number, _ unit: Unit, _ decimals: Int?, _ format: Placeholder.Format
  ) -> PrintedNumber {
    let places =
      decimals ?? (unit == .euro ? (number.isWhole ? 0 : 2) : number.rounded(to: 2, .halfUp).decimals)
    var form = NumberPrinter.AmountForm.short
    if case .full = format { form = .full }
    var text = printer.text(number.rounded(to: places, .halfUp), unit, decimals: places, form)
    if case .words = format, let words = printer.words(number) {
      text = NumberText(digits: words, suffix: unit.suffix)
    }
    return PrintedNumber(text: text, value: number, origin: .expression, note: nil)
  }

  /// What a printed value is the value of.
  func reference(_ value: FigureValue, _ figure: Figure) -> FigureReference {
    FigureReference(
      key: figure.key, label: setting.typeset(figure.label), period: value.period, qualifier: value.qualifier,
      isComputed: value.declaration == nil)
  }

  /// The published value, the difference and its reason, where a computed value differs.
  func differenceNote(_ value: FigureValue, _ figure: Figure) -> String? {
    setting.differenceNote(value, figure)
  }
}

extension String {
  /// The plain space at the start becomes one that is never broken, if a word follows.
  fileprivate var gluedToNumber: String {
    guard first == " ", let second = dropFirst().first, second.isLetter else { return self }
    return "\u{A0}" + dropFirst()
  }
}
