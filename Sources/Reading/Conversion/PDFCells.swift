// SPDX-License-Identifier: Apache-2.0

/// The cells of a table whose rows stand further apart than the lines of a cell: then no line is mistaken for a row.
struct PDFCells {
  /// The pieces of each cell of each row.
  let rows: [[[Int]]]

  private struct Cell {
    var pieces: [Int]
    var top: Double
    var bottom: Double
    var middle: Double { (top + bottom) / 2 }
  }

  /// Nil where lines and rows cannot be told apart.
  ///
  /// - Parameter column: the column of a piece.
  init?(_ page: PDFPage, _ pieces: [Int], _ columns: Int, column: (Int) -> Int) {
    let byColumn = Dictionary(grouping: pieces, by: column).mapValues { pieces in
      pieces.sorted { page.pieces[$0].middle < page.pieces[$1].middle }
    }
    let size = pieces.map { page.pieces[$0].size }.sorted()[pieces.count / 2]
    func gap(_ above: Int, _ below: Int) -> Double { page.pieces[below].top - page.pieces[above].bottom }
    let gaps = byColumn.values.flatMap { column in zip(column, column.dropFirst()).map(gap) }.filter {
      $0 > -size / 2
    }
    guard let least = gaps.min(), least < 0.45 * size else { return nil }
    // Between the lines of cells and the rows, nothing lies in between.
    let limit = least + 0.2 * size
    guard let next = gaps.filter({ $0 > limit }).min(), next > least + 0.28 * size else { return nil }
    let cells = byColumn.mapValues { column in
      column.reduce(into: [Cell]()) { cells, index in
        let piece = page.pieces[index]
        if let last = cells.last, let above = last.pieces.last, gap(above, index) <= limit {
          cells[cells.count - 1].pieces.append(index)
          cells[cells.count - 1].bottom = piece.bottom
        } else {
          cells.append(Cell(pieces: [index], top: piece.top, bottom: piece.bottom))
        }
      }
    }
    // Numbers one under the other are rows.
    let numbers = cells.values.flatMap(\.self).map { cell in
      cell.pieces.count { PDFTables.isNumeric(page.pieces[$0].text) }
    }
    guard numbers.count(where: { $0 > 1 }) * 4 <= numbers.count(where: { $0 > 0 }) else { return nil }
    rows = Self.rows(of: cells, columns)
  }

  /// The column with most cells makes the rows; the cells of others stand with those beside which they are.
  private static func rows(of cells: [Int: [Cell]], _ columns: Int) -> [[[Int]]] {
    let first = cells.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key ?? 0
    var rows: [(top: Double, bottom: Double, cells: [[Int]])] = (cells[first] ?? []).map { cell in
      var row = [[Int]](repeating: [], count: columns)
      row[first] = cell.pieces
      return (cell.top, cell.bottom, row)
    }
    for (column, cells) in cells.sorted(by: { $0.key < $1.key }) where column != first {
      for cell in cells {
        let beside = rows.indices.filter {
          cell.middle > rows[$0].top && cell.middle < rows[$0].bottom
            || cell.top < (rows[$0].top + rows[$0].bottom) / 2
              && cell.bottom > (rows[$0].top + rows[$0].bottom) / 2
        }
        if let home = beside.first {
          rows[home].cells[column] += cell.pieces
        } else {
          var row = [[Int]](repeating: [], count: columns)
          row[column] = cell.pieces
          let place = rows.firstIndex { $0.top > cell.top } ?? rows.count
          rows.insert((cell.top, cell.bottom, row), at: place)
        }
      }
    }
    return rows.map(\.cells)
  }
}
