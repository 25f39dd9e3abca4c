// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// Parameters as `bilan parameters` and `bilan check` print them for a person.
struct ParameterPrintout {
  let language: Language

  /// The values in force on a day; for a parameter that has none, why.
  func values(_ parameters: [Parameter], on day: CivilDate) -> String {
    var table = TextTable(
      columns: [
        "parameter", Catalogue.columnLabel(language), Catalogue.columnValue(language),
        Catalogue.columnUnit(language), Catalogue.columnFrom(language), Catalogue.columnUntil(language),
        Catalogue.columnGrade(language), Catalogue.columnSource(language),
      ], numeric: [2])
    var absences: [String] = []
    for parameter in parameters {
      guard let dated = parameter.inForce(on: day) else {
        if case .null(let cause?) = parameter.value(at: .day(day)) {
          absences.append(cause.message(language))
        }
        continue
      }
      let members =
        parameter.choices.isEmpty
        ? [("", parameter.label)] : parameter.choices.map { (".\($0.value)", $0.label) }
      for ((member, label), number) in zip(members, dated.numbers) {
        table.rows.append([
          parameter.key.description + member, label,
          number.formatted(decimals: max(0, -number.exponent), in: language), parameter.unit,
          dated.from.description, dated.until?.description ?? "",
          Catalogue.sourceGrade(dated.grade.rawValue)(language), dated.source,
        ])
      }
    }
    return ([table.text] + absences).joined(separator: "\n")
  }

  /// The parameters of which a value is known from memory alone; nil where there is none.
  func fromMemory(_ parameters: [Parameter]) -> String? {
    let unconfirmed = parameters.filter { $0.values.contains { $0.grade == .memory } }
    guard !unconfirmed.isEmpty else { return nil }
    let lines = unconfirmed.map { "  \($0.file):\($0.position.line): \($0.key) – \($0.label)" }
    return ([Catalogue.parametersFromMemory(unconfirmed.count)(language)] + lines).joined(separator: "\n")
  }
}
