// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The full name of a figure: `<service>.<name>`.
public struct FigureKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The service that declares the figure, by its key in the organisation.
  public let service: String
  /// The figure's name among those of its service.
  public let name: String

  /// The key of a service's figure, whether or not a pack has one.
  public init(service: String, name: String) {
    self.service = service
    self.name = name
  }

  /// The key written `service.name`; nil for a text that is not two names with a point between.
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
  /// How the pack names it.
  public let key: FigureKey
  /// How tables, charts and its own page name it.
  public let label: String
  /// How it is named under its parent; nil: by its label.
  public let short: String?
  /// As written in the pack: `%`, `€`, `km`, `agents`.
  public let unit: String
  /// As declared, else what its definition and its unit suggest.
  public let nature: Nature
  /// The figure of which this one is a part; nil where there is none.
  public let parent: FigureKey?
  /// Digits printed after the decimal mark; nil: those of the value.
  public let decimals: Int?
  /// One sentence for its page: what it covers, what it leaves out.
  public let note: String?
  /// Why its computed value differs from the published one; nil where the pack does not say.
  public let difference: String?
  /// Where its values come from.
  public let definition: Definition
  /// Those declared with `by`, in that order; empty where its definition is no aggregate.
  public let breakdowns: [Breakdown]
  /// The `figures.yaml` that declares it, as shown to a person.
  public let file: String
  /// The place of its name in that file.
  public let position: Position

  /// What kind of quantity it is (Insee: flux, stock, ratio; targets and thresholds are decided, not
  /// measured).
  public enum Nature: String, Sendable, CaseIterable { case flow, stock, ratio, amount, target, threshold }

  /// Where the values of a figure come from.
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
    /// The commune where the records are placed.
    case commune
    /// The group of that commune in a grouping, by the grouping's name.
    case grouping(String)
    /// The months of the period.
    case month
    /// The quarters of the period.
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
  /// What is computed.
  public let function: Function
  /// The name of the register.
  public let register: String
  /// What a record must satisfy to be counted; nil: nothing.
  public let filter: Expression?
  /// Which records a period picks.
  public let timing: Timing

  /// What is made of the records: their number, or the sum, mean, median or number of different values of an
  /// expression over each. Nulls are left out.
  public enum Function: Sendable {
    case count
    case sum(Expression)
    case average(Expression)
    case median(Expression)
    case distinct(Expression)

    /// Whether a part of it can be a share of the whole: an average of some is no part of the average of all.
    var addsUp: Bool {
      switch self {
      case .count, .sum, .distinct: true
      case .average, .median: false
      }
    }
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
