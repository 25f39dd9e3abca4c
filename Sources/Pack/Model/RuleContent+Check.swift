// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension RuleContent {
  /// What surely fits a content, found without a copy of the content nor a message: for the rules that are
  /// evaluated by the hundred thousand.
  struct Check: Sendable {
    private let kind: Kind
    private let isList: Bool

    private enum Kind: Sendable {
      case number(minimum: Number?, maximum: Number?, scale: Int?)
      case boolean
      case anyDate
      /// Left to `expectation(for:)`.
      case other
    }

    init(_ content: RuleContent) {
      isList = content.isList
      if let (bounds, scale) = content.item.numbers {
        kind = .number(minimum: bounds.minimum, maximum: bounds.maximum, scale: scale)
        return
      }
      switch content.item {
      case .field(.boolean): kind = .boolean
      case .field(.date(nil, nil)): kind = .anyDate
      default: kind = .other
      }
    }

    /// Whether a value surely fits; where it does not, `expectation(for:)` says whether it does.
    func admits(_ value: Value) -> Bool {
      guard isList else { return admits(item: value) }
      guard case .list(let items) = value else { return value.isNull }
      return items.allSatisfy(admits(item:))
    }

    private func admits(item: Value) -> Bool {
      switch (item, kind) {
      case (.null, _), (.boolean, .boolean), (.date, .anyDate): return true
      case (.number(let number), .number(let minimum, let maximum, let scale)):
        if let minimum, number < minimum { return false }
        if let maximum, maximum < number { return false }
        guard let scale else { return true }
        return -number.exponent <= scale
      default: return false
      }
    }
  }
}
