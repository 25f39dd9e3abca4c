// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// The type of a column, as the data dictionary (`bilan_field`) keeps it.
struct ColumnType: Sendable, Hashable {
  let kind: Kind
  /// Digits after the point of a scaled integer; nil for what is no number.
  let scale: Int?
  /// The register that a reference points to.
  let target: String?

  enum Kind: String, Sendable {
    case text, integer, decimal, money, boolean, date, choice, commune, reference
  }

  /// How SQLite holds it.
  enum Storage: String {
    case text = "TEXT"
    case integer = "INTEGER"
  }

  static let text = ColumnType(kind: .text, scale: nil, target: nil)
  static let integer = ColumnType(kind: .integer, scale: 0, target: nil)

  var storage: Storage {
    switch kind {
    case .text, .date, .choice, .commune: .text
    case .integer, .decimal, .money, .boolean, .reference: .integer
    }
  }

  /// As a person and the journal name it: `decimal(2)`, `reference(menage)`.
  var notation: String {
    switch kind {
    case .decimal: "\(kind.rawValue)(\(scale ?? 0))"
    case .reference: "\(kind.rawValue)(\(target ?? ""))"
    default: kind.rawValue
    }
  }
}

extension ColumnType {
  init(_ type: FieldType) {
    let kind: Kind =
      switch type {
      case .text: .text
      case .integer: .integer
      case .decimal: .decimal
      case .money: .money
      case .boolean: .boolean
      case .date: .date
      case .choice: .choice
      case .commune: .commune
      case .reference: .reference
      }
    var target: String?
    if case .reference(let name) = type { target = name }
    self.init(kind: kind, scale: type.scale, target: target)
  }
}
