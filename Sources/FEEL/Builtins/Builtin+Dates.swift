// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

extension Builtin {
  /// Calendar functions (DMN 1.5, 10.3.4.9 and 10.3.4.10). Names of days and months are English, as the
  /// standard has them.
  static let dates: [Builtin] =
    calendar("day of year", .number) { .number(Number($0.dayOfYear)) }
    + calendar("day of week", .string) { .string(dayNames[$0.weekday - 1]) }
    + calendar("month of year", .string) { .string(Catalogue.monthName($0.month).en) }
    + calendar("week of year", .number) { .number(Number($0.weekOfYear)) }
    + [
      Builtin("today", [], .date) { _ in now.map { .date($0.date) } },
      Builtin("now", [], .dateTime) { _ in now.map(Value.dateTime) },
    ]

  private static let dayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static func calendar(
    _ name: String, _ result: FEELType, _ value: @escaping @Sendable (CivilDate) -> Value
  ) -> [Builtin] {
    [
      Builtin(name, [.required("date", .date)], result) { $0[0].date.map(value) },
      Builtin(name, [.required("date", .dateTime)], result) {
        guard case .dateTime(let dateTime) = $0[0] else { return nil }
        return value(dateTime.date)
      },
    ]
  }

  /// The moment of the evaluation, on the clocks of Paris: dates of Bilan are French civil dates.
  private static var now: DateAndTime? {
    guard let paris = Zone(name: "Europe/Paris") else { return nil }
    let nanoseconds = Int128(Date().timeIntervalSince1970 * 1000) * 1_000_000
    return DateAndTime(nanosecondsSince1970: nanoseconds, in: paris)
  }
}

extension Builtin {
  /// Boolean functions (DMN 1.5, 10.3.4.2).
  static let booleans: [Builtin] = [
    Builtin("not", [.nullable("negand", .boolean)], .boolean) { Compiler.truth($0[0].boolean.map { !$0 }) }
  ]
}
