// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// One file on its way into the database.
final class ImportRun {
  private let plan: SourceImport
  private let file: String
  private let writer: RecordWriter
  private let table: TableWriter
  private let rejects: RejectsFile?
  private var pace: ImportPace
  private var cells: RowCells
  private var keys: KeyLedger
  private(set) var summary = ImportSummary()
  /// The first errors and how many there were, where there is no rejects file.
  private(set) var errors: [RowError] = []
  private var errorCount = 0
  /// The contents of the record being made, reused from row to row.
  private var values: [StoredValue] = []

  /// How many errors are kept to be told.
  var errorsTold = 20

  init(
    _ plan: SourceImport, file: String, _ writer: RecordWriter, _ rejects: RejectsFile?,
    _ options: ImportOptions
  ) throws(ImportFailure) {
    self.plan = plan
    self.file = file
    self.writer = writer
    self.rejects = rejects
    table = try storing { () throws(StoreError) in try writer.table(plan.register.name) }
    pace = ImportPace(options)
    cells = RowCells(places: [], nullContents: [], evaluated: [])
    keys = KeyLedger(plan.register)
  }

  /// Finds the columns of the source in the header.
  func start(_ header: Header) throws(ImportFailure) {
    let found = Dictionary(
      header.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let missing = plan.columns.filter { $0.whenMissing == .refused && found[$0.name] == nil }.map(\.name)
    guard missing.isEmpty else {
      throw .missingColumns(missing, found: header.columns, file: file, line: header.line)
    }
    if !plan.allowsOtherColumns { try refuseOtherColumns(header) }
    // In a file of rejects, the lines are those of the file that they were rejected from.
    let isRejects = header.columns.starts(with: RejectsFile.columns)
    let places = plan.columns.map { column -> RowCells.Place in
      if let place = found[column.name] { return .cell(place) }
      guard column.whenMissing == .line else { return .absent }
      return isRejects ? .cell(0) : .line
    }
    cells = RowCells(
      places: places, nullContents: plan.nullContents, evaluated: plan.evaluatedColumns)
    pace.byteCount = header.byteCount
    try rejects?.start(header.columns)
  }

  private func refuseOtherColumns(_ header: Header) throws(ImportFailure) {
    let known = plan.columns.map(\.name)
    for column in header.columns where !known.contains(column) && !RejectsFile.columns.contains(column) {
      let message = Catalogue.Import.unknownColumn(
        column, in: plan.register.name, Suggestion.closest(to: column, among: known))
      throw .file(Diagnostic(file: file, position: Position(line: header.line, column: 1), message))
    }
  }

  /// Writes the record of a row, or notes why there is none.
  func take(_ row: borrowing Row) throws(ImportFailure) {
    try pace.step(row)
    if let flaw = row.flaw { return try refuse(row, [RowError(line: row.line, expected: flaw)]) }
    cells.load(row)
    if let filter = plan.filter, !filter.evaluate(cells).isTrue {
      summary.skipped += 1
      return
    }
    let line = row.line
    let wrong = try storing { () throws(StoreError) in try fill(line: line) }
    guard wrong.isEmpty else { return try refuse(row, wrong) }
    switch keys.note(values, line: line) {
    case .first: try write(row)
    case .same: summary.unchanged += 1
    case .conflict(let first):
      try refuse(row, [RowError(line: line, expected: Catalogue.Import.sameKey(as: first))])
    }
  }

  private func write(_ row: borrowing Row) throws(ImportFailure) {
    do throws(StoreError) {
      summary.count(try table.upsert(values))
    } catch {
      guard case .record(let problem) = error else { throw .store(error) }
      try refuse(row, [RowError(line: row.line, expected: problem.message)])
    }
  }

  /// Fills `values` with the contents of the row's record.
  private func fill(line: Int) throws(StoreError) -> [RowError] {
    var wrong: [RowError] = []
    values.removeAll(keepingCapacity: true)
    for filler in plan.fillers {
      guard let filler else {
        values.append(.null)
        continue
      }
      switch try filler.fill(cells, writer) {
      case .value(let value): values.append(value)
      case .mismatch(let expected, let found):
        let column = filler.column.map { plan.columns[$0].name }
        wrong.append(
          RowError(line: line, field: filler.field.name, column: column, found: found, expected: expected))
      }
    }
    return wrong
  }

  private func refuse(_ row: borrowing Row, _ wrong: [RowError]) throws(ImportFailure) {
    summary.rejected += 1
    if let rejects { return try rejects.write(row, wrong) }
    errors += wrong.prefix(errorsTold - errors.count)
    errorCount += wrong.count
  }

  /// What was done.
  /// - Throws: the errors of the rows, where there is no rejects file to hold them.
  func finish() throws(ImportFailure) -> ImportSummary {
    guard errors.isEmpty else {
      throw .refusedRows(file: file, first: errors, others: errorCount - errors.count)
    }
    pace.finish()
    return summary
  }
}
