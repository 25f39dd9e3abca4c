// SPDX-License-Identifier: Apache-2.0

/// The rows and columns of a table on a page.
struct PDFGrid {
  private let page: PDFPage
  private let rows: [[Int]]
  private var columns: [ClosedRange<Double>] = []

  init(_ page: PDFPage, _ rows: [[Int]]) {
    self.page = page
    self.rows = rows
    columns = findColumns()
  }

  /// A line for each row, with tabs between its cells.
  var lines: [String] {
    (PDFCells(page, rows.flatMap(\.self), columns.count, column: column)?.rows ?? merged()).map { cells in
      cells.map { text($0) }.joined(separator: "\t")
    }
  }

  /// The lines of a cell; a hyphen at the end of one joins its words.
  private func text(_ cell: [Int]) -> String {
    cell.map { page.pieces[$0].text }.reduce("") { text, line in
      let isCut = text.last == "-" && text.dropLast().last?.isLetter == true
      return text.isEmpty || isCut ? text + line : "\(text) \(line)"
    }
  }

  /// Columns are where pieces lie one under the other; those of the rows with most pieces come first, a head that spans
  /// several adds none.
  private func findColumns() -> [ClosedRange<Double>] {
    var columns: [ClosedRange<Double>] = []
    for row in rows.sorted(by: { $0.count > $1.count }) {
      for index in row {
        let piece = page.pieces[index]
        let range = piece.left...max(piece.left, piece.right)
        let touched = columns.indices.filter { columns[$0].overlaps(range) }
        switch touched.count {
        case 0: columns.append(range)
        case 1:
          let column = columns[touched[0]]
          columns[touched[0]] =
            min(column.lowerBound, range.lowerBound)...max(column.upperBound, range.upperBound)
        default: break
        }
      }
    }
    return columns.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func column(of index: Int) -> Int {
    let piece = page.pieces[index]
    func overlap(_ column: Int) -> Double {
      min(piece.right, columns[column].upperBound) - max(piece.left, columns[column].lowerBound)
    }
    return columns.indices.max { overlap($0) < overlap($1) } ?? 0
  }

  /// Rows of cells; the lines of a cell that breaks stand with the row whose numbers are nearest.
  private func merged() -> [[[Int]]] {
    let anchors = rows.indices.filter { row in
      rows[row].dropFirst().contains { PDFTables.isNumeric(page.pieces[$0].text) }
    }
    let middles = rows.map { row in
      row.map { page.pieces[$0].middle }.reduce(0, +) / Double(max(1, row.count))
    }
    let pitch = zip(anchors, anchors.dropFirst()).map { middles[$1] - middles[$0] }.min() ?? 0
    var home = Array(rows.indices)
    for row in rows.indices where !anchors.contains(row) && rows[row].count < columns.count {
      let nearest = anchors.min { abs(middles[$0] - middles[row]) < abs(middles[$1] - middles[row]) }
      if let nearest, abs(middles[nearest] - middles[row]) < 0.75 * pitch { home[row] = nearest }
    }
    joinHeads(&home, anchors)
    return rows.indices.filter { home[$0] == $0 }.map { row in
      var cells = [[Int]](repeating: [], count: columns.count)
      for member in rows.indices where home[member] == row {
        for index in rows[member] { cells[column(of: index)].append(index) }
      }
      return cells
    }
  }

  /// The lines of a head of several lines make one row.
  private func joinHeads(_ home: inout [Int], _ anchors: [Int]) {
    guard let first = anchors.first, first > 1 else { return }
    for row in 1..<first where home[row] == row {
      let bottom = rows[row - 1].map { page.pieces[$0].bottom }.max() ?? 0
      let top = rows[row].map { page.pieces[$0].top }.min() ?? 0
      let size = rows[row].map { page.pieces[$0].size }.max() ?? 0
      let shares = Set(rows[row].map { page.pieces[$0].block })
      if top - bottom < 0.35 * size, rows[row - 1].contains(where: { shares.contains(page.pieces[$0].block) })
      {
        home[row] = home[row - 1]
      }
    }
  }
}
