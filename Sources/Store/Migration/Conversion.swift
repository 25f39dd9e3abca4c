// SPDX-License-Identifier: Apache-2.0

/// How a column's values become those of another type.
enum Conversion: Equatable {
  case identity
  /// An SQL expression, null for a value that cannot be held.
  case expression(String)
  /// No value can be held.
  case impossible
}

extension Conversion {
  /// From one type to another, of a quoted column; `renamed` gives registers their new names.
  init(from old: ColumnType, to new: ColumnType, column: String, renamed: [String: String]) {
    if old.kind == .reference || new.kind == .reference {
      let target = old.target.map { renamed[$0] ?? $0 }
      self = old.kind == new.kind && target == new.target ? .identity : .impossible
      return
    }
    switch (old.storage, new.storage) {
    case (.text, .text): self = .identity
    case (.integer, .integer): self = Conversion.scaling(column, by: (new.scale ?? 0) - (old.scale ?? 0))
    case (.integer, .text) where old.scale == 0: self = .expression("CAST(\(column) AS TEXT)")
    case (.text, .integer) where new.scale == 0:
      let whole = "CAST(\(column) AS INTEGER)"
      self = .expression("CASE WHEN CAST(\(whole) AS TEXT) = \(column) THEN \(whole) END")
    default: self = .impossible
    }
  }

  private static func scaling(_ column: String, by digits: Int) -> Conversion {
    guard digits != 0 else { return .identity }
    // Scales go to 12: the power fits.
    let power = (0..<abs(digits)).reduce(Int64(1)) { power, _ in power * 10 }
    guard digits > 0 else {
      return .expression("CASE WHEN \(column) % \(power) = 0 THEN \(column) / \(power) END")
    }
    let limit = Int64.max / power
    return .expression("CASE WHEN \(column) BETWEEN -\(limit) AND \(limit) THEN \(column) * \(power) END")
  }

  /// The expression to select, given the quoted column.
  func selection(of column: String) -> String {
    switch self {
    case .identity: column
    case .expression(let expression): expression
    case .impossible: "NULL"
    }
  }
}
