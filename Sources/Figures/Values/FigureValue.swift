// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// A figure's value for a period: a number, or nothing and the reason why. Absent is never zero.
public struct FigureValue: Sendable {
  /// What it is a value of.
  public let figure: FigureKey
  /// The period that the value is of: the one asked for, or the one within it for which the figure is known.
  public let period: Period
  /// The number and where it comes from, or why there is none.
  public let content: Content
  /// The published value: what was declared for this very period, where this one is computed.
  public let published: DeclaredValue?

  /// What a figure is known to be.
  public enum Content: Sendable {
    /// A number in the figure's unit.
    case known(Number, Provenance)
    /// Why there is no number.
    case absent(Message)
  }

  /// Where a number comes from.
  public enum Provenance: Sendable {
    /// Typed or imported by a service.
    case declared(DeclaredValue)
    /// Computed from that many records of a register.
    case records(register: String, count: Int)
    /// Computed from other figures.
    case figures([FigureKey])
  }

  /// In the figure's unit; nil where it is absent.
  @inline(never)  // The optimiser of Swift 6.3.1 fails on some callers where this is inlined.
  public var number: Number? {
    guard case .known(let number, _) = content else { return nil }
    return number
  }

  /// Why there is no number; nil where there is one.
  @inline(never)  // As above.
  public var absence: Message? {
    guard case .absent(let cause) = content else { return nil }
    return cause
  }

  /// The declaration that the value comes from, if it does.
  public var declaration: DeclaredValue? {
    guard case .known(_, .declared(let declaration)) = content else { return nil }
    return declaration
  }

  /// That of the declaration; what is computed is exact.
  public var qualifier: Qualifier { declaration?.qualifier ?? .exact }

  /// The computed value less the published one; nil where either is missing or they are equal.
  public var differenceFromPublished: Number? {
    guard let number, let published, let difference = number.subtracting(published.value), !difference.isZero
    else { return nil }
    return difference
  }
}

/// A member of a breakdown: a choice, a commune, a group, a month…
public struct Member: Sendable, Hashable {
  /// As stored: "hotel", "94028", "T11", "2020-03"; nil for records that hold nothing there.
  public let code: String?
  /// As shown to a person.
  public let label: String
}

/// A figure split by one or two breakdowns.
public struct BreakdownTable: Sendable {
  /// The figure that is split.
  public let figure: FigureKey
  /// The period asked for.
  public let period: Period
  /// Members of the first breakdown, in their order: of the pack, of time, alphabetical for communes. Those
  /// that records hold and the pack does not declare follow, and last the one for records that hold nothing.
  public let rows: [Member]
  /// Members of the second; empty where there is only one.
  public let columns: [Member]
  /// Values by row, then by column (one column where there is no second breakdown); nil where absent.
  public let cells: [[Number?]]
  /// The figure's own value for the period.
  public let total: FigureValue
}
