// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension CaseFile {
  /// As JSON has it.
  public var value: Value {
    func day(_ date: CivilDate?) -> Value { date.map { .string($0.description) } ?? .null() }
    func text(_ text: String?) -> Value { text.map(Value.string) ?? .null() }
    return .context([
      "dossier": .string(dossier.number), "programme": .string(dossier.programme.name),
      "state": .string(dossier.state), "version": .number(Number(Int(dossier.version))),
      "applicant": .string(applicant),
      "form": .context(form),
      "documents": .context(
        Value.Context(documents.map { .init(name: $0.label, value: .boolean($0.isThere)) })),
      "deadlines": .list(
        deadlines.map {
          .context(["deadline": .string($0.label), "term": day($0.term), "state": .string($0.state)])
        }),
      "opinions": .list(
        opinions.map { .context(["service": .string($0.service), "sense": text($0.sense)]) }),
      "history": .list(
        history.map {
          .context([
            "step": .string($0.label), "day": day($0.day), "agent": .string($0.agent),
            "motive": text($0.motive),
          ])
        }),
      "periods": .list(
        periods.map {
          .context([
            "from": day($0.from), "until": day($0.until), "amount": .number($0.amount),
            "cause": .string($0.cause),
          ])
        }),
      "letters": .list(letters.map { .context(["letter": .string($0.label), "day": day($0.day)]) }),
      "steps": .list(steps.map { .string($0.name) }),
    ])
  }
}
