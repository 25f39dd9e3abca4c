// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Rows printed for a person, for a spreadsheet or for a program.
struct TextTable {
  let columns: [String]
  var rows: [[String]] = []
  /// Columns that hold numbers: set to the right.
  var numeric: Set<Int> = []

  func text(as format: TableFormat) -> String {
    switch format {
    case .table: aligned
    case .csv:
      ([columns] + rows).map(CSVText.line).joined(separator: "\n")
    case .json:
      "[\n"
        + rows.map { row in
          "  {" + zip(columns, row).map { "\(Value.string($0).json): \(json($1))" }.joined(separator: ", ")
            + "}"
        }.joined(separator: ",\n") + "\n]"
    }
  }

  private func json(_ cell: String) -> String { cell.isEmpty ? "null" : Value.string(cell).json }

  private var aligned: String {
    let widths = columns.indices.map { column in
      ([columns[column]] + rows.map { $0[column] }).map(\.count).max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { index, cell in
        let space = String(repeating: " ", count: widths[index] - cell.count)
        return numeric.contains(index) ? space + cell : cell + space
      }
      var text = padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return ([line(columns), rule] + rows.map(line)).joined(separator: "\n")
  }
}
