// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What the expressions may read: a variable of every type, and some whose type only evaluation knows.
enum Sample {
  static let context = parsed(
    """
    {n: 12.50, z: 0, big: 9e6144, s: "Ivry, é𝄞", p: "(a+)+$", b: true, d: @"2024-02-29", t: @"11:45:30.5",
     dt: @"2024-03-31T02:30:00@Europe/Paris", dd: @"-P1DT2H", yd: @"P1Y2M", ns: [3, 1, 2], ss: ["b", "a", null],
     bs: [true, null], ds: [@"2024-01-31", @"-999999999-12-31"], c: {a: 1, b: "x", "two words": [1]},
     cs: [{a: 1, b: "x"}, {a: 2, b: "y"}], r: [1..5), dr: [@"2024-01-01"..@"2024-12-31"], u: (< 5), nil: null,
     f: function(x, y) x + y, g: function(h, x) if x > 0 then h(h, x - 1) else x, monthly income: 100}
    """)

  static let names = KnownNames(context.entries.map(\.name))
  static let values = context.entries.map(\.value)
  static var typed: VariableScope { VariableScope(context.entries.map { ($0.name, $0.value.type) }) }
  static var untyped: VariableScope { VariableScope(context.entries.map { ($0.name, FEELType.any) }) }

  private static func parsed(_ text: String) -> Value.Context {
    do {
      let value = try Expression(parsing: text, names: KnownNames(["monthly income"])).evaluate()
      guard case .context(let context) = value else { fatalError("no context: \(value)") }
      return context
    } catch {
      fatalError("\(error)")
    }
  }
}
