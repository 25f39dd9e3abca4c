// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Checks every expression of a pack against the names that it may use.
struct ExpressionChecker {
  let model: RegisterModel
  let names: FigureNames
  let rules: RuleBook
  let report: PackReport

  func check(_ sources: [Source]) {
    for source in sources {
      guard let register = model.register(source.register) else { continue }
      let scope = SourceScope(source: source)
      if let filter = source.filter { _ = type(of: filter, in: scope, expecting: .boolean) }
      for mapping in source.fields {
        guard case .expression(let expression) = mapping.content, let field = register.field(mapping.field)
        else { continue }
        // What is text in the file is read as the field's type when the row is; anything else must be of that
        // type.
        guard let type = type(of: expression, in: scope, expecting: nil) else { continue }
        if !FEELType.string.accepts(type), !field.type.canHold(type) {
          report.add(
            expression.file ?? "", expression.root.position,
            Catalogue.wrongContent(of: field.name))
        }
      }
    }
  }

  func check(_ figures: [Figure]) {
    for figure in figures {
      switch figure.definition {
      case .declared: break
      case .aggregate(let aggregate): check(aggregate, service: figure.key.service)
      case .share(let whole, let filter):
        guard case .aggregate(let aggregate)? = names.figure(whole)?.definition, aggregate.function.addsUp,
          let register = model.register(aggregate.register)
        else {
          if names.figure(whole) != nil {
            report.add(figure.file, figure.position, Catalogue.shareOfUncounted(whole.description))
          }
          continue
        }
        check(filter, in: scope(register, service: figure.key.service), expecting: .boolean)
      case .formula(let formula): checkNumber(formula, service: figure.key.service)
      }
    }
    checkCycles(figures)
  }

  private func scope(_ register: Register, service: String) -> RegisterScope {
    RegisterScope(register: register, model: model, functions: rules.functions(in: service))
  }

  private func check(_ aggregate: Aggregate, service: String) {
    guard let register = model.register(aggregate.register) else { return }
    let scope = scope(register, service: service)
    if let filter = aggregate.filter { check(filter, in: scope, expecting: .boolean) }
    switch aggregate.function {
    case .count: break
    case .sum(let operand), .average(let operand), .median(let operand):
      check(operand, in: scope, expecting: .number)
    case .distinct(let operand): check(operand, in: scope, expecting: nil)
    }
  }

  /// An expression over figures that must give a number.
  func checkNumber(_ expression: Expression, service: String) {
    let scope = FigureScope(names: names, shared: rules.functions(in: service), period: nil)
    check(expression, in: scope, expecting: .number)
  }

  /// An expression over the figures of a period that must be true or false.
  func checkTruth(_ expression: Expression, service: String, period: Period) {
    let scope = FigureScope(names: names, shared: rules.functions(in: service), period: period)
    check(expression, in: scope, expecting: .boolean)
  }

  private func check(_ expression: Expression, in scope: some Scope, expecting type: FEELType?) {
    _ = self.type(of: expression, in: scope, expecting: type)
  }

  /// The type of an expression, or nil where it has none, which is reported.
  private func type(of expression: Expression, in scope: some Scope, expecting type: FEELType?) -> FEELType? {
    do {
      return try expression.check(in: scope, expecting: type).type
    } catch {
      report.add(error.all)
      return nil
    }
  }

  /// Formulas that rely on one another in a circle, each circle told once.
  private func checkCycles(_ figures: [Figure]) {
    let circles = Circles(of: figures.map(\.key)) { names.figure($0)?.reliesOn ?? [] }
    for circle in circles.found {
      guard let figure = names.figure(circle[0]) else { continue }
      report.add(figure.file, figure.position, Catalogue.formulaCycle(circle.map(\.description)))
    }
  }
}

extension Figure {
  /// The figures that its definition names.
  public var reliesOn: [FigureKey] {
    switch definition {
    case .declared, .aggregate: []
    case .share(let whole, _): [whole]
    case .formula(let formula): formula.figures(in: key.service)
    }
  }
}

extension FieldType {
  /// Whether a value of a type can fill the field: its own type, the list of a reference's key, a number as
  /// text.
  fileprivate func canHold(_ type: FEELType) -> Bool {
    switch (self, type) {
    case (.reference, .list), (.reference, .number), (.text, .number): true
    default: expressionType.accepts(type)
    }
  }
}
