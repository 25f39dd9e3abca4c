// SPDX-License-Identifier: Apache-2.0

// What `bilan rules` and `bilan check` say of rules.
extension Catalogue {
  public static let columnRule = Message(fr: "règle", en: "rule")
  public static let columnInputs = Message(fr: "entrées", en: "inputs")
  public static let columnResults = Message(fr: "résultats", en: "results")
  public static let columnExamples = Message(fr: "exemples", en: "examples")
  /// What a table gives where no row matches.
  public static let otherwise = Message(fr: "sinon", en: "else")

  /// Where a rule is decided.
  public static func decisionOfModel(_ decision: String, _ file: String) -> Message {
    Message(
      fr: "décision «\u{A0}\(decision)\u{A0}» de \(file)", en: "decision “\(decision)” of \(file)")
  }
  /// Inputs are given for other than one rule.
  public static func oneRuleExpected(_ found: [String]) -> Message {
    let list = found.joined(separator: ", ")
    return Message(
      fr: "une seule règle attendue avec des entrées, trouvé \(list)",
      en: "expected one rule with inputs, found \(list)")
  }
  /// How many rules there are, and how their examples went.
  public static func ruleCounts(_ rules: Int, examples: Int, failures: Int) -> Message {
    let (fr, en) = (
      failures == 0 ? "tous justes" : "\(failures) faux", failures == 0 ? "all hold" : "\(failures) fail"
    )
    return Message(
      fr: "\(rules) règle\(rules > 1 ? "s" : ""), \(examples) exemple\(examples > 1 ? "s" : "")\u{A0}: \(fr)",
      en: "\(rules) rule\(rules == 1 ? "" : "s"), \(examples) example\(examples == 1 ? "" : "s"): \(en)")
  }
  /// A model was written.
  public static func rulesWritten(_ count: Int, to file: String) -> Message {
    Message(
      fr: "\(count) décision\(count > 1 ? "s" : "") écrite\(count > 1 ? "s" : "") dans \(file)",
      en: "\(count) decision\(count == 1 ? "" : "s") written to \(file)")
  }
  /// A rule of a decision model cannot be written with others.
  /// - Parameter types: those whose names other types have.
  public static func modelNotWritable(_ rule: String, _ types: [String]) -> Message {
    let list = types.joined(separator: ", ")
    guard types.isEmpty else {
      return Message(
        fr:
          "la règle \(rule) ne peut être écrite avec les autres\u{A0}: d’autres types portent déjà les noms \(list)",
        en: "rule \(rule) cannot be written with the others: other types have the names \(list) already")
    }
    return Message(
      fr:
        "la règle \(rule) ne peut être écrite avec les autres\u{A0}: sa décision n’a pas de logique, ou demande un "
        + "service de décision",
      en:
        "rule \(rule) cannot be written with the others: its decision has no logic, or needs a decision service"
    )
  }
}
