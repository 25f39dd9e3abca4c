// SPDX-License-Identifier: Apache-2.0

import Base

/// The properties of dates, times, durations and ranges (DMN 1.5, table 65).
enum Property {
  /// Those of two words, which the parser must know.
  static let namesOfTwoWords: Set<String> = ["time offset", "start included", "end included"]

  /// The properties that values of a type have.
  static func fields(of type: FEELType) -> [FEELType.Field] {
    let day = ["year", "month", "day", "weekday"]
    let clock = ["hour", "minute", "second"]
    let zone = [
      FEELType.Field(name: "time offset", type: .daysDuration),
      FEELType.Field(name: "timezone", type: .string),
    ]
    switch type {
    case .date: return numbers(day)
    case .time: return numbers(clock) + zone
    case .dateTime: return numbers(day + clock) + zone
    case .daysDuration: return numbers(["days", "hours", "minutes", "seconds"])
    case .yearsDuration: return numbers(["years", "months"])
    case .range(let item):
      return [
        .init(name: "start", type: item), .init(name: "end", type: item),
        .init(name: "start included", type: .boolean), .init(name: "end included", type: .boolean),
      ]
    default: return []
    }
  }

  private static func numbers(_ names: [String]) -> [FEELType.Field] {
    names.map { FEELType.Field(name: $0, type: .number) }
  }

  /// The property or entry of a value; of a list, the list of its items' (DMN 1.5, 10.3.2.5). Nil where it
  /// has none.
  static func value(_ name: String, of owner: Value) -> Value? {
    switch owner {
    case .null: owner
    case .context(let context): context[name]
    case .date(let date): value(name, of: date)
    case .time(let time): value(name, of: time)
    case .dateTime(let dateTime): value(name, of: dateTime)
    case .daysDuration(let duration): value(name, of: duration)
    case .yearsDuration(let duration): value(name, of: duration)
    case .range(let range): value(name, of: range)
    case .list(let items): .list(items.map { value(name, of: $0) ?? .null() })
    default: nil
    }
  }

  private static func value(_ name: String, of date: CivilDate) -> Value? {
    switch name {
    case "year": .number(Number(date.year))
    case "month": .number(Number(date.month))
    case "day": .number(Number(date.day))
    case "weekday": .number(Number(date.weekday))
    default: nil
    }
  }

  private static func value(_ name: String, of time: ClockTime) -> Value? {
    switch name {
    case "hour": .number(Number(time.hour))
    case "minute": .number(Number(time.minute))
    case "second": .number(time.second)
    case "time offset": time.timeOffset.map(Value.daysDuration) ?? .null()
    case "timezone": time.timezone.map(Value.string) ?? .null()
    default: nil
    }
  }

  private static func value(_ name: String, of dateTime: DateAndTime) -> Value? {
    // The offset of a named zone depends on the day.
    guard name != "time offset" else { return dateTime.timeOffset.map(Value.daysDuration) ?? .null() }
    return value(name, of: dateTime.date) ?? value(name, of: dateTime.time)
  }

  private static func value(_ name: String, of duration: DaysDuration) -> Value? {
    switch name {
    case "days": .number(Number(duration.days))
    case "hours": .number(Number(duration.hours))
    case "minutes": .number(Number(duration.minutes))
    case "seconds": .number(duration.seconds)
    default: nil
    }
  }

  private static func value(_ name: String, of duration: MonthsDuration) -> Value? {
    switch name {
    case "years": .number(Number(Int(duration.years)))
    case "months": .number(Number(Int(duration.monthsOfYear)))
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
