// SPDX-License-Identifier: Apache-2.0

/// A pattern in PCRE2's notation, under way, with a checkpoint at the head of each stretch.
///
/// PCRE2's own limits count the choices tried from one starting point: neither the starting points of a long
/// text nor the characters passed between two choices. So that a search is bounded as a whole, each stretch
/// that runs without a choice is headed by a callout, whose number tells what the stretch may cost; `Search`
/// adds up these costs and the characters passed, and stops.
struct MeteredPattern {
  /// The bit of a callout's number for stretches that begin with a back-reference, whose length only the
  /// search knows.
  static let backReference = 128

  private var finished = ""
  private var stretch = ""
  private var cost = 1

  /// Adds text that passes over at most `cost` characters, or tries so many things, before the next
  /// checkpoint.
  mutating func append(_ text: String, cost added: Int = 0) {
    stretch += text
    cost += added
  }

  /// Begins a stretch: where a branch begins, after each choice and before each back-reference.
  ///
  /// - Parameter brackets: how many brackets the search may leave first.
  mutating func beginStretch(leaving brackets: Int = 0) {
    finished += headed
    // An empty stretch has no head to pay for it: its cost passes to the next one.
    cost = 1 + brackets + (stretch.isEmpty ? cost : 0)
    stretch = ""
  }

  /// The whole pattern.
  var text: String { finished + headed }

  private var headed: String {
    guard !stretch.isEmpty else { return "" }
    let kind = stretch.hasPrefix("\\g") ? MeteredPattern.backReference : 0
    return "(?C\(kind + Int.bitWidth - cost.leadingZeroBitCount))" + stretch
  }
}
