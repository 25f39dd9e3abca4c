// SPDX-License-Identifier: Apache-2.0

/// A table as rows and columns of mentions.
struct TableGrid: Sendable {
  let block: Int
  /// The words of each column's header; empty where the table has none.
  let header: [String]
  var rows: [GridRow]

  struct GridRow: Sendable {
    let line: Int
    /// The words of its first cell.
    let label: String
    /// The mention of each cell that holds a number and nothing else, by index; nil elsewhere.
    var cells: [Int?]
  }
}
