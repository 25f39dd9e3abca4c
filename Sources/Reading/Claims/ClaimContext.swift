// SPDX-License-Identifier: Apache-2.0

import Base

/// What the finders of claims look at: the figures, the mentions they were made of, and the text around.
struct ClaimContext: Sendable {
  let layout: Layout
  let lexicon: Lexicon
  let language: Language
  let reportYear: Int?
  let figures: [ReadFigure]
  let mentions: [Mention]
  let grids: [TableGrid]
  private let gridsByBlock: [Int: TableGrid]
  let periods: [Int: [PeriodMention]]
  /// The mentions of each sentence of prose, by the place where it begins, in order.
  let sentences: [[Int]]
  /// The mentions of each block, by block.
  let byBlock: [Int: [Int]]
  /// For each noun, a count of it that the document tells three times or more, and oftener than any other.
  let oftenest: [String: Int]

  private static let mostInSentence = 120
  private static let mostInBlock = 300
  /// How many figures on either side are looked at for one that is told elsewhere.
  private static let mostNearby = 400

  init(
    _ layout: Layout, _ lexicon: Lexicon, _ language: Language, reportYear: Int?, _ finder: FigureFinder,
    _ figures: [ReadFigure]
  ) {
    self.layout = layout
    self.lexicon = lexicon
    self.language = language
    self.reportYear = reportYear
    self.figures = figures
    mentions = finder.mentions
    grids = finder.grids
    gridsByBlock = Dictionary(finder.grids.map { ($0.block, $0) }, uniquingKeysWith: { first, _ in first })
    periods = finder.periods
    var sentences: [[Int]] = []
    // A table without a header is a page laid out in cells: each row reads as a sentence.
    let bare = Set(finder.grids.filter(\.header.isEmpty).map(\.block))
    for (index, mention) in mentions.enumerated()
    where layout.blocks[mention.block].kind != .table || mention.sentence.count > 12
      || bare.contains(mention.block)
    {
      if let last = sentences.last?.last, mentions[last].block == mention.block,
        mentions[last].row == mention.row,
        mentions[last].sentence == mention.sentence || bare.contains(mention.block)
      {
        sentences[sentences.count - 1].append(index)
      } else {
        sentences.append([index])
      }
    }
    // More numbers than any sentence or block of prose holds are data: they claim nothing.
    self.sentences = sentences.filter { $0.count <= Self.mostInSentence }
    oftenest = Self.oftenest(mentions)
    byBlock = Dictionary(grouping: mentions.indices, by: { finder.mentions[$0].block })
      .filter { $0.value.count <= Self.mostInBlock }
  }

  private static func oftenest(_ mentions: [Mention]) -> [String: Int] {
    var counts: [String: [Number: [Int]]] = [:]
    for (index, mention) in mentions.enumerated()
    where !mention.noun.isEmpty && mention.row == nil && mention.change == nil
      && mention.amount.value >= Number(20)
    {
      counts[mention.noun, default: [:]][mention.amount.value, default: []].append(index)
    }
    return counts.compactMapValues { byValue in
      let ordered = byValue.values.sorted { ($0.count, $1[0]) > ($1.count, $0[0]) }
      guard let first = ordered.first, first.count > 2, first.count > (ordered.dropFirst().first?.count ?? 0)
      else { return nil }
      return first[0]
    }
  }

  /// The figures around one, in the document's order.
  func near(_ index: Int) -> Range<Int> {
    max(0, index - Self.mostNearby)..<min(figures.count, index + Self.mostNearby)
  }

  /// The tables within some blocks of one.
  func grids(near block: Int) -> [TableGrid] {
    ((block - 11)...(block + 11)).compactMap { gridsByBlock[$0] }
  }

  func words(_ range: Range<Int>) -> [String] { range.map { layout.tokens[$0].folded } }

  /// The words between two mentions.
  func between(_ first: Int, _ second: Int) -> [String] {
    let start = mentions[first].amount.range.upperBound
    return words(start..<max(start, mentions[second].index))
  }

  /// Whether a mention counts or measures: no share and no change.
  func isCount(_ index: Int) -> Bool {
    mentions[index].change == nil && mentions[index].unit != "%" && mentions[index].unit != "fois"
      && mentions[index].unit != "rang"
  }

  /// Whether two mentions can be added or compared: money with money, hectares with hectares, things with things.
  func areAlike(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (mentions[first], mentions[second])
    let isMeasured = lexicon.units.values.contains(one.unit) || lexicon.units.values.contains(other.unit)
    return isMeasured ? one.unit == other.unit || one.unit.isEmpty || other.unit.isEmpty : true
  }

  /// What a figure stands for: a count is exact, but for those in round thousands.
  func quantity(_ index: Int) -> Quantity {
    let figure = figures[index]
    let quantity = Quantity(figure.value, qualifier: figure.qualifier, precision: precision(figure))
    // “plus de 5 000” is somewhat more than five thousand, not any number above.
    switch figure.qualifier {
    case .atLeast: return Quantity(value: quantity.value, low: quantity.low, high: fifths(figure.value, 6))
    case .atMost: return Quantity(value: quantity.value, low: fifths(figure.value, 4), high: quantity.high)
    case .exact, .about: return quantity
    }
  }

  private func fifths(_ value: Number, _ count: Int) -> Number? {
    value.multiplied(by: Number(count))?.divided(by: Number(5))
  }

  private func precision(_ figure: ReadFigure) -> Number? {
    if figure.precision != .one || figure.unit == "%" { return figure.precision }
    let reduced = figure.value.reduced
    guard reduced.exponent >= 3 else { return nil }
    return Number(coefficient: 1, exponent: reduced.exponent)
  }

  /// The content words of a figure's label, folded.
  func contentWords(_ index: Int) -> Set<String> {
    Set(
      figures[index].label.split { !$0.isLetter && $0 != "-" }.map { Folding.fold($0) }
        .filter { $0.count > 3 && !lexicon.stopWords.contains($0) && !lexicon.adjectives.contains($0) })
  }
}
