// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension CaseFile {
  /// As a terminal shows it.
  public func text(in language: Language) -> String {
    func day(_ date: CivilDate) -> String { date.formatted(in: language) }
    func section(_ title: Message, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : ["", title(language)] + lines.map { "  \($0)" }
    }
    let state = dossier.programme.state(dossier.state)?.label ?? dossier.state
    var lines = ["\(dossier.number)  \(dossier.programme.label)", "\(applicant)  –  \(state)"]
    lines += section(
      Catalogue.formTitle,
      answers.map { "\($0.label)\(Catalogue.colon(language))\($0.value.words(nil, in: language))" }
        + groups.flatMap { label, cases in
          cases.map { item in
            let parts =
              item.context?.entries.filter { !$0.value.isNull }
              .map { "\($0.name)\u{A0}\($0.value.words(nil, in: language))" } ?? []
            return "\(label)\(Catalogue.colon(language))\(parts.joined(separator: ", "))"
          }
        })
    lines += section(
      Catalogue.documentsTitle, documents.map { "\($0.isThere ? "✓" : "–") \($0.label)" })
    lines += section(
      Catalogue.deadlinesTitle, deadlines.map { "\(day($0.term))  \($0.label) (\($0.state))" })
    lines += section(Catalogue.opinionsTitle, opinions.map { "\($0.service)  \($0.sense ?? "…")" })
    lines += section(
      Catalogue.rightTitle,
      periods.map { period in
        let until = period.until.map { " → \(day($0))" } ?? ""
        return
          "\(day(period.from))\(until)  \(period.amount.formatted(decimals: 2, in: language))\u{A0}€  (\(period.cause))"
      })
    lines += section(
      Catalogue.historyTitle,
      history.map { "\(day($0.day))  \($0.label)  \($0.agent)\($0.motive.map { "  (\($0))" } ?? "")" })
    lines += section(Catalogue.lettersTitle, letters.map { "\(day($0.day))  \($0.label)" })
    lines += section(
      Catalogue.stepsTitle,
      steps.map { step in
        let who = step.commission ?? step.roles.joined(separator: ", ")
        return "\(step.name)  \(step.label)\(who.isEmpty ? "" : "  [\(who)]")"
      })
    return lines.joined(separator: "\n")
  }
}
