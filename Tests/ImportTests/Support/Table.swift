// SPDX-License-Identifier: Apache-2.0

import Base
import Import

/// A whole table in memory, to compare.
struct Table: Equatable {
  var columns: [String] = []
  var rows: [[String?]] = []
  var lines: [Int] = []
  /// The flaws of rows, in French, by line.
  var flaws: [Int: String] = [:]

  init(_ reader: some RowReader) throws {
    var (columns, rows, lines, flaws) = ([String](), [[String?]](), [Int](), [Int: String]())
    try reader.read { header throws(ImportFailure) in
      columns = header.columns
    } body: { row throws(ImportFailure) in
      var cells: [String?] = []
      for column in 0..<row.count { cells.append(row.text(column)) }
      rows.append(cells)
      lines.append(row.line)
      if let flaw = row.flaw { flaws[row.line] = flaw(.fr) }
    }
    (self.columns, self.rows, self.lines, self.flaws) = (columns, rows, lines, flaws)
  }
}

/// The lines of the failure of an import, in French; empty where there is none.
func failure(of action: () throws -> Void) -> [String] {
  do {
    try action()
    return []
  } catch let failure as ImportFailure {
    return failure.lines(in: .fr)
  } catch {
    return ["\(error)"]
  }
}
