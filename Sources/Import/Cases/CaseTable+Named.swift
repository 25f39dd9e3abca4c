// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

extension CaseTable {
  /// The rule of a programme, with its columns; or the rule of a key, each input in the column of its name.
  /// - Parameter day: that of all rows, where the table has no column for it.
  /// - Throws: a name of neither, a programme without a rule.
  public init(_ name: String, in pack: Pack, on day: CivilDate? = nil) throws(Diagnostic) {
    if let programme = pack.programme(name) {
      guard let calculation = programme.calculation, let rule = pack.ruleBook.rule(calculation.rule) else {
        throw Diagnostic(file: nil, Catalogue.programmeWithoutRule(name))
      }
      self.init(rule, columns: programme.evaluation, of: programme.service, pack.ruleBook, on: day)
      return
    }
    guard let rule = RuleKey(name).flatMap(pack.ruleBook.rule) else {
      let names = pack.procedures.programmes.map(\.name) + pack.rules.map(\.key.description)
      throw Diagnostic(
        file: nil, Catalogue.nothingToEvaluate(name, Suggestion.closest(to: name, among: names)))
    }
    self.init(rule, columns: nil, of: rule.key.service, pack.ruleBook, on: day)
  }
}
