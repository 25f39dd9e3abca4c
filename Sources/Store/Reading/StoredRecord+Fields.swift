// SPDX-License-Identifier: Apache-2.0

import Base

/// The fields of a record, as the trade reads them.
extension StoredRecord {
  /// The text of a field; nil where there is none.
  public func text(_ field: String) -> String? { self[field].text }

  /// The day of a field; nil where there is none.
  public func date(_ field: String) -> CivilDate? { self[field].text.flatMap { CivilDate($0) } }

  /// Euros.
  public func money(_ field: String) -> Number { self[field].number(scale: 2) ?? .zero }

  /// A whole number, or the record that a reference points to; nil where there is none.
  public func integer(_ field: String) -> Int64? {
    guard case .integer(let value) = self[field] else { return nil }
    return value
  }
}

extension StoredValue {
  /// A day, or nothing.
  public init(_ date: CivilDate?) { self = date.map { StoredValue($0) } ?? .null }

  /// A text, or nothing.
  public init(text: String?) { self = text.map(StoredValue.text) ?? .null }

  /// A reference, or nothing.
  public init(reference id: Int64?) { self = id.map(StoredValue.integer) ?? .null }

  /// Euros, to the cent: half a cent counts as one.
  public init(money: Number) { self = StoredValue(money.rounded(to: 2, .halfUp), scale: 2) ?? .null }
}
