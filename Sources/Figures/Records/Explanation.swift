// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// How a figure's value is known: its definition in words, and for a computed one the query and what it read.
public struct Explanation: Sendable {
  /// The figure explained, as the pack declares it.
  public let figure: Figure
  /// Its value for the period asked.
  public let value: FigureValue
  /// What the figure is, in words.
  public let definition: Message
  /// The query that computes it from records, also where there are none and the value is declared; nil for a
  /// figure that no query computes.
  public let query: Query?
  /// Why the figure is computed record by record, where no query can; nil for any other.
  public let recordwise: Message?

  /// A query of SQLite over the tables of the registers.
  public struct Query: Sendable {
    /// With a question mark for each argument.
    public let sql: String
    /// In the order of the question marks.
    public let arguments: [String]
    /// The version of the definition, from 1; nil where the database could only be read.
    public let version: Int?
  }
}

extension FigureBook {
  /// Explains a figure's value for a period.
  /// - Throws: `Diagnostic` for a figure that the pack does not have; storage errors.
  public func explanation(of key: FigureKey, for period: Period) throws -> Explanation {
    let value = try value(key, for: period)
    guard let figure = pack.figure(key) else {
      throw Diagnostic(file: nil, Catalogue.unknownFigure(key.description, nil))
    }
    var query: Explanation.Query?
    var recordwise: Message?
    do {
      query = try self.query(key, for: period)
    } catch let refusal as Diagnostic {
      recordwise = refusal.message
    }
    return Explanation(
      figure: figure, value: value, definition: definition(of: figure), query: query, recordwise: recordwise)
  }

  /// - Throws: `Diagnostic` where no query computes the figure.
  private func query(_ key: FigureKey, for period: Period) throws -> Explanation.Query? {
    guard let figure = counted[key], let register = pack.register(figure.aggregate.register) else {
      return nil
    }
    let scope = RecordScope(register: register, model: model, period: period)
    guard let measured = try MeasuredFigure(figure, in: scope, model: model) else {
      throw Diagnostic(file: nil, Catalogue.medianInMemory)
    }
    let pass = RegisterPass(
      register: register, timing: figure.aggregate.timing, period: period, breakdowns: [], model: model)
    let query = pass.query(measured.measures.map(\.piece), scope)
    return Explanation.Query(
      sql: query.sql, arguments: query.arguments.map(\.description), version: try definitionVersion(of: key))
  }

  /// The definition of a figure in words.
  public func definition(of figure: Figure) -> Message {
    switch figure.definition {
    case .declared: return Catalogue.declaredByService
    case .formula(let formula): return Catalogue.computedByFormula(formula.text)
    case .share(let whole, let filter):
      return Catalogue.shareOf(pack.figure(whole)?.label ?? whole.description, filter.text)
    case .aggregate(let aggregate):
      let register = pack.register(aggregate.register)
      return Catalogue.aggregate(
        aggregate.function.name, of: aggregate.operand?.text,
        register: register?.plural ?? aggregate.register,
        where: aggregate.filter?.text, timing: aggregate.timing.rawValue)
    }
  }
}

extension FigureBook {
  /// The register whose records a figure counts; nil for one that is declared or a formula.
  public func register(countedBy key: FigureKey) -> Register? {
    counted[key].flatMap { pack.register($0.aggregate.register) }
  }

  /// The field at the end of a path from the records that a figure counts; nil where the path leads nowhere.
  public func field(at path: [String], countedBy key: FigureKey) -> Field? {
    register(countedBy: key).flatMap { model.field(at: path, of: $0) }
  }
}
