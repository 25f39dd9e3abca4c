// SPDX-License-Identifier: Apache-2.0

/// Random expressions over the columns of the sample register, all well typed.
struct ExpressionGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  mutating func condition(depth: Int) -> String {
    guard depth > 0 else { return pick(["urgent", "true", "false", "urgent = null", "nombre = null"]) }
    switch number(below: 14) {
    case 0, 1: return "(\(condition(depth: depth - 1)) and \(condition(depth: depth - 1)))"
    case 2, 3: return "(\(condition(depth: depth - 1)) or \(condition(depth: depth - 1)))"
    case 4: return "not(\(condition(depth: depth - 1)))"
    case 5: return "(\(value(depth)) \(comparison) \(value(depth)))"
    case 6: return "(\(date()) \(comparison) \(date()))"
    case 7: return "(nom \(comparison) \(text()))"
    case 8: return pick(["contains", "starts with", "ends with"]) + "(\(text()), \(text()))"
    case 9: return "(lieu \(pick(["=", "!="])) \(pick(["\"hotel\"", "\"relais\"", "null", "lieu"])))"
    case 10:
      return "(\(value(1)) in (\(pick(["< 1", ">= 2.5", "= 3", "null", "[-1..2)"])), \(value(0)), (0..2.25]))"
    case 11:
      return
        "(\(date()) in \(pick(["period", "[@\"2022-12-01\"..entree]", "(> sortie)", "(entree, sortie)"])))"
    case 12:
      return
        "(\(value(1)) \(pick(["between -1.5 and nombre", "in [1, 2.5, null]", "in [1, 2, 3]", "in []"])))"
    default:
      return
        "(if \(condition(depth: depth - 1)) then \(condition(depth: 0)) else \(condition(depth: depth - 1)))"
    }
  }

  private var comparison: String {
    mutating get { pick(["=", "!=", "<", "<=", ">", ">="]) }
  }

  private mutating func value(_ depth: Int) -> String {
    guard depth > 0 else { return pick(["nombre", "montant", "0", "1", "-2", "2.5", "0.125"]) }
    switch number(below: 8) {
    case 0: return "(\(value(depth - 1)) + \(value(depth - 1)))"
    case 1: return "(\(value(depth - 1)) - \(value(depth - 1)))"
    case 2: return "(\(value(0)) * \(value(0)))"
    case 3: return "\(value(0)) / \(pick(["4", "10", "-0.5", "1.25"]))"
    case 4: return "(\(date()) - \(date())).days"
    case 5: return "\(pick(["entree", "sortie"])).\(pick(["year", "month", "day", "weekday"]))"
    case 6: return pick(["abs(montant)", "-nombre", "string length(nom)"])
    default: return "(if urgent then \(value(0)) else \(value(0)))"
    }
  }

  private mutating func date() -> String {
    pick(["entree", "sortie", "@\"2023-06-30\"", "date(2023, 1, 15)"])
  }

  private mutating func text() -> String {
    pick(["nom", "\"é\"", "\"\"", "\"té\"", "\"👍\"", "nom + \"é\"", "\"e\\u0301\""])
  }
}
