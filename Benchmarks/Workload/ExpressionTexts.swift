// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Expressions of about a hundred characters, no two alike, the same on every machine.
struct ExpressionTexts {
  /// Rules of the kind that packs hold, over the names of `scope`.
  static func rules(_ count: Int) -> [String] { different(count, rule) }

  /// Conditions with what other engines of FEEL know, over numbers `x` and `y` and a string `s`. Parentheses
  /// stand where the engines differ on what binds tighter.
  static func conditions(_ count: Int) -> [String] { different(count, condition) }

  /// What the rules may name.
  static var scope: some Scope {
    let child = FEELType.context([
      .init(name: "age", type: .number), .init(name: "scolarise", type: .boolean),
    ])
    return VariableScope([
      ("montant", .number), ("ressources", .number), ("age", .number), ("commune", .string),
      ("demande_le", .date), ("enfants", .list(child)),
    ])
  }

  private static func different(_ count: Int, _ text: (inout SplitMix64) -> String) -> [String] {
    var random = SplitMix64(seed: 15)
    var (seen, texts): (Set<String>, [String]) = ([], [])
    while texts.count < count {
      let text = text(&random)
      if seen.insert(text).inserted { texts.append(text) }
    }
    return texts
  }

  private static func rule(_ random: inout SplitMix64) -> String {
    let (a, b, c) = (random.number(1...9999), random.number(100...999), random.number(3...17))
    return switch random.number(0...7) {
    case 0:
      """
      if ressources / (2 + count(enfants)) < \(a).\(b) and age >= \(c) \
      then montant * 0.\(b) else max(\(c), montant)
      """
    case 1:
      """
      count(enfants[age < \(c) and scolarise]) * \(a).\(c) \
      + (if commune in ("94028", "94\(b)") then \(b) else 0)
      """
    case 2:
      """
      some e in enfants satisfies e.age between 3 and \(c) \
      and not(e.scolarise) and ressources <= \(a).\(b)
      """
    case 3:
      """
      demande_le + duration("P\(c)M") > date("2023-07-14") \
      and contains(lower case(commune), "créteil \(a)")
      """
    case 4:
      """
      {base: montant * 1.\(b), plafond: \(a), verse: min(base, plafond)}.verse \
      - round half up(ressources / \(c), 2)
      """
    case 5:
      """
      sum(for e in enfants return if e.age <= \(c) then \(a).\(b) else \(b)) \
      + decimal(montant * 0.\(c), 2) - age
      """
    case 6:
      """
      every e in enfants satisfies e.age in [\(c)..\(b)) or e.age in (< 3, > \(a)) \
      or string length(commune) = \(c)
      """
    default:
      """
      -(montant - \(a)) * (ressources + \(b)) / \(c) >= \(a).\(b) \
      or age in [\(c)..\(b)] and commune != "94\(b)"
      """
    }
  }

  private static func condition(_ random: inout SplitMix64) -> String {
    let (a, b, c) = (random.number(1...9999), random.number(100...999), random.number(3...17))
    return """
      ((x * \(c) + \(b) > \(a)) and (s = "v\(a)")) \
      or (((y - \(b)) * \(c) <= \(a)) and (x between \(c) and \(b))) or (y != \(c))
      """
  }
}
