// SPDX-License-Identifier: Apache-2.0

@testable import FEEL

/// Random expressions over the columns of the sample register, well typed but for comparisons of literals.
struct SQLGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// An expression of any type.
  mutating func expression(depth: Int) -> String {
    switch below(8) {
    case 0, 1: number(depth)
    case 2: date(depth)
    case 3: text(depth)
    case 4: pick([days(depth), months(depth)])
    default: condition(depth)
    }
  }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["urgent", "true", "false", "urgent = null", "nombre = null"]) }
    let less = depth - 1
    switch below(15) {
    case 0, 1: return "(\(condition(less)) and \(condition(less)))"
    case 2, 3: return "(\(condition(less)) or \(condition(less)))"
    case 4: return "not(\(condition(less)))"
    case 5: return "(\(number(less)) \(comparison) \(number(less)))"
    case 6: return "(\(date(less)) \(comparison) \(date(less)))"
    case 7: return "(\(text(less)) \(comparison) \(text(less)))"
    case 8: return "(\(days(less)) \(comparison) \(days(less)))"
    case 9: return "(\(months(less)) \(comparison) \(months(less)))"
    case 10: return pick(["contains", "starts with", "ends with"]) + "(\(text(less)), \(text(less)))"
    case 11: return pick(["even", "odd"]) + "(\(number(less)))"
    case 12: return "(lieu \(pick(["=", "!="])) \(choice()))"
    case 13: return membership(less)
    default: return "(if \(condition(less)) then \(condition(less)) else \(condition(less)))"
    }
  }

  private mutating func choice() -> String {
    pick(["lieu", "\"hotel\"", "\"relais\"", "null", "if urgent then lieu else null"])
  }

  private mutating func membership(_ depth: Int) -> String {
    switch below(7) {
    case 0: "(\(number(depth)) in (< 1, [-1..2), = 3, null, \(number(0))))"
    case 1: "(\(number(depth)) between \(number(0)) and \(number(depth)))"
    case 2: "(\(number(depth)) in \(pick(["[1, 2.5, null]", "[1, 2, 3]", "[]", "codes", "[nombre, 2]"])))"
    case 3: "(\(number(depth)) in \(pick(["(1, 2)", "[[1..3], 5]"])))"
    case 4:
      "(\(date(depth)) in \(pick(["period", "[@\"2022-12-01\"..entree]", "(> sortie)", "(entree, sortie)"])))"
    case 5:
      "(\(text(depth)) in \(pick(["(\"été\", nom)", "[\"a\"..\"u\")", "[\"\", null]", "(> ville)"])))"
    default: "(\(days(depth)) in \(pick(["[@\"P1D\"..@\"P40D\"]", "(< @\"PT0S\", attente)"])))"
    }
  }

  private var comparison: String {
    mutating get { pick(["=", "!=", "<", "<=", ">", ">="]) }
  }

  private mutating func number(_ depth: Int) -> String {
    let simple = ["nombre", "rang", "montant", "0", "1", "-2", "2.5", "0.125", "10"]
    guard depth > 0 else { return pick(simple) }
    let less = depth - 1
    switch below(14) {
    case 0: return "(\(number(less)) + \(number(less)))"
    case 1: return "(\(number(less)) - \(number(less)))"
    case 2: return "(\(number(less)) * \(number(0)))"
    case 3: return "\(number(0)) / \(pick(["4", "10", "-0.5", "1.25"]))"
    case 4: return "\(pick(["-", ""]))\(number(0))"
    case 5: return "\(date(less)).\(pick(["year", "month", "day", "weekday"]))"
    case 6: return "\(pick(["day of year", "week of year"]))(\(date(less)))"
    case 7: return "\(days(less)).\(pick(["days", "hours", "minutes", "seconds"]))"
    case 8: return "\(months(less)).\(pick(["years", "months"]))"
    case 9: return pick(["abs(\(number(less)))", "string length(\(text(less)))"])
    case 10: return "\(rounding)(\(number(less)), \(pick(["0", "1", "2", "-1", "-3"])))"
    case 11: return "\(pick(["floor", "ceiling"]))(\(number(less)))"
    case 12: return "modulo(\(number(less)), \(number(less)))"
    default:
      return pick([
        "(if \(condition(less)) then \(number(less)) else \(pick([number(less), "null"])))",
        extreme(number(less), number(less)),
      ])
    }
  }

  private var rounding: String {
    mutating get {
      pick(Builtin.names.filter { SQLCompiler.roundings[$0] != nil })
    }
  }

  private mutating func extreme(_ first: String, _ second: String) -> String {
    let items = pick(["\(first), \(second)", "[\(first), \(second), \(first)]", first])
    return "\(pick(["min", "max"]))(\(items))"
  }

  private mutating func date(_ depth: Int) -> String {
    let simple = [
      "entree", "sortie", "naissance", "@\"2023-06-30\"", "date(2024, 1, 31)", "date(12345, 6, 7)",
    ]
    guard depth > 0 else { return pick(simple) }
    switch below(8) {
    case 0, 1: return "(\(date(depth - 1)) \(pick(["+", "-"])) \(months(depth - 1)))"
    case 2, 3: return "(\(date(depth - 1)) \(pick(["+", "-"])) \(days(depth - 1)))"
    case 4: return "(\(months(0)) + \(date(depth - 1)))"
    case 5: return extreme(date(depth - 1), date(depth - 1))
    case 6: return "(if \(condition(depth - 1)) then \(date(depth - 1)) else \(date(depth - 1)))"
    default: return "date(\(date(0)))"
    }
  }

  private mutating func days(_ depth: Int) -> String {
    let simple = ["attente", "@\"P1D\"", "@\"-P30DT1H\"", "@\"P45D\"", "@\"PT36H\"", "@\"P800000D\""]
    guard depth > 0 else { return pick(simple) }
    switch below(5) {
    case 0, 1: return "(\(date(depth - 1)) - \(date(depth - 1)))"
    case 2: return "(\(days(depth - 1)) \(pick(["+", "-"])) \(days(depth - 1)))"
    case 3: return pick(["abs(\(days(depth - 1)))", "(-\(days(depth - 1)))", "(nombre * \(days(0)))"])
    default: return extreme(days(depth - 1), days(depth - 1))
    }
  }

  private mutating func months(_ depth: Int) -> String {
    let simple = ["droit", "@\"P1M\"", "@\"-P1M\"", "@\"P1Y\"", "@\"P18Y\"", "@\"P13M\"", "@\"-P3000Y\""]
    guard depth > 0 else { return pick(simple) }
    switch below(4) {
    case 0, 1: return "years and months duration(\(date(depth - 1)), \(date(depth - 1)))"
    case 2: return "(\(months(depth - 1)) \(pick(["+", "-"])) \(months(depth - 1)))"
    default: return pick(["abs(\(months(depth - 1)))", "(-\(months(depth - 1)))", "(\(months(0)) * nombre)"])
    }
  }

  private mutating func text(_ depth: Int) -> String {
    let simple = [
      "nom", "ville", "\"é\"", "\"\"", "\"té\"", "\"👍\"", "\"e\\u0301\"", "\"'?\"", "string(lieu)",
    ]
    guard depth > 0 else { return pick(simple) }
    switch below(8) {
    case 0: return "(\(text(depth - 1)) + \(text(depth - 1)))"
    case 1, 2:
      let start = pick(["1", "2", "-1", "-3", "4"])
      return "substring(\(text(depth - 1)), \(start)\(pick(["", ", 0", ", 1", ", 2", ", 50"])))"
    case 3: return "substring \(pick(["before", "after"]))(\(text(depth - 1)), \(text(depth - 1)))"
    case 4: return "string(\(pick(["nombre", "rang", "urgent", "naissance", text(0)])))"
    case 5: return "\(pick(["day of week", "month of year"]))(\(date(depth - 1)))"
    case 6: return extreme(text(depth - 1), text(depth - 1))
    default: return "(if \(condition(depth - 1)) then \(text(depth - 1)) else \(text(depth - 1)))"
    }
  }
}
