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
    for value in items { if let expected = item.expectation(for: value) { return expected } }
    return nil
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
    switch value {
    case .null: return nil
    case .number(let number):
      guard let (bounds, scale) = numbers else { return mismatch }
      if let minimum = bounds.minimum, number < minimum { break }
      if let maximum = bounds.maximum, maximum < number { break }
      if let scale, -number.exponent > scale, number.rounded(to: scale, .halfUp) != number { break }
      return nil
    case .string(let text):
      switch self {
      case .field(.text(let maximum)):
        return maximum.flatMap { text.unicodeScalars.count > $0 ? Catalogue.aText(upTo: $0) : nil }
      case .field(.choice(let choices)):
        return choices.contains { $0.value == text } ? nil : mismatch
      case .field(.commune): return nil
      default: return mismatch
      }
    case .boolean:
      guard case .field(.boolean) = self else { return mismatch }
      return nil
    case .date(let day):
      guard case .field(.date(let first, let last)) = self else { return mismatch }
      let isAllowed = first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
      return isAllowed ? nil : Catalogue.aDay(from: first, to: last)
    default: return mismatch
    }
    return numbers.map { Catalogue.aNumber(scale: $1, from: $0.minimum, to: $0.maximum) }
  }

  private var mismatch: Message {
    switch self {
    case .number: FEELType.number.name
    case .field(let type): type.expressionType.name
    }
  }
}
