// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension FigureBook {
  /// The value of FEEL over figures, as a service's files write it.
  /// - Returns: a number with the figures that it was computed from, or why there is none.
  /// - Throws: `Diagnostics` where the expression is no number over the pack's figures; storage errors.
  public func value(of expression: Expression, in service: String, for period: Period) throws
    -> FigureValue.Content
  {
    let names = expression.figures(in: service)
    let checked = try expression.check(in: pack.figureScope(in: service), expecting: .number)
    let host = FigureHost(book: self, service: service, period: period, expression)
    let inputs = try names.map { try value($0, for: period) }
    // What is named inside functions alone is looked up by them, for periods of their own.
    let needed = inputs.filter { !host.isNamedOnlyInFunctions($0.figure, in: expression) }
    if let cause = needed.lazy.compactMap(\.absence).first { return .absent(cause) }
    let slots = slots(of: inputs) + [Value(period)]
    let result = checked.evaluate(slots, host: host)
    if let cause = host.missingParameter { return .absent(cause) }
    if let number = result.number { return .known(number, .figures(names)) }
    return .absent(result.cause?.explanation ?? Catalogue.formulaWithoutValue(expression.text))
  }

  /// The values of figures, each where an expression looks for it.
  private func slots(of inputs: [FigureValue]) -> [Value] {
    var slots = [Value](repeating: .null(), count: pack.figures.count)
    for input in inputs {
      guard let number = input.number, let index = pack.slot(of: input.figure) else { continue }
      slots[index] = .number(number)
    }
    return slots
  }

  /// The evolution of a figure between two periods, in %; nil where either value is missing or the first is
  /// zero.
  public func changeRate(_ key: FigureKey, from: Period, to: Period) throws -> Number? {
    guard let before = try value(key, for: from).number, let now = try value(key, for: to).number else {
      return nil
    }
    return FigureBook.rate(from: before, to: now)
  }

  /// The difference of a figure between two periods, in its unit; nil where either value is missing.
  public func difference(_ key: FigureKey, from: Period, to: Period) throws -> Number? {
    guard let before = try value(key, for: from).number, let now = try value(key, for: to).number else {
      return nil
    }
    return now.subtracting(before)
  }

  /// A figure over another, in %; nil where either value is missing or the second is zero.
  public func share(_ key: FigureKey, of whole: FigureKey, for period: Period) throws -> Number? {
    guard let part = try value(key, for: period).number, let whole = try value(whole, for: period).number
    else {
      return nil
    }
    return part.divided(by: whole)?.multiplied(by: 100)
  }

  static func rate(from before: Number, to now: Number) -> Number? {
    now.subtracting(before)?.divided(by: before)?.multiplied(by: 100)
  }
}

/// Runs the functions over figures in formulas and sentences.
final class FigureHost: Host {
  private let book: FigureBook
  private let service: String
  private let period: Period
  private let functions: ServiceFunctions
  /// Why a parameter had none: whatever the expression makes of that is no value.
  private(set) var missingParameter: Message?

  init(book: FigureBook, service: String, period: Period, _ expression: Expression) {
    self.book = book
    self.service = service
    self.period = period
    functions = book.pack.functions(in: service)
  }

  /// Whether a figure is named only inside functions, which look up its value themselves.
  func isNamedOnlyInFunctions(_ key: FigureKey, in expression: Expression) -> Bool {
    !expression.root.plainNames.contains { FigureKey(named: $0, in: service) == key }
  }

  func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value {
    guard let function = FigureScope.Function(rawValue: function) else {
      let place = function - FigureScope.Function.allCases.count
      let value = functions.value(ofCall: place, arguments, now: .period(period), from: caller)
      // Where an argument is absent, so may be the value; where none is, it should be there.
      if let cause = value.cause, !arguments.contains(where: { $0?.isNull == true }) {
        missingParameter = cause.message
      }
      return value
    }
    do {
      return try result(function, arguments)
    } catch let error as Diagnostic {
      return .null(NullCause(error.message))
    } catch {
      return .null(NullCause(Message(fr: "\(error)", en: "\(error)")))
    }
  }

  private func result(_ function: FigureScope.Function, _ arguments: [Value?]) throws -> Value {
    let key = FigureKey(named: arguments[0]?.string ?? "", in: service)
    let option = arguments.count > 1 ? arguments[1]?.string : nil
    let other =
      [.by, .share].contains(function) ? period : try option.map(period(named:)) ?? period.previousYear
    switch function {
    case .at: return try number(key, other)
    case .previous: return try number(key, period.previousYear)
    case .months: return .list(try period.months.map { try number(key, $0) })
    case .evolution, .difference:
      let values = [try number(key, period), try number(key, other)]
      guard let now = values[0].number, let before = values[1].number else {
        return values.first(where: \.isNull) ?? .null()
      }
      return value(function == .evolution ? FigureBook.rate(from: before, to: now) : now.subtracting(before))
    case .share:
      guard let part = arguments[0]?.number, let whole = arguments[1]?.number else {
        return arguments.lazy.compactMap(\.self).first(where: \.isNull) ?? .null()
      }
      return value(part.divided(by: whole)?.multiplied(by: 100))
    case .by: return try members(of: key, option ?? "")
    }
  }

  private func period(named text: String) throws -> Period {
    guard let period = Period(text) else {
      throw Diagnostic(file: nil, Catalogue.expectedPeriod(found: text))
    }
    return period
  }

  /// The members of a breakdown, each with its value.
  private func members(of key: FigureKey, _ breakdown: String) throws -> Value {
    let table = try book.breakdown(key, named: breakdown, for: period)
    return .list(
      zip(table.rows, table.cells).map { member, cells in
        let number = (cells.first ?? nil).map(Value.number) ?? .null()
        return .context([
          "code": member.code.map(Value.string) ?? .null(), "label": .string(member.label), "value": number,
        ])
      })
  }

  private func number(_ key: FigureKey, _ period: Period) throws -> Value {
    let found = try book.value(key, for: period)
    return found.number.map(Value.number) ?? .null(found.absence.map { NullCause($0) })
  }

  private func value(_ number: Number?) -> Value { number.map(Value.number) ?? .null() }
}

extension Expression.Node {
  /// The names used outside the functions over figures.
  fileprivate var plainNames: [String] {
    if let path { return [path.joined(separator: ".")] }
    if case .call(let name, let arguments) = form, FigureScope.overFigures.contains(name) {
      return arguments.dropFirst().flatMap(\.value.plainNames)
    }
    return children.flatMap(\.plainNames)
  }
}
