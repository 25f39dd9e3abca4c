// SPDX-License-Identifier: Apache-2.0

/// Rows printed for a person.
struct TextTable {
  let columns: [String]
  var rows: [[String]] = []
  /// Columns that hold numbers: set to the right.
  var numeric: Set<Int> = []

  /// The columns one beside the other, each as wide as it needs.
  var text: String {
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
