// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Conversions to dates and times (DMN 1.5, 10.3.4.1).
  static let points: [Builtin] = [
    Builtin("date", [.required("from", .date)], .date) { $0[0].date.map(Value.date) },
    Builtin("date", [.required("from", .dateTime)], .date) { $0[0].dateTime.map { .date($0.date) } },
    Builtin("date", [.required("from", .string)], .date) {
      $0[0].string.flatMap { CivilDate(feel: $0) }.map(Value.date)
    },
    Builtin("date", numbers("year", "month", "day"), .date) { day($0).map(Value.date) },
    Builtin("time", [.required("from", .time)], .time) { $0[0] },
    Builtin("time", [.required("from", .dateTime)], .time) { $0[0].dateTime.map { .time($0.time) } },
    Builtin("time", [.required("from", .date)], .time) { _ in .time(.midnight) },
    Builtin("time", [.required("from", .string)], .time) {
      $0[0].string.flatMap { ClockTime($0) }.map(Value.time)
    },
    Builtin(
      "time", numbers("hour", "minute", "second") + [.optional("offset", .daysDuration)], .time
    ) { arguments in
      clock(arguments[...2], zone: arguments.count > 3 ? arguments[3] : .null()).map(Value.time)
    },
    Builtin("date and time", [.required("from", .dateTime)], .dateTime) { $0[0] },
    Builtin("date and time", [.required("from", .string)], .dateTime) {
      $0[0].string.flatMap { DateAndTime($0) }.map(Value.dateTime)
    },
    Builtin("date and time", [.required("date", .dateTime), .required("time", .time)], .dateTime) {
      guard let date = $0[0].dateTime?.date, case .time(let time) = $0[1] else { return nil }
      return .dateTime(DateAndTime(date: date, time: time))
    },
    Builtin(
      "date and time", numbers("year", "month", "day", "hour", "minute", "second"), .dateTime
    ) { dateTime($0, zone: .null()) },
    Builtin(
      "date and time",
      numbers("year", "month", "day", "hour", "minute", "second") + [.nullable("offset", .daysDuration)],
      .dateTime
    ) { dateTime($0, zone: $0[6]) },
    Builtin(
      "date and time",
      numbers("year", "month", "day", "hour", "minute", "second") + [.required("timezone", .string)],
      .dateTime
    ) { dateTime($0, zone: $0[6]) },
    Builtin("years and months duration", [.required("from", .date), .required("to", .date)], .yearsDuration) {
      guard let from = $0[0].date, let to = $0[1].date else { return nil }
      return .yearsDuration(MonthsDuration(from: from, to: to))
    },
    Builtin(
      "years and months duration", [.required("from", .dateTime), .required("to", .dateTime)], .yearsDuration
    ) {
      guard let from = $0[0].dateTime?.date, let to = $0[1].dateTime?.date else { return nil }
      return .yearsDuration(MonthsDuration(from: from, to: to))
    },
  ]

  private static func numbers(_ names: String...) -> [Parameter] { names.map { .required($0, .number) } }

  private static func day(_ arguments: some Collection<Value>) -> CivilDate? {
    let parts = arguments.compactMap { $0.number?.int }
    guard parts.count == 3, (-999_999_999...999_999_999).contains(parts[0]) else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: parts[2])
  }

  private static func clock(_ arguments: some Collection<Value>, zone: Value) -> ClockTime? {
    let parts = arguments.compactMap(\.number)
    guard parts.count == 3, let hour = parts[0].int, let minute = parts[1].int else { return nil }
    switch zone {
    case .daysDuration(let offset):
      return Zone(offset: offset).flatMap {
        ClockTime(hour: hour, minute: minute, second: parts[2], zone: $0)
      }
    case .string(let name):
      return Zone(name: name).flatMap { ClockTime(hour: hour, minute: minute, second: parts[2], zone: $0) }
    default: return ClockTime(hour: hour, minute: minute, second: parts[2])
    }
  }

  private static func dateTime(_ arguments: [Value], zone: Value) -> Value? {
    guard let date = day(arguments[..<3]), let time = clock(arguments[3..<6], zone: zone) else { return nil }
    return .dateTime(DateAndTime(date: date, time: time))
  }
}

extension Value {
  /// The date and time, or the midnight of a date.
  fileprivate var dateTime: DateAndTime? {
    switch self {
    case .dateTime(let dateTime): dateTime
    case .date(let date): DateAndTime(startOf: date)
    default: nil
    }
  }
}
