// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Numeric functions (DMN 1.5, 10.3.4.5).
  static let numbers: [Builtin] =
    [
      Builtin("abs", [.required("n", .number)], .number) { $0[0].number.map { .number($0.magnitude) } },
      Builtin("abs", [.required("n", .daysDuration)], .daysDuration) {
        guard case .daysDuration(let duration) = $0[0] else { return nil }
        return duration.magnitude.map(Value.daysDuration)
      },
      Builtin("abs", [.required("n", .yearsDuration)], .yearsDuration) {
        guard case .yearsDuration(let duration) = $0[0] else { return nil }
        return duration.magnitude.map(Value.yearsDuration)
      },
      function("sqrt") { $0.squareRoot },
      function("exp") { $0.exponential },
      function("log") { $0.naturalLogarithm },
      Builtin("modulo", [.required("dividend", .number), .required("divisor", .number)], .number) {
        guard let dividend = $0[0].number, let divisor = $0[1].number else { return nil }
        return modulo(dividend, divisor).map(Value.number)
      },
      Builtin("even", [.required("number", .number)], .boolean) { .boolean(isEven($0[0]) == true) },
      Builtin("odd", [.required("number", .number)], .boolean) { .boolean(isEven($0[0]) == false) },
    ] + roundings.map { rounding($0, $1) } + whole("floor", .floor) + whole("ceiling", .ceiling)

  /// The scales to which numbers are rounded.
  static let scales = -6111...6176

  /// The functions that round to a scale.
  static let roundings: [String: Number.Rounding] = [
    "decimal": .halfEven, "round up": .up, "round down": .down, "round half up": .halfUp,
    "round half down": .halfDown, "round half even": .halfEven,
  ]

  private static func function(_ name: String, _ value: @escaping @Sendable (Number) -> Number?) -> Builtin {
    Builtin(name, [.required("number", .number)], .number) {
      $0[0].number.flatMap(value).map(Value.number)
    }
  }

  private static func rounding(_ name: String, _ rounding: Number.Rounding) -> Builtin {
    Builtin(name, [.required("n", .number), .required("scale", .number)], .number) {
      rounded($0[0], to: $0[1], rounding)
    }
  }

  /// The two forms of a function whose scale may be left out.
  private static func whole(_ name: String, _ rounding: Number.Rounding) -> [Builtin] {
    [
      Builtin(name, [.required("n", .number)], .number) {
        $0[0].number.map { .number($0.rounded(to: 0, rounding)) }
      },
      self.rounding(name, rounding),
    ]
  }

  private static func rounded(_ value: Value, to scale: Value, _ rounding: Number.Rounding) -> Value? {
    guard let number = value.number, let scale = scale.number?.truncated, scales.contains(scale)
    else {
      return nil
    }
    return .number(number.rounded(to: scale, rounding))
  }

  /// The remainder of the division rounded down: its sign is that of the divisor.
  private static func modulo(_ dividend: Number, _ divisor: Number) -> Number? {
    dividend.divided(by: divisor)?.rounded(to: 0, .floor).multiplied(by: divisor).flatMap(
      dividend.subtracting)
  }

  /// Nil for what is not whole: it is neither even nor odd.
  private static func isEven(_ value: Value) -> Bool? {
    guard let number = value.number, number.isWhole else { return nil }
    return modulo(number, Number(2))?.isZero
  }
}
