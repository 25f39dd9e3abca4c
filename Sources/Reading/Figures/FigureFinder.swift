// SPDX-License-Identifier: Apache-2.0

import Base

/// Finds every mention of a document and settles what each counts and when, from the words around it.
struct FigureFinder {
  let layout: Layout
  let lexicon: Lexicon
  let reportYear: Int?
  private(set) var mentions: [Mention] = []
  private(set) var grids: [TableGrid] = []
  /// The periods that each block names, by block.
  private(set) var periods: [Int: [PeriodMention]] = [:]

  init(_ layout: Layout, _ lexicon: Lexicon, reportYear: Int?) {
    self.layout = layout
    self.lexicon = lexicon
    self.reportYear = reportYear
    for index in layout.blocks.indices { read(index) }
  }

  /// A number that stands alone is told by the words before it that end with a colon.
  private func introduce(_ found: inout [Mention], _ index: Int) {
    guard found.count == 1, found[0].unit.isEmpty, index > 0, found[0].amount.range == found[0].sentence
    else { return }
    let words = layout.tokens[layout.blocks[index - 1].tokens]
    guard words.last?.isSymbol(":") ?? false, let said = HeaderUnit(words, lexicon) else { return }
    found[0].unit = said.unit
    found[0].noun = said.noun
    found[0].headers = [Sections.text(words.dropLast())]
  }

  private mutating func read(_ index: Int) {
    let block = layout.blocks[index]
    if block.kind == .table {
      let reader = TableReader(layout: layout, lexicon: lexicon, reportYear: reportYear, blockIndex: index)
      grids.append(reader.read(into: &mentions))
      return
    }
    let finder = PeriodFinder(tokens: layout.tokens, lexicon: lexicon, reportYear: reportYear)
    for sentence in layout.sentences(block.tokens) {
      let dates = finder.periods(in: sentence)
      periods[index, default: []] += dates
      var found = MentionFinder(
        tokens: layout.tokens, lexicon: lexicon, periods: dates, block: index, sentence: sentence,
        isBlockStart: sentence.lowerBound == block.tokens.lowerBound, isHeading: block.isHeading
      ).mentions()
      SentenceReader(layout: layout, lexicon: lexicon, dates: dates, base: mentions.count).settle(&found)
      introduce(&found, index)
      mentions += found
    }
  }
}
