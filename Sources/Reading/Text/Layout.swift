// SPDX-License-Identifier: Apache-2.0

import Base

/// A document's text as tokens, blocks and sections.
struct Layout: Sendable {
  private(set) var tokens: [Token] = []
  private(set) var blocks: [Block] = []
  private(set) var sections: [ReadSection] = []

  init(_ lines: [String], _ language: Language) {
    var builder = LayoutBuilder(language)
    builder.read(lines)
    tokens = builder.tokens
    blocks = builder.blocks
    sections = Sections.named(&blocks, tokens, lines.count)
  }

  /// What goes on for longer is data, not prose: it is cut, so that no sentence costs more than a long one.
  private static let longestSentence = 400

  /// The sentences of a range of tokens: each ends with `.`, `!`, `?` before a capital, or with the range.
  func sentences(_ range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where endsSentence(index, range) || index - start >= Self.longestSentence {
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  private func endsSentence(_ index: Int, _ range: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .symbol,
      token.text == "." || token.text == "!" || token.text == "?" || token.text == "…"
    else {
      return false
    }
    guard index + 1 < range.upperBound else { return true }
    let next = tokens[index + 1]
    guard next.isSpaced, next.startsUpper || next.numeral != nil || next.kind == .symbol else { return false }
    guard index > range.lowerBound, !token.isSpaced else { return true }
    let previous = tokens[index - 1].folded
    return previous.count > 1
      && !["art", "mme", "mm", "dr", "cf", "ex", "env", "tel", "st", "no", "vol", "al", "min", "max"]
        .contains(previous)
  }
}
