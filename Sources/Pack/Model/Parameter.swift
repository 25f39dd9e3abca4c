// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The full name of a parameter: `<service>.<name>`, or the name alone for one common to the whole pack.
public struct ParameterKey: Sendable, Hashable, CustomStringConvertible {
  /// The service that declares it; nil for one common to the pack.
  public let service: String?
  /// Identifiers joined by points: `rsa.montant_forfaitaire`.
  public let name: String

  public var description: String { service.map { "\($0).\(name)" } ?? name }
}

/// An amount, a rate, a number or a scale of them that a text of law fixes, with the dates between which each
/// of its values is in force.
public struct Parameter: Sendable {
  /// How the pack names it.
  public let key: ParameterKey
  /// As shown to a person.
  public let label: String
  /// As written in the pack: `€`, `€/h`, `%`, `coefficient`.
  public let unit: String
  /// What its numbers are.
  public let kind: Kind
  /// What a scale is keyed by, in the order of the pack; empty for a single number.
  public let choices: [FieldType.Choice]
  /// What it covers, what is uncertain; nil where the pack says nothing.
  public let note: String?
  /// In the order of time; no two are in force on one day, and none may be on some.
  public let values: [DatedValue]
  /// The `parameters.yaml` that declares it, as shown to a person.
  public let file: String
  /// The place of its name in that file.
  public let position: Position

  /// What a number of a parameter is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Euros, or euros for each of something.
    case amount
    /// A number of hundredths or thousandths, as the text prints it: 12 for 12 %.
    case rate
    /// Anything else: a coefficient, a duration, an age.
    case number
  }

  /// What a value is known from.
  public enum Grade: String, Sendable, CaseIterable {
    /// The text cited was read.
    case text
    /// Another publication, which cites the text, was read.
    case secondary
    /// Neither: the value is to be confirmed.
    case memory
  }

  /// A value and the days on which it is in force.
  public struct DatedValue: Sendable {
    /// The first day.
    public let from: CivilDate
    /// The last day; nil where no text ends it.
    public let until: CivilDate?
    /// One number; for a scale, one a choice, in their order.
    public let numbers: [Number]
    /// The text that fixes it, with its article.
    public let source: String
    /// Where that text can be read; nil where the pack does not say.
    public let url: String?
    /// What the value is known from.
    public let grade: Grade

    /// Whether it is in force on a day.
    public func covers(_ day: CivilDate) -> Bool { from <= day && until.map { day <= $0 } ?? true }
  }
}

/// When a parameter asked for without a date is to be in force.
public enum ParameterTime: Sendable {
  /// On a day.
  case day(CivilDate)
  /// On every day of a period, with one and the same value.
  case period(Period)
}

extension Parameter {
  /// The names of the members of a scale; empty for a single number.
  public var members: [String] { choices.map(\.value) }

  /// The value in force on a day; nil where none is.
  public func inForce(on day: CivilDate) -> DatedValue? { values.last { $0.covers(day) } }

  /// The value in force: a number, or the context of a scale's members. Null, with the cause, where there is
  /// none on that day or some day of that period, and where it changes within the period.
  public func value(at time: ParameterTime) -> Value {
    switch time {
    case .day(let day): return inForce(on: day).map(value) ?? absence(on: day)
    case .period(let period): return value(over: period)
    }
  }

  private func value(over period: Period) -> Value {
    guard let first = inForce(on: period.start) else { return absence(on: period.start) }
    var last = first
    while let end = last.until, end < period.end {
      let next = end.adding(days: 1)
      guard let following = inForce(on: next) else { return absence(on: next) }
      guard following.numbers == first.numbers else {
        return .null(NullCause(Catalogue.parameterChanges(key.description, on: next)))
      }
      last = following
    }
    return value(first)
  }

  /// A value as expressions know it: a number, or the context of a scale's members.
  func value(_ dated: DatedValue) -> Value {
    guard !choices.isEmpty else { return .number(dated.numbers[0]) }
    return .context(
      Value.Context(zip(members, dated.numbers).map { .init(name: $0, value: .number($1)) }))
  }

  private func absence(on day: CivilDate) -> Value {
    let spans = values.map { (from: $0.from, until: $0.until) }
    return .null(NullCause(Catalogue.noParameterValue(key.description, on: day, known: spans)))
  }
}
