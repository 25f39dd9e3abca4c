// SPDX-License-Identifier: Apache-2.0

import Base

/// The properties of dates, durations and ranges (DMN 1.5, table 65).
enum Property {
  static func names(of type: FEELType) -> [String] {
    switch type {
    case .date: ["year", "month", "day", "weekday"]
    case .daysDuration: ["days", "hours", "minutes", "seconds"]
    case .yearsDuration: ["years", "months"]
    default: []
    }
  }

  /// The property or entry of a value; of a list, the list of its items' (DMN 1.5, 10.3.2.5). Nil where it
  /// has none.
  static func value(_ name: String, of owner: Value) -> Value? {
    switch owner {
    case .null: owner
    case .context(let context): context[name]
    case .date(let date): number(name, of: date).map { .number(Number($0)) }
    case .daysDuration(let seconds): number(name, ofSeconds: seconds).map { .number(Number(Int($0))) }
    case .yearsDuration(let months):
      name == "years"
        ? .number(Number(Int(months / 12))) : name == "months" ? .number(Number(Int(months % 12))) : nil
    case .range(let range): value(name, of: range)
    case .list(let items): .list(items.map { value(name, of: $0) ?? .null() })
    default: nil
    }
  }

  private static func number(_ name: String, of date: CivilDate) -> Int? {
    switch name {
    case "year": date.year
    case "month": date.month
    case "day": date.day
    case "weekday": date.weekday
    default: nil
    }
  }

  private static func number(_ name: String, ofSeconds seconds: Int64) -> Int64? {
    switch name {
    case "days": seconds / Duration.secondsPerDay
    case "hours": seconds / 3600 % 24
    case "minutes": seconds / 60 % 60
    case "seconds": seconds % 60
    default: nil
    }
  }

  private static func value(_ name: String, of range: Value.Range) -> Value? {
    switch name {
    case "start": range.start ?? .null()
    case "end": range.end ?? .null()
    case "start included": .boolean(range.includesStart)
    case "end included": .boolean(range.includesEnd)
    default: nil
    }
  }
}
