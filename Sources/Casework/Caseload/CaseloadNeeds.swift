// SPDX-License-Identifier: Apache-2.0

import FEEL
import Pack

/// What has to be read of the dossiers of a programme to know what their rights amount to: a caseload is read in
/// one pass over each register, and no register is read for nothing.
struct CaseloadNeeds {
  /// What Bilan knows of dossiers, apart from the day and the results of the rule.
  let known: Set<DossierScope.Known>
  /// The places of the questions among those of the form.
  let questions: [Int]
  /// The places of the groups.
  let groups: [Int]
  /// Whether an expression reads what the rule gives.
  let readsResults: Bool

  /// What the rule of a programme and the terms of its right read.
  init(_ programme: Programme) {
    let calculation = programme.calculation
    let terms = programme.right
    let expressions =
      (calculation?.inputs ?? [])
      + [calculation?.eligibility, terms?.amount, terms?.review].compactMap(\.self)
    let names = Set(
      expressions.flatMap(\.expression.references).compactMap {
        $0.path.split(separator: ".").first.map(String.init)
      })
    let known = Set(DossierScope.Known.allCases.filter { names.contains($0.rawValue) })
    readsResults = known.contains(.calculation)
    self.known = known.subtracting([.day, .calculation])
    questions = programme.questions.indices.filter { names.contains(programme.questions[$0].field.name) }
    groups = programme.groups.indices.filter { names.contains(programme.groups[$0].name) }
  }

  /// What is read with queries of its own for each dossier: no rule at hand asks for it.
  var rare: Set<DossierScope.Known> { known.subtracting([.dossier, .applicant, .members]) }
}
