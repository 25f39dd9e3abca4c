// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Conversion functions (DMN 1.5, 10.3.4.1) other than those to dates and times.
  static let conversions: [Builtin] =
    [
      Builtin("string", [.required("from", .any)], .string) { $0[0].text.map(Value.string) },
      Builtin("number", [.required("from", .number)], .number) { $0[0].number.map(Value.number) },
      Builtin("number", [.required("from", .string)], .number) {
        $0[0].string.flatMap { Number($0) }.map(Value.number)
      },
      Builtin(
        "number",
        [
          .required("from", .string), .nullable("grouping separator", .string),
          .nullable("decimal separator", .string),
        ], .number
      ) { number($0[0], grouping: $0[1].string, decimal: $0[2].string ?? ".") },
      Builtin("duration", [.required("from", .string)], .any) {
        guard let text = $0[0].string else { return nil }
        return DaysDuration(text).map(Value.daysDuration) ?? MonthsDuration(text).map(Value.yearsDuration)
      },
      Builtin("duration", [.required("from", .daysDuration)], .daysDuration) { $0[0] },
      Builtin("duration", [.required("from", .yearsDuration)], .yearsDuration) { $0[0] },
    ] + points

  private static func number(_ value: Value, grouping: String?, decimal: String) -> Value? {
    guard let text = value.string, grouping != decimal, [",", "."].contains(decimal),
      grouping.map({ [" ", ",", "."].contains($0) }) ?? true
    else { return nil }
    // A point that neither groups nor marks the decimals makes no number.
    if decimal == ",", grouping != ".", text.utf8.contains(UInt8(ascii: ".")) { return nil }
    let plain = text.filter { String($0) != grouping }
    return Number(String(plain.map { String($0) == decimal ? "." : $0 })).map(Value.number)
  }
}
