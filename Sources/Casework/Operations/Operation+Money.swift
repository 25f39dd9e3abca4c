// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension Operation {
  /// The budget, and the payments.
  static let money: [Operation] = budget + payments

  private static let budget: [Operation] = [
    Operation("budget.set", ["year", "line", "credits"], optional: ["label"]) { arguments, desk in
      let credits = try arguments.required("credits", arguments.number("credits"))
      return try desk.work { work in
        try work.setCredits(
          credits, on: arguments.requiredText("line"), of: Int(arguments.requiredInteger("year")),
          label: arguments.text("label")
        ).value
      }
    },
    Operation("budget.show", optional: ["year"]) { arguments, desk in
      .list(try desk.budget(of: arguments.integer("year").map { Int($0) }).map(\.value))
    },
    Operation("budget.commit", ["programme", "year"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      let year = Int(try arguments.requiredInteger("year"))
      return try desk.work { work in
        let done = try work.commitCredits(of: programme, in: year)
        return .context([
          "rights": .number(Number(done.count)), "sum": .number(done.sum), "line": done.line.value,
        ])
      }
    },
  ]

  private static let payments: [Operation] = [
    Operation("pay.run", ["programme", "month"], optional: ["batch"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      let batch = try arguments.batch(upTo: 10_000) ?? 500
      let run = try PaymentRun(
        programme, month: arguments.requiredMonth("month"), at: desk, by: batch)
      while try run.next() {}
      return try desk.paymentTotals(programme, month: run.month, isCompared: false).value(desk.language)
    },
    Operation("pay.show", ["programme", "month"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      return try desk.paymentTotals(programme, month: arguments.requiredMonth("month")).value(desk.language)
    },
    Operation("pay.reject", ["payment", "reason"]) { arguments, desk in
      try desk.work {
        try $0.rejectPayment(arguments.requiredText("payment"), reason: arguments.requiredText("reason"))
          .payment
      }
    },
    Operation("pay.reissue", ["payment"], optional: ["iban"]) { arguments, desk in
      try desk.work {
        try $0.reissuePayment(arguments.requiredText("payment"), to: arguments.text("iban")).payment
      }
    },
    Operation("pay.file", ["programme", "month"], optional: ["file"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      let month = try arguments.requiredMonth("month")
      if let known = try arguments.text("file") {
        return try desk.sentPayments(known, of: programme, month: month).value
      }
      return try desk.work { try $0.sendPayments(of: programme, month: month).value }
    },
    Operation("pay.mandates", ["programme", "month"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      return try desk.mandates(of: programme, month: arguments.requiredMonth("month")).value
    },
    Operation("pay.receipts", ["programme"], optional: ["month"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      return try desk.receipts(of: programme, month: arguments.month("month")).value
    },
  ]
}

extension Arguments {
  /// The first day of a month, written `2023-03` or as one of its days; nil where it is not given.
  func month(_ name: String) throws(Refusal) -> CivilDate? {
    guard let value = values[name], !value.isNull else { return nil }
    let day = value.date ?? value.string.flatMap { CivilDate($0) ?? CivilDate("\($0)-01") }
    guard let day else { throw Refusal(Catalogue.expectedMonth(value.string ?? value.description)) }
    return day.firstOfMonth
  }

  /// A month that must be there.
  func requiredMonth(_ name: String) throws(Refusal) -> CivilDate { try required(name, month(name)) }
}

extension BudgetLine {
  fileprivate var value: Value {
    .context([
      "year": .number(Number(year)), "line": .string(code), "label": .string(label),
      "credits": .number(credits), "committed": .number(committed), "paid": .number(ordered),
      "available": .number(available),
    ])
  }
}

extension PaymentTotals {
  func value(_ language: Language) -> Value {
    func sum(_ state: String) -> Value { .number(states[state]?.sum ?? .zero) }
    func number(_ state: String) -> Value { .number(Number(states[state]?.count ?? 0)) }
    return .context([
      "programme": .string(campaign.text("programme") ?? ""),
      "month": .string(String((campaign.text("mois") ?? "").prefix(7))),
      "state": .string(campaign.text("etat") ?? ""), "payments": .number(Number(count)),
      "due": .number(due), "withheld": .number(withheld), "total": .number(total),
      "prepared": number("prepare"), "sent": number("emis"), "rejected": number("rejete"),
      "rejected_sum": sum("rejete"), "reissued": number("reemis"),
      "files": .list(files.map(Value.string)),
      "problems": .list(problems.map { .string($0(language)) }),
    ])
  }
}

extension StoredRecord {
  /// A payment, as a script is told of it.
  fileprivate var payment: Value {
    .context([
      "payment": .string(text("identifiant") ?? ""), "state": .string(text("etat") ?? ""),
      "sum": .number(money("montant")), "iban": text("iban").map(Value.string) ?? .null(),
      "reason": text("rejet").map(Value.string) ?? .null(),
    ])
  }
}

extension SentPayments {
  fileprivate var value: Value {
    .context([
      "file": .string(name), "payments": .number(Number(count)), "total": .number(total),
      "text": .string(text),
    ])
  }
}

extension AccountingLines {
  fileprivate var value: Value {
    .context(["lines": .number(Number(count)), "total": .number(total), "text": .string(text)])
  }
}
