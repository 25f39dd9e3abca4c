// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The full name of a figure: `<service>.<name>`.
public struct FigureKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let service: String
  public let name: String

  public init(service: String, name: String) {
    self.service = service
    self.name = name
  }

  /// The key written `service.name`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(service: String(parts[0]), name: String(parts[1]))
  }

  /// The key that a name means within a service's files: full with a point, else of that service.
  public init(named name: String, in service: String) {
    self = FigureKey(name) ?? FigureKey(service: service, name: name)
  }

  public var description: String { "\(service).\(name)" }

  public static func < (left: FigureKey, right: FigureKey) -> Bool {
    (left.service, left.name) < (right.service, right.name)
  }
}

/// A published quantity: what it is and how it is known.
public struct Figure: Sendable {
  public let key: FigureKey
  public let label: String
  /// How it is named under its parent.
  public let short: String?
  public let unit: String
  public let nature: Nature
  /// The figure of which this one is a part.
  public let parent: FigureKey?
  /// Digits printed after the decimal mark; nil: those of the value.
  public let decimals: Int?
  public let note: String?
  /// Why its computed value differs from the published one.
  public let difference: String?
  public let definition: Definition
  public let breakdowns: [Breakdown]
  /// Where it is declared.
  public let file: String
  public let position: Position

  /// What kind of quantity it is (Insee: flux, stock, ratio; targets and thresholds are decided, not measured).
  public enum Nature: String, Sendable, CaseIterable { case flow, stock, ratio, amount, target, threshold }

  public enum Definition: Sendable {
    /// Its values are typed or imported by a service.
    case declared
    /// It is computed from the records of a register.
    case aggregate(Aggregate)
    /// Another figure restricted by a filter, over that figure, in %.
    case share(of: FigureKey, filter: Expression)
    /// FEEL over other figures.
    case formula(Expression)
  }

  /// What a table or chart can split it by.
  public enum Breakdown: Sendable, Hashable {
    /// A choice, boolean or reference field, by its path.
    case field([String])
    case commune
    case grouping(String)
    case month
    case quarter

    /// As written in the pack.
    public var name: String {
      switch self {
      case .field(let path): path.joined(separator: ".")
      case .commune: "commune"
      case .grouping(let name): name
      case .month: "month"
      case .quarter: "quarter"
      }
    }
  }
}

/// A computation over the records of one register.
public struct Aggregate: Sendable {
  public let function: Function
  public let register: String
  public let filter: Expression?
  public let timing: Timing

  public enum Function: Sendable {
    case count
    case sum(Expression)
    case average(Expression)
    case median(Expression)
    case distinct(Expression)
  }

  /// How a period picks records.
  public enum Timing: String, Sendable {
    /// Those dated in the period.
    case flow
    /// Those whose span overlaps it.
    case during
    /// Those present on its first day.
    case atStart = "start of period"
    /// Those present on its last day.
    case atEnd = "end of period"
    /// All of them: the register is not placed in time (communes).
    case timeless
  }
}
