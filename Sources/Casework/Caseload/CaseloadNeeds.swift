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
  /// What is read of persons.
  let personFields: [PersonField]
  /// Whether an expression reads what the rule gives.
  let readsResults: Bool

  /// What the rule of a programme and the terms of its right read.
  init(_ programme: Programme) {
    let calculation = programme.calculation
    let terms = programme.right
    let expressions =
      (calculation?.inputs ?? [])
      + [calculation?.eligibility, terms?.amount, terms?.review].compactMap(\.self)
    let paths = expressions.flatMap(\.expression.references).map {
      $0.path.split(separator: ".").map(String.init)
    }
    let names = Set(paths.compactMap(\.first))
    let known = Set(DossierScope.Known.allCases.filter { names.contains($0.rawValue) })
    readsResults = known.contains(.calculation)
    self.known = known.subtracting([.day, .calculation])
    let applicant = paths.filter { $0.first == DossierScope.Known.applicant.rawValue }
    // Of those who live there, and of whoever is handed on as a whole, all may be read.
    let readsWhole = known.contains(.members) || applicant.contains { $0.count == 1 }
    personFields = PersonField.all.filter { field in
      readsWhole || applicant.contains { $0[1] == field.name }
    }
    questions = programme.questions.indices.filter { names.contains(programme.questions[$0].field.name) }
    groups = programme.groups.indices.filter { names.contains(programme.groups[$0].name) }
  }

  /// What is read with queries of its own for each dossier: no rule at hand asks for it.
  var rare: Set<DossierScope.Known> { known.subtracting([.dossier, .applicant, .members]) }
}
