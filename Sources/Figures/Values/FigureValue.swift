// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// A figure's value for a period: a number, or nothing and the reason why. Absent is never zero.
public struct FigureValue: Sendable {
  public let figure: FigureKey
  /// The period that the value is of: the one asked for, or the one within it for which the figure is known.
  public let period: Period
  public let content: Content
  /// The value printed by the published report, where this one is computed from records.
  public let published: DeclaredValue?

  public enum Content: Sendable {
    case known(Number, Provenance)
    case absent(Message)
  }

  public enum Provenance: Sendable {
    /// Typed or imported by a service.
    case declared(DeclaredValue)
    /// Computed from that many records of a register.
    case records(register: String, count: Int)
    /// Computed from other figures.
    case figures([FigureKey])
  }

  public var number: Number? {
    guard case .known(let number, _) = content else { return nil }
    return number
  }

  /// The declaration that the value comes from, if it does.
  public var declaration: DeclaredValue? {
    guard case .known(_, .declared(let declaration)) = content else { return nil }
    return declaration
  }

  public var qualifier: Qualifier { declaration?.qualifier ?? .exact }

  /// The computed value less the published one; nil where either is missing or they are equal.
  public var differenceFromPublished: Number? {
    guard let number, let published, let difference = number.subtracting(published.value), !difference.isZero
    else { return nil }
    return difference
  }
}

/// A member of a breakdown: a choice, a commune, a group, a month… nil where records hold nothing there.
public struct Member: Sendable, Hashable {
  /// As stored: "hotel", "94028", "T11", "2020-03"; nil for records that hold nothing there.
  public let code: String?
  public let label: String
}

/// A figure split by one or two breakdowns.
public struct BreakdownTable: Sendable {
  public let figure: FigureKey
  public let period: Period
  /// Members of the first breakdown, in their order: of the pack, of time, alphabetical for communes.
  public let rows: [Member]
  /// Members of the second; empty where there is only one.
  public let columns: [Member]
  /// Values by row, then by column (one column where there is no second breakdown); nil where absent.
  public let cells: [[Number?]]
  /// The figure's own value for the period.
  public let total: FigureValue
}
