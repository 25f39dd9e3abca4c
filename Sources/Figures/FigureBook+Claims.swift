// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

extension FigureBook {
  /// Every claim of the pack with its verdict, in the order of the pack.
  ///
  /// What the published report states (a claim with its line) is judged on the values that it printed; what
  /// the pack requires, on the values as they are.
  /// - Throws: storage errors.
  public func judgedClaims() throws -> [JudgedClaim] {
    let current = ClaimJudge(values: self, pack: pack)
    let published = ClaimJudge(values: PublishedValues(book: self), pack: pack)
    return try pack.claims.map { try ($0.line == nil ? current : published).judge($0) }
  }
}

/// Figures as the published report printed them, where it did.
private struct PublishedValues: FigureValues {
  let book: FigureBook

  func value(_ key: FigureKey, for period: Period) throws -> FigureValue {
    try book.publishedValue(key, for: period)
  }

  func breakdown(_ key: FigureKey, named name: String, for period: Period) throws -> BreakdownTable {
    try book.breakdown(key, named: name, for: period)
  }
}
