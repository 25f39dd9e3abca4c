// SPDX-License-Identifier: Apache-2.0

/// Finds tables on a page: rows one under the other, each of pieces that stand apart.
struct PDFTables {
  /// A table: the pieces it takes, and its rows.
  struct Found {
    var pieces: Set<Int>
    var lines: [String]
  }

  let page: PDFPage
  private let rows: [[Int]]

  init(_ page: PDFPage) {
    self.page = page
    rows = Self.rows(page)
  }

  /// Pieces at the same height, from left to right; the rows from top to bottom.
  private static func rows(_ page: PDFPage) -> [[Int]] {
    var rows: [(top: Double, bottom: Double, pieces: [Int])] = []
    for index in page.pieces.indices.sorted(by: { page.pieces[$0].middle < page.pieces[$1].middle }) {
      let piece = page.pieces[index]
      if let last = rows.last, piece.middle < last.bottom - 0.25 * (last.bottom - last.top),
        piece.top < last.bottom - 0.4 * (piece.bottom - piece.top)
      {
        rows[rows.count - 1].pieces.append(index)
      } else {
        rows.append((piece.top, piece.bottom, [index]))
      }
    }
    return rows.map { $0.pieces.sorted { page.pieces[$0].left < page.pieces[$1].left } }
  }

  /// The tables, each with the pieces that belong to it.
  func tables() -> [Found] {
    let prose = proseBlocks()
    let isRow = rows.map { row in row.count > 1 && !row.contains { prose.contains(page.pieces[$0].block) } }
    var found: [Found] = []
    var start = 0
    var end = 0
    while start < rows.count {
      guard isRow[start] else {
        start += 1
        continue
      }
      var last = start
      var next = start + 1
      // A line of one piece between rows is a cell that goes on, or a row with a single cell.
      while next < rows.count, next - last <= 3, isNear(rows[next - 1], rows[next]),
        isRow[next] || !rows[next].contains(where: { prose.contains(page.pieces[$0].block) || isLong($0) })
      {
        if isRow[next] { last = next }
        next += 1
      }
      // The first line of a head, and the last of a cell, may stand alone.
      var first = start
      while first > end, isOverhang(rows[first - 1], prose, at: gap(rows[first - 1], rows[first])) {
        first -= 1
      }
      while last + 1 < rows.count, !isRow[last + 1],
        isOverhang(rows[last + 1], prose, at: gap(rows[last], rows[last + 1]))
      {
        last += 1
      }
      end = last + 1
      for region in separated(Array(rows[first...last])) where isTable(region) {
        found.append(Found(pieces: Set(region.flatMap(\.self)), lines: PDFGrid(page, region).lines))
      }
      start = last + 1
    }
    return found
  }

  private func gap(_ above: [Int], _ below: [Int]) -> Double {
    (below.map { page.pieces[$0].top }.min() ?? 0) - (above.map { page.pieces[$0].bottom }.max() ?? 0)
  }

  /// A line of a cell beside a row: short, and as near as lines are.
  private func isOverhang(_ row: [Int], _ prose: Set<Int>, at gap: Double) -> Bool {
    row.allSatisfy { index in
      let piece = page.pieces[index]
      return !prose.contains(piece.block) && piece.words.count <= 4 && gap < 0.45 * piece.size
    }
  }

  /// Tables one under the other stand further apart than rows do.
  private func separated(_ region: [[Int]]) -> [[[Int]]] {
    let gaps = zip(region, region.dropFirst()).map(gap).sorted()
    guard gaps.count > 2, let size = region[0].first.map({ page.pieces[$0].size }) else { return [region] }
    let limit = max(gaps[gaps.count / 2] * 2, 1.3 * size)
    return region.reduce(into: [[[Int]]]()) { parts, row in
      if let last = parts.last?.last, gap(last, row) <= limit {
        parts[parts.count - 1].append(row)
      } else {
        parts.append([row])
      }
    }
  }

  /// Blocks of sentences: several lines that fill their measure.
  private func proseBlocks() -> Set<Int> {
    var prose: Set<Int> = []
    for (block, pieces) in Dictionary(grouping: page.pieces, by: \.block) {
      let width = (pieces.map(\.right).max() ?? 0) - (pieces.map(\.left).min() ?? 0)
      let words = pieces.reduce(0) { $0 + $1.words.count }
      let full = pieces.dropLast().count { $0.right - $0.left > 0.75 * width }
      let isParagraph = pieces.count > 1 && words >= 5 * pieces.count && full * 2 >= pieces.count - 1
      let isSentence = pieces.count == 1 && words >= 14
      if isParagraph || isSentence { prose.insert(block) }
    }
    return prose
  }

  private func isLong(_ index: Int) -> Bool { page.pieces[index].words.count > 12 }

  private func isNear(_ above: [Int], _ below: [Int]) -> Bool {
    let bottom = above.map { page.pieces[$0].bottom }.max() ?? 0
    let top = below.map { page.pieces[$0].top }.min() ?? 0
    let size = below.map { page.pieces[$0].size }.max() ?? 0
    return top - bottom < 2.6 * size
  }

  /// Several rows, and numbers in them.
  private func isTable(_ region: [[Int]]) -> Bool {
    let multiple = region.filter { $0.count > 1 }
    guard multiple.count > 1 else { return false }
    let others = multiple.flatMap { $0.dropFirst() }
    return others.contains { Self.isNumeric(page.pieces[$0].text) }
      || others.allSatisfy { page.pieces[$0].words.count <= 6 }
  }

  static func isNumeric(_ text: String) -> Bool {
    let digits = text.count(where: \.isNumber)
    return digits > 0 && text.count(where: \.isLetter) <= max(3, digits)
  }
}
