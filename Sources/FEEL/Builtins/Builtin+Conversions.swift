// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Conversion functions (DMN 1.5, 10.3.4.1).
  static let conversions: [Builtin] = [
    Builtin("string", [.required("from", .any)], .string) { $0[0].text.map(Value.string) },
    Builtin("number", [.required("from", .number)], .number) { $0[0].number.map(Value.number) },
    Builtin("number", [.required("from", .string)], .number) {
      $0[0].string.flatMap { Number($0) }.map(Value.number)
    },
    Builtin(
      "number",
      [
        .required("from", .string), .nullable("grouping separator", .string),
        .optional("decimal separator", .string),
      ], .number
    ) { arguments in
      number(
        arguments[0], grouping: arguments[1].string,
        decimal: (arguments.count > 2 ? arguments[2].string : nil) ?? ".")
    },
    Builtin("date", [.required("from", .date)], .date) { $0[0].date.map(Value.date) },
    Builtin("date", [.required("from", .string)], .date) {
      $0[0].string.flatMap { CivilDate($0) }.map(Value.date)
    },
    Builtin(
      "date", [.required("year", .number), .required("month", .number), .required("day", .number)], .date
    ) {
      guard let year = $0[0].number?.int, let month = $0[1].number?.int, let day = $0[2].number?.int else {
        return nil
      }
      return CivilDate(year: year, month: month, day: day).map(Value.date)
    },
    Builtin("duration", [.required("from", .string)], .any) { $0[0].string.flatMap(Duration.parse) },
    Builtin("years and months duration", [.required("from", .date), .required("to", .date)], .yearsDuration) {
      guard let from = $0[0].date, let to = $0[1].date else { return nil }
      return .yearsDuration(Int64(months(from: from, to: to)))
    },
  ]

  private static func number(_ value: Value, grouping: String?, decimal: String) -> Value? {
    guard let text = value.string, grouping != decimal else { return nil }
    guard grouping.map({ [" ", ",", "."].contains($0) }) ?? true, [",", "."].contains(decimal) else {
      return nil
    }
    if decimal == ",", grouping != ".", text.utf8.contains(UInt8(ascii: ".")) { return nil }
    let plain = text.filter { String($0) != grouping }
    return Number(String(plain.map { String($0) == decimal ? "." : $0 })).map(Value.number)
  }

  /// Whole months from one day to another; negative where the second is earlier.
  private static func months(from: CivilDate, to: CivilDate) -> Int {
    guard from <= to else { return -months(from: to, to: from) }
    let (start, end) = (from.components, to.components)
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
  }
}
