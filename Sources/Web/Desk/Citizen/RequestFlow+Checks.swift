// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack

/// What must be right before a page is left behind.
extension RequestFlow {
  /// The first page on which something is missing or wrong, with the reason; nil where all is right.
  func firstProblem() -> (step: Step, reason: Message)? {
    for step in steps {
      do {
        try check(step)
      } catch {
        return (step, error.reason)
      }
    }
    return nil
  }

  /// - Throws: `Refusal` for what is missing or wrong on a page.
  func check(_ step: Step) throws(Refusal) {
    if step == .household {
      for index in 0..<answers.members {
        let role = answers.values["m.\(index).role"] ?? ""
        guard RepeatedFields.roles.contains(where: { $0.value == role }) else {
          throw Refusal(
            Catalogue.answerExpected(
              "\(Catalogue.memberNumber(index + 1)(answers.language)), "
                + Catalogue.roleInHousehold(answers.language)))
        }
      }
    }
    for field in fields(on: step) {
      let value = field.value(answers.values[field.name] ?? "")
      let label = answers.pack.header.typeset(field.field.label)
      if value.isNull {
        if field.isRequired { throw Refusal(Catalogue.answerExpected(label)) }
        continue
      }
      try desk.check(value, for: field.field, called: label, mayBeAhead: isAhead(field))
    }
    if step == .identity,
      MailAddress(answers.values["p.courriel"]?.trimmingCharacters(in: .whitespaces) ?? "") == nil
    {
      throw Refusal(Catalogue.wrongMailAddress)
    }
  }

  private func isAhead(_ field: AnswerField) -> Bool {
    let parts = field.name.split(separator: ".").map(String.init)
    switch parts.first {
    case "q": return answers.programme.futureDates.contains(field.field.name)
    case "g": return answers.programme.futureDates.contains("\(parts[1]).\(field.field.name)")
    default: return false
    }
  }
}

extension RequestAnswers {
  /// Takes what a page sent: the names of its controls, and no others.
  mutating func take(_ form: FormData, on step: RequestFlow.Step, _ desk: Desk) {
    guard let prefix = RequestFlow.prefix(of: step) else { return }
    switch step {
    case .household, .group:
      // Given whole: what is not sent is gone.
      for name in values.keys where name.hasPrefix(prefix) { values[name] = nil }
      values["\(prefix)count"] = form["\(prefix)count"].flatMap { Int($0) }
        .map { String(max(0, min($0, Self.most))) }
    default: break
    }
    let names = Set(RequestFlow(self, desk).fields(on: step).map(\.name))
      .union(step == .household ? (0..<members).map { "m.\($0).role" } : [])
    for (name, value) in form.values where names.contains(name) {
      let text = value.trimmingCharacters(in: .whitespacesAndNewlines)
      values[name] = text.isEmpty ? nil : text
    }
  }
}
