// SPDX-License-Identifier: Apache-2.0

extension PandocText {
  mutating func table(_ parts: [Any]) {
    guard parts.count == 6 else { return }
    if let caption = parts[1] as? [Any], let words = caption.last as? [Any] { blocks(words, indent: "") }
    var rows: [Any] = []
    if let head = parts[3] as? [Any], head.count == 2 { rows += head[1] as? [Any] ?? [] }
    for case let body as [Any] in parts[4] as? [Any] ?? [] where body.count == 4 {
      rows += (body[2] as? [Any] ?? []) + (body[3] as? [Any] ?? [])
    }
    if let foot = parts[5] as? [Any], foot.count == 2 { rows += foot[1] as? [Any] ?? [] }
    if lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
    // How many rows more the cell of a row above covers, by column.
    var covered: [Int: Int] = [:]
    for case let row as [Any] in rows where row.count == 2 {
      let cells = self.row(row[1] as? [Any] ?? [], &covered)
      if cells.contains(where: { !$0.isEmpty }) { lines.append(cells.joined(separator: "\t")) }
    }
    lines.append("")
  }

  private mutating func row(_ cells: [Any], _ covered: inout [Int: Int]) -> [String] {
    var texts: [String] = []
    func skipCovered() {
      while let rows = covered[texts.count], rows > 0 {
        covered[texts.count] = rows - 1
        texts.append("")
      }
    }
    for case let cell as [Any] in cells where cell.count == 5 {
      skipCovered()
      var inner = PandocText()
      inner.blocks(cell[4] as? [Any] ?? [], indent: "")
      notes += inner.notes
      let text = inner.lines.filter { !$0.isEmpty }.joined(separator: " ").replacing("\t", with: " ")
      let width = max(1, min(1000, cell[3] as? Int ?? 1))
      for column in 0..<width {
        if let height = cell[2] as? Int, height > 1 { covered[texts.count] = height - 1 }
        texts.append(column == 0 ? text : "")
      }
    }
    skipCovered()
    return texts
  }
}
