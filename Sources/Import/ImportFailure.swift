// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// Why nothing was imported.
public enum ImportFailure: Error, Sendable {
  /// A file cannot be read or written, or is not the table expected.
  case file(Diagnostic)
  /// The source cannot be applied to its register: what its declaration gets wrong.
  case source(Diagnostics)
  /// Rows are wrong: the first errors, and how many more there are.
  case refusedRows(file: String, first: [RowError], others: Int)
  case store(StoreError)
  /// The import was interrupted.
  case cancelled

  /// Everything to tell, a line each.
  public func lines(in language: Language) -> [String] {
    switch self {
    case .file(let diagnostic): [diagnostic.description(in: language)]
    case .source(let diagnostics): diagnostics.all.map { $0.description(in: language) }
    case .refusedRows(let file, let first, let others):
      first.map { $0.diagnostic(in: file).description(in: language) }
        + (others > 0 ? [Catalogue.Import.moreErrors(others)(language)] : [])
    case .store(let error): [error.message(language)]
    case .cancelled: [Catalogue.Import.cancelled(language)]
    }
  }

  /// A header that lacks columns: which, and which it has instead; or the separator that it is written with.
  static func missingColumns(
    _ missing: [String], found: [String], file: String, line: Int, separator: Character? = nil
  ) -> ImportFailure {
    if let separator, found.count == 1, let other = found[0].first(where: { ";\t|,".contains($0) }),
      other != separator
    {
      return .file(
        Diagnostic(
          file: file, position: Position(line: line, column: 1),
          Catalogue.Import.otherSeparator(expected: separator, found: other)))
    }
    let missing = missing.map { (name: $0, suggestion: Suggestion.closest(to: $0, among: found)) }
    return .file(
      Diagnostic(
        file: file, position: Position(line: line, column: 1),
        Catalogue.Import.missingColumns(missing, found: found)))
  }
}

/// Does something with the store, whose failures are then failures of the import.
func storing<Result>(_ body: () throws(StoreError) -> Result) throws(ImportFailure) -> Result {
  do throws(StoreError) {
    return try body()
  } catch {
    throw .store(error)
  }
}
