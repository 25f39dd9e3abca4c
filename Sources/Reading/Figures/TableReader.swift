// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads the figures of a table: bare numbers take what is counted, and when, from their headers.
struct TableReader {
  let layout: Layout
  let lexicon: Lexicon
  let reportYear: Int?
  let blockIndex: Int

  private var block: Block { layout.blocks[blockIndex] }
  private var tokens: [Token] { layout.tokens }

  /// Adds the table's mentions; the grid they make.
  func read(into mentions: inout [Mention]) -> TableGrid {
    let header = headerRow
    let headers: [ArraySlice<Token>] = header.map { $0.cells.map { tokens[$0] } } ?? []
    var grid = TableGrid(block: blockIndex, header: headers.map { Sections.text($0) }, rows: [])
    for row in header == nil ? block.rows[...] : block.rows.dropFirst() {
      read(row, headers, &grid, &mentions)
    }
    return grid
  }

  /// The first row, where it tells what the others hold: no cell of it is a bare number, but for years.
  private var headerRow: Row? {
    guard block.rows.count > 1, let first = block.rows.first, first.cells.count > 1 else { return nil }
    let isHeader = first.cells.dropFirst().allSatisfy { cell in
      let found = mentions(cell)
      return cell.isEmpty
        || PeriodFinder(tokens: tokens, lexicon: lexicon, reportYear: reportYear).periods(in: cell).contains {
          $0.range == cell
        }
        || found.isEmpty || cell.count < 9 && !isBare(found, cell)
    }
    return isHeader ? first : nil
  }

  private func mentions(_ cell: Range<Int>) -> [Mention] {
    let periods = PeriodFinder(tokens: tokens, lexicon: lexicon, reportYear: reportYear).periods(in: cell)
    return MentionFinder(
      tokens: tokens, lexicon: lexicon, periods: periods.filter { $0.range != cell || cell.count > 1 },
      block: blockIndex, sentence: cell,
      isBlockStart: false, isHeading: false
    ).mentions()
  }

  /// Whether a cell holds one number and no words.
  private func isBare(_ mentions: [Mention], _ cell: Range<Int>) -> Bool {
    guard mentions.count == 1 else { return false }
    return cell.allSatisfy { mentions[0].amount.range.contains($0) || tokens[$0].kind == .symbol }
  }

  private func read(
    _ row: Row, _ headers: [ArraySlice<Token>], _ grid: inout TableGrid, _ all: inout [Mention]
  ) {
    let label = row.cells.first.map { tokens[$0] } ?? []
    let labelWords = Sections.text(label)
    var cells: [Int?] = []
    for (column, cell) in row.cells.enumerated() {
      let found = mentions(cell)
      let isLabel = column == 0 && row.cells.count > 1 && !headers.isEmpty
      guard isBare(found, cell), !isLabel || !isYear(found[0]) else {
        cells.append(nil)
        // A label's numbers name it (“65 ans et plus”); a cell of words is read as prose.
        if !isLabel || cell.count > 12 { all += found.map { self.with($0, row, column) } }
        continue
      }
      var mention = with(found[0], row, column)
      complete(
        &mention, label: column == 0 ? [] : label, header: column < headers.count ? headers[column] : [], row,
        column)
      mention.headers = [
        column == 0 ? "" : labelWords, column < headers.count ? Sections.text(headers[column]) : "",
      ].filter { !$0.isEmpty }
      cells.append(all.count)
      all.append(mention)
    }
    grid.rows.append(TableGrid.GridRow(line: row.line, label: labelWords, cells: cells))
  }

  private func with(_ mention: Mention, _ row: Row, _ column: Int) -> Mention {
    var mention = mention
    mention.row = row.line
    mention.columnIndex = column
    return mention
  }

  private func isYear(_ mention: Mention) -> Bool {
    guard let value = mention.amount.value.int, mention.amount.unit.isEmpty,
      let numeral = tokens[mention.index].numeral
    else { return false }
    return (1900...2100).contains(value) && !numeral.isGrouped && numeral.digits == 4
  }

  /// Gives a bare number its unit and period from the headers, or from the words of the next cell.
  private func complete(
    _ mention: inout Mention, label: ArraySlice<Token>, header: ArraySlice<Token>, _ row: Row, _ column: Int
  ) {
    let fromHeader = HeaderUnit(header, lexicon)
    let fromLabel = HeaderUnit(label, lexicon)
    if fromHeader?.isChange ?? isChange(header) || fromLabel?.isChange ?? isChange(label),
      mention.change == nil
    {
      mention.change = .unsaid
    }
    if mention.unit.isEmpty, let said = fromHeader ?? fromLabel {
      mention.unit = said.unit
      mention.noun = said.noun
      if said.factor != 1, let value = mention.amount.value.multiplied(by: Number(said.factor)),
        let precision = mention.amount.precision.multiplied(by: Number(said.factor))
      {
        mention.amount.value = value
        mention.amount.precision = precision
      }
    }
    if mention.unit.isEmpty, let caption = caption {
      (mention.unit, mention.noun) = (caption.unit, caption.noun)
    }
    if mention.unit.isEmpty { nameByNeighbour(&mention, label: label, header: header, row, column) }
    let finder = PeriodFinder(tokens: tokens, lexicon: lexicon, reportYear: reportYear)
    for words in [header, label] where mention.period == nil && !words.isEmpty {
      mention.period = finder.periods(in: words.startIndex..<words.endIndex).first?.notation
    }
  }

  /// What the line above the table counts: “Évolution du nombre des mesures de suspension”.
  private var caption: HeaderUnit? {
    guard blockIndex > 0 else { return nil }
    let above = layout.blocks[blockIndex - 1]
    guard above.kind != .table, above.tokens.count < 25,
      let start = above.tokens.first(where: {
        ["nombre", "number", "montant", "nb"].contains(tokens[$0].folded)
      })
    else { return nil }
    return HeaderUnit(tokens[start..<above.tokens.upperBound], lexicon)
  }

  private func isChange(_ words: ArraySlice<Token>) -> Bool {
    words.contains {
      $0.folded.hasPrefix("evolution") || $0.folded.hasPrefix("variation") || $0.folded == "difference"
        || $0.folded == "ecart"
    }
  }

  /// Without a unit in the headers: the noun that begins the next cell, the row's label or the column's header.
  private func nameByNeighbour(
    _ mention: inout Mention, label: ArraySlice<Token>, header: ArraySlice<Token>, _ row: Row, _ column: Int
  ) {
    var places: [ArraySlice<Token>] = []
    if header.isEmpty, column + 1 < row.cells.count { places.append(tokens[row.cells[column + 1]]) }
    places += [label, header]
    for place in places where !place.isEmpty {
      if let head = HeaderUnit.head(place, from: place.startIndex, lexicon), !head.0.hasPrefix("total") {
        (mention.unit, mention.noun) = head
        return
      }
    }
  }
}
