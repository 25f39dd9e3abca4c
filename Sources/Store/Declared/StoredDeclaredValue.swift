// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// A declared value as the database keeps it, with who declared and approved it.
public struct StoredDeclaredValue: Sendable, Hashable {
  /// What was declared, as in the pack.
  public let declared: DeclaredValue
  /// Who declared it last.
  public let author: String
  /// Nil until it is approved; a change of the value undoes it.
  public let approval: Approval?

  /// Who approved a declared value, and when.
  public struct Approval: Sendable, Hashable {
    /// Who approved it.
    public let author: String
    /// UTC, ISO 8601.
    public let time: String
  }
}

extension StoredDeclaredValue {
  /// Nil where a row holds what is no figure, period, number or qualifier.
  init?(_ row: [StoredValue]) {
    guard row.count == Table.declaredValues.columns.count,
      let figure = row[0].text.flatMap({ FigureKey($0) }),
      let period = row[1].text.flatMap({ Period($0) }), let value = row[2].text.flatMap({ Number($0) }),
      let qualifier = row[3].text.flatMap(Qualifier.init), let author = row[7].text
    else { return nil }
    declared = DeclaredValue(
      figure: figure, period: period, value: value, qualifier: qualifier,
      precision: row[4].text.flatMap { Number($0) }, line: row[5].number(scale: 0)?.int, note: row[6].text)
    self.author = author
    approval = row[8].text.flatMap { name in row[9].text.map { Approval(author: name, time: $0) } }
  }
}

extension DeclaredValue {
  /// The columns that come from the pack, in the table's order.
  var storedValues: [StoredValue] {
    [
      .text(figure.description), .text(period.notation), .text(value.written), .text(qualifier.rawValue),
      StoredValue(precision?.description), line.map { .integer(Int64($0)) } ?? .null, StoredValue(note),
    ]
  }
}

extension Number {
  /// As it was written, with the zeros that end it: "1.10" tells a hundredth, "1.1" a tenth.
  fileprivate var written: String {
    let missing = max(0, -exponent) - decimals
    guard missing > 0 else { return description }
    return description + (decimals == 0 ? "." : "") + String(repeating: "0", count: missing)
  }
}
