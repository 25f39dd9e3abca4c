// SPDX-License-Identifier: Apache-2.0

import Base

/// An amount in its sentence: what is counted, when, how surely. It becomes a `ReadFigure`.
struct Mention: Sendable {
  var amount: Amount
  var block: Int
  /// The tokens of its sentence, or of its cell.
  var sentence: Range<Int>
  var qualifier = Qualifier.exact
  /// The unit's symbol or the noun counted, in the plural as written.
  var unit = ""
  /// The noun counted, folded; empty where a unit measures.
  var noun = ""
  /// The tokens that tell what is counted.
  var words: Range<Int>
  /// “semaine” in “masques par semaine”.
  var per: String?
  var period: String?
  /// Whether it tells a change: “+5 %”, “en hausse de 9 %”, “293 de moins”.
  var change: Change?
  /// The mention of which this is a part (“dont 38”).
  var parent: Int?
  /// What a table's headers say of it; empty in prose.
  var headers: [String] = []
  var row: Int?
  var columnIndex: Int?

  /// The direction of a change, where it is told.
  enum Change: Sendable, Hashable {
    case up, down, unsaid
    /// “multiplié par 4”.
    case multiple
  }

  var index: Int { amount.range.lowerBound }
}
