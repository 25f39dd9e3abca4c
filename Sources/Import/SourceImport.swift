// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store

/// A source made ready to fill its register: expressions checked and compiled, columns numbered, code lists
/// indexed.
public struct SourceImport: Sendable {
  /// The register that is filled.
  public let register: Register
  let format: Source.Format
  /// The columns that are used, by their names in the file.
  let columns: [Column]
  /// Whether the file may have columns that are not used.
  let allowsOtherColumns: Bool
  let nullContents: Set<String>
  let filter: ColumnExpression?
  /// In the order of the register's fields; nil where the source does not fill one.
  let fillers: [FieldFiller?]
  let language: Language

  /// A column that is used.
  struct Column: Sendable, Hashable {
    /// Its name in the file.
    let name: String
    let whenMissing: WhenMissing

    /// What a file that lacks it comes to.
    enum WhenMissing: Sendable {
      case refused
      /// The column is absent from every row.
      case absent
      /// It is the line that each row begins on: all that tells apart the rows of a file that has no key.
      case line
    }

    /// The name that the lines of a file go by where no column has it (in JSON lines, always).
    static let line = "row"
  }

  /// The columns that some expression reads.
  var evaluatedColumns: [Int] {
    let read = fillers.compactMap { filler -> [Int]? in
      guard case .expression(let expression)? = filler?.content else { return nil }
      return expression.columns
    }
    return Set(read.joined()).union(filter?.columns ?? []).sorted()
  }

  /// Imports a file, the whole of it or nothing: one transaction that any failure or cancellation rolls back.
  ///
  /// A record with the natural key of a row is updated, so that the same file twice changes nothing.
  /// - Throws: what is wrong with the file, its rows or the database.
  public func run(
    _ file: URL, named name: String? = nil, into database: Database, by actor: Actor,
    _ options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> ImportSummary {
    let rejects = try options.rejects.map { url throws(ImportFailure) in try RejectsFile(url, language) }
    let summary = try database.importing(by: actor) { writer throws(ImportFailure) in
      try run(file, named: name, writer, rejects, options)
    }
    try rejects?.commit()
    return summary
  }

  /// Imports a file within a transaction that is already open.
  func run(
    _ file: URL, named name: String? = nil, _ writer: RecordWriter, _ rejects: RejectsFile? = nil,
    _ options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> ImportSummary {
    let run = try ImportRun(self, file: name ?? file.lastPathComponent, writer, rejects, options)
    try read(file, name, run)
    return try run.finish()
  }

  /// Gives the rows of a file to a run.
  func read(_ file: URL, _ name: String?, _ run: ImportRun) throws(ImportFailure) {
    try reader(file, name).read { header throws(ImportFailure) in
      try run.start(header)
    } body: { row throws(ImportFailure) in
      try run.take(row)
    }
  }

  private func reader(_ file: URL, _ name: String?) -> any RowReader {
    switch format {
    case .csv(let separator, let encoding):
      CSVReader(file, named: name, separator: separator, encoding: encoding)
    case .xlsx(let sheet): XLSXReader(file, named: name, sheet: sheet)
    case .jsonLines:
      JSONLinesReader(
        file, named: name, columns: columns.filter { $0.whenMissing != .line }.map(\.name),
        optional: Set(columns.filter { $0.whenMissing == .absent }.map(\.name)))
    }
  }
}

extension Database {
  /// A transaction of an import: `write` with the failures of this room.
  func importing<Result>(
    by actor: Actor, _ body: (RecordWriter) throws(ImportFailure) -> Result
  ) throws(ImportFailure) -> Result {
    do {
      return try write(by: actor) { try body($0) }
    } catch let failure as ImportFailure {
      throw failure
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .file(Diagnostic(file: nil, Catalogue.unreadableFile(String(describing: error))))
    }
  }
}
