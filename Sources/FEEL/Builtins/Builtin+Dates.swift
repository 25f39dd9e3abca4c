// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Calendar functions (DMN 1.5, 10.3.4.9). Names of days and months are English, as the standard has them.
  static let dates: [Builtin] = [
    calendar("day of year", .number) { .number(Number($0.days - firstDay(of: $0.year).days + 1)) },
    calendar("day of week", .string) { .string(dayNames[$0.weekday - 1]) },
    calendar("month of year", .string) { .string(Catalogue.monthName($0.month).en) },
    calendar("week of year", .number) { .number(Number(week($0))) },
  ]

  private static let dayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  private static func calendar(
    _ name: String, _ result: FEELType, _ value: @escaping @Sendable (CivilDate) -> Value
  ) -> Builtin {
    Builtin(name, [.required("date", .date)], result) { $0[0].date.map(value) }
  }

  private static func firstDay(of year: Int) -> CivilDate {
    CivilDate(year: year, month: 1, day: 1) ?? CivilDate(days: 0)
  }

  /// The ISO 8601 week: that of the Thursday nearest to the date.
  private static func week(_ date: CivilDate) -> Int {
    let thursday = date.adding(days: 4 - date.weekday)
    return (thursday.days - firstDay(of: thursday.year).days) / 7 + 1
  }
}

extension Builtin {
  /// Boolean functions (DMN 1.5, 10.3.4.2).
  static let booleans: [Builtin] = [
    Builtin("not", [.nullable("negand", .boolean)], .boolean) { Compiler.truth($0[0].boolean.map { !$0 }) }
  ]
}
