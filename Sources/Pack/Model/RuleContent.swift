// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What an input of a rule may hold, or one of its results.
public struct RuleContent: Sendable {
  /// What each item is, where there are several.
  public let item: Item
  /// Whether it is a list of such items.
  public let isList: Bool

  /// What several items may be, or one.
  public init(item: Item, isList: Bool) {
    self.item = item
    self.isList = isList
  }

  /// One item.
  public enum Item: Sendable {
    /// A number with any decimals.
    case number(FieldType.Bounds)
    /// What a field of a register may hold.
    case field(FieldType)
  }

  /// The type in FEEL.
  public var type: FEELType { isList ? .list(itemType) : itemType }

  /// The type of one item in FEEL.
  public var itemType: FEELType {
    switch item {
    case .number: .number
    case .field(let type): type.expressionType
    }
  }

  /// What was expected in place of a value that cannot be one of these; nil where it can be. Null can.
  public func expectation(for value: Value) -> Message? {
    guard isList else { return item.expectation(for: value) }
    guard case .list(let items) = value else { return value.isNull ? nil : type.name }
    return items.lazy.compactMap(item.expectation).first
  }
}

extension RuleContent.Item {
  /// The numbers allowed, and how many decimals they may have; nil for what is no number.
  var numbers: (bounds: FieldType.Bounds, scale: Int?)? {
    switch self {
    case .number(let bounds): (bounds, nil)
    case .field(.integer(let bounds)): (bounds, 0)
    case .field(.decimal(let scale, let bounds)): (bounds, scale)
    case .field(.money(let bounds)): (bounds, 2)
    case .field: nil
    }
  }

  fileprivate func expectation(for value: Value) -> Message? {
    if value.isNull { return nil }
    switch (self, value) {
    case (_, .number(let number)):
      guard let (bounds, scale) = numbers else { return mismatch }
      let isAllowed =
        bounds.minimum.map { $0 <= number } ?? true && bounds.maximum.map { number <= $0 } ?? true
        && scale.map { number.rounded(to: $0, .halfUp) == number } ?? true
      return isAllowed
        ? nil : Catalogue.aNumber(scale: scale, from: bounds.minimum, to: bounds.maximum)
    case (.field(.text(let maximum)), .string(let text)):
      return maximum.flatMap { text.unicodeScalars.count > $0 ? Catalogue.aText(upTo: $0) : nil }
    case (.field(.choice(let choices)), .string(let text)):
      return choices.contains { $0.value == text } ? nil : mismatch
    case (.field(.commune), .string), (.field(.boolean), .boolean): return nil
    case (.field(.date(let first, let last)), .date(let day)):
      let isAllowed = first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
      return isAllowed ? nil : Catalogue.aDay(from: first, to: last)
    default: return mismatch
    }
  }

  private var mismatch: Message {
    switch self {
    case .number: FEELType.number.name
    case .field(let type): type.expressionType.name
    }
  }
}
