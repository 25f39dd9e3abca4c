// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import GRDB
import Pack
import Store
import Synchronization

/// The values of a pack's figures in one database, as it stood when the book was opened.
///
/// Computed figures are computed when asked for, all those of a register in one pass, and kept in the
/// database until records or definitions change. Open another book when `isCurrent` says that the database
/// has moved on.
public final class FigureBook: Sendable {
  /// The pack whose figures they are.
  public let pack: Pack
  /// Where the records, the declared values and the values computed before are.
  public let database: Store.Database
  /// The language of members' labels.
  public let language: Language

  let model: RegisterModel
  let counted: [FigureKey: CountedFigure]
  private let declared: [FigureKey: DeclaredSeries]
  private let cache: ValueCache
  private let tables = Mutex<[ComputedKey: ComputedTable]>([:])
  private let coverage = Mutex<[CoverageKey: Bool]>([:])

  private struct CoverageKey: Hashable {
    let register: String
    let timing: Aggregate.Timing
    let period: Period
  }

  /// Opens the book.
  /// - Throws: `StoreError` or `GRDB.DatabaseError` where the database cannot be read.
  public init(pack: Pack, database: Store.Database, language: Language? = nil) throws {
    self.pack = pack
    self.database = database
    self.language = language ?? pack.header.language
    let model = RegisterModel(pack)
    self.model = model
    let counted = Dictionary(
      uniqueKeysWithValues: pack.figures.compactMap { figure in pack.counted(figure).map { (figure.key, $0) }
      })
    self.counted = counted
    declared = Dictionary(grouping: try database.declaredValues().map(\.declared), by: \.figure)
      .mapValues(DeclaredSeries.init)
    let definitions = counted.mapValues { $0.text(model: model) }
    cache = ValueCache(definitions: definitions, revisions: try database.revisions(read: pack))
    try database.prepareValues(definitions)
  }

  /// Whether the database is still what it was when the book was opened.
  public func isCurrent() throws -> Bool { try database.revisions(read: pack) == cache.revisions }

  /// What distinguishes the state of the database that the book reads: changes with every write to records or
  /// declared values.
  public var revision: String {
    cache.revisions.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: " ")
  }
}

extension Store.Database {
  /// The revisions of what a report reads: not of who signed in and read what, unless a figure counts that.
  fileprivate func revisions(read pack: Pack) throws -> [String: Int64] {
    func isOfAccess(_ register: String) -> Bool { register.hasPrefix(AccessRegisters.prefix) }
    let all = try revisions()
    let isCounted = pack.figures.contains { figure in
      if case .aggregate(let aggregate) = figure.definition { isOfAccess(aggregate.register) } else { false }
    }
    if isCounted { return all }
    return all.filter { !isOfAccess($0.key) }
  }
}

extension FigureBook: FigureValues {
  /// A figure's value for a period.
  ///
  /// Computed from records where they cover the period; else the declared value of exactly that period, of
  /// the latest within it, or of a range around it. A declared value also stands in for a formula without
  /// result.
  /// - Throws: `Diagnostic` for a figure that the pack does not have; storage errors.
  public func value(_ key: FigureKey, for period: Period) throws -> FigureValue {
    guard let figure = pack.figure(key) else { throw unknown(key) }
    let series = declared[key]
    switch figure.definition {
    case .declared: return declaredValue(figure, for: period)
    case .formula(let formula):
      let content = try value(of: formula, in: key.service, for: period)
      guard case .absent = content, series?.value(for: period) != nil else {
        return FigureValue(
          figure: key, period: period, content: content, published: series?.value(at: period))
      }
      return declaredValue(figure, for: period)
    case .aggregate, .share:
      guard let counted = counted[key], try covers(counted.aggregate, period) else {
        return declaredValue(figure, for: period)
      }
      let table = try table(ComputedKey(figure: key, period: period, breakdowns: []))
      let total = table.total
      let content: FigureValue.Content =
        total.value.map { .known($0, .records(register: counted.aggregate.register, count: total.records)) }
        ?? .absent(table.absence ?? Catalogue.noRecordCounted(figure.label, period))
      return FigureValue(figure: key, period: period, content: content, published: series?.value(at: period))
    }
  }

  /// A figure's value as the published report printed it, where it did; else its value.
  /// - Throws: `Diagnostic` for a figure that the pack does not have; storage errors.
  public func publishedValue(_ key: FigureKey, for period: Period) throws -> FigureValue {
    guard let figure = pack.figure(key) else { throw unknown(key) }
    return declared[key]?.value(for: period) == nil
      ? try value(key, for: period) : declaredValue(figure, for: period)
  }

  private func declaredValue(_ figure: Figure, for period: Period) -> FigureValue {
    guard let value = declared[figure.key]?.value(for: period) else {
      let register = counted[figure.key].flatMap { pack.register($0.aggregate.register) }
      let cause =
        register.map { Catalogue.noRecords($0.plural, period) }
        ?? Catalogue.noDeclaredValue(figure.label, period)
      return FigureValue(figure: figure.key, period: period, content: .absent(cause), published: nil)
    }
    return FigureValue(
      figure: figure.key, period: value.period, content: .known(value.value, .declared(value)), published: nil
    )
  }

  private func unknown(_ key: FigureKey) -> Diagnostic {
    let keys = pack.figures.map(\.key.description)
    let suggestion = Suggestion.closest(to: key.description, among: keys)
    return Diagnostic(file: nil, Catalogue.unknownFigure(key.description, suggestion))
  }

  /// The declared values of a figure, in the order of their ends, then the longest first.
  public func declaredValues(of key: FigureKey) -> [DeclaredValue] { declared[key]?.values ?? [] }

  /// Whether the register's records reach a period: at least one in its years, so that nothing counted means
  /// zero.
  func covers(_ aggregate: Aggregate, _ period: Period) throws -> Bool {
    let key = CoverageKey(register: aggregate.register, timing: aggregate.timing, period: period)
    if let known = coverage.withLock({ $0[key] }) { return known }
    guard let register = pack.register(aggregate.register) else { return false }
    let years = period.wholeYears
    let pass = RegisterPass(
      register: register,
      timing: aggregate.timing == .flow ? .flow : aggregate.timing == .timeless ? .timeless : .during,
      period: years, breakdowns: [], model: model)
    let scope = RecordScope(register: register, model: model, period: years)
    let query = pass.query([SQLPiece(sql: "1")], scope)
    let found = try database.connection.read { db in
      try Int.fetchOne(db, sql: query.sql + " LIMIT 1", arguments: query.statementArguments) != nil
    }
    coverage.withLock { $0[key] = found }
    return found
  }

  // MARK: Computing

  /// The table of a key: from memory, from the database, or from a pass over the register that gives all its
  /// like figures.
  func table(_ key: ComputedKey) throws -> ComputedTable {
    if let table = tables.withLock({ $0[key] }) { return table }
    if let table = try database.connection.read({ db in try cache.table(key, db) }) {
      tables.withLock { $0[key] = table }
      return table
    }
    guard let figure = counted[key.figure], let register = pack.register(figure.aggregate.register) else {
      return ComputedTable()
    }
    let pass = RegisterPass(
      register: register, timing: figure.aggregate.timing, period: key.period, breakdowns: key.breakdowns,
      model: model)
    let figures = pack.figures.compactMap { counted[$0.key] }.filter { other in
      other.aggregate.register == figure.aggregate.register
        && other.aggregate.timing == figure.aggregate.timing
        && (other.key == key.figure || key.breakdowns.allSatisfy(other.breakdowns.contains))
    }
    let outcome = try database.connection.read { db in try pass.run(figures, db) }
    var computed: [ComputedKey: ComputedTable] = [:]
    for figure in figures {
      var table = ComputedTable(absence: outcome.absences[figure.key])
      for cell in outcome.cells[figure.key] ?? [] {
        table.cells[.init(codes: cell.members)] = .init(value: cell.value, records: cell.records)
      }
      computed[ComputedKey(figure: figure.key, period: key.period, breakdowns: key.breakdowns)] = table
    }
    tables.withLock { known in known.merge(computed) { _, new in new } }
    try database.keepValues { [computed] db in
      for (key, table) in computed where table.absence == nil {
        try cache.keep(table, key, from: outcome.registers, db)
      }
    }
    return computed[key] ?? ComputedTable()
  }
}

extension Period {
  /// The civil years that the period touches.
  fileprivate var wholeYears: Period {
    start.year == end.year
      ? .year(start.year)
      : Period("\(Period.year(start.year).notation)/\(Period.year(end.year).notation)") ?? self
  }
}

extension Store.Database {
  /// Makes the tables of computed values ready for these definitions.
  fileprivate func prepareValues(_ definitions: [FigureKey: String]) throws {
    try keepValues { db in
      try ValueCache.createTables(db)
      try ValueCache.register(definitions, db)
    }
  }

  /// Writes computed values. They can be computed again: where the database only lets itself be read, or is
  /// busy, nothing is kept.
  fileprivate func keepValues(_ write: @Sendable (GRDB.Database) throws -> Void) throws {
    do {
      try connection.write(write)
    } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_BUSY].contains(error.resultCode) {
      return
    }
  }
}
