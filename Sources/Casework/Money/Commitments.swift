// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension CaseTransaction {
  /// Commits what rights of a programme will cost by the end of the year, less what is committed for them already;
  /// gives credits back where they cost less than before. Years to come follow where they are committed already.
  ///
  /// - Throws: `Refusal` where the line is not in the budget of the year, or has not so much left.
  func commitCredits(for rights: [Right], of programme: Programme) throws {
    guard let code = programme.right?.budgetLine, !rights.isEmpty else { return }
    let ids = rights.map { StoredValue.integer($0.id) }
    let histories = try histories(RecordQuery("periode").filtered("droit", among: ids))
    var committed: [Int64: [Int64: Number]] = [:]
    try reader.forEach(RecordQuery("engagement").filtered("droit", among: ids)) {
      committed[$0.integer("ligne") ?? 0, default: [:]][$0.integer("droit") ?? 0, default: .zero] +=
        $0.money("montant")
    }
    var lines = try reader.records(
      RecordQuery(BudgetLine.register).filtered("id", among: committed.keys.map(StoredValue.integer))
    ).map(BudgetLine.init).filter { $0.year > day.year }
    if let line = try reader.budgetLine(code, of: day.year) {
      lines.append(line)
    } else if rights.contains(where: { histories[$0.id]?.cost(of: $0, in: day.year).isZero == false }) {
      throw Refusal(Catalogue.noBudgetLine(code, year: day.year))
    }
    for line in lines.sorted(by: { $0.year < $1.year }) {
      let ordered = try ordered(on: line, RecordQuery("versement").filtered("droit", among: ids))
      let changes = rights.map { right in
        let cost = histories[right.id]?.cost(of: right, in: line.year, ordered[right.id]) ?? .zero
        return (right, cost - (committed[line.id]?[right.id] ?? .zero))
      }
      _ = try commit(changes, on: line)
    }
  }

  /// Commits what all monthly rights of a programme cost in a year, in one pass: all of them or none.
  ///
  /// - Returns: how many commitments changed, by how much in all, and the line as it is then.
  /// - Throws: `Refusal` where the line is not in the budget of the year, or has not so much left.
  public func commitCredits(of programme: Programme, in year: Int) throws -> (
    count: Int, sum: Number, line: BudgetLine
  ) {
    let line = try reader.requiredLine(programme.paidRight().line, of: year)
    let histories = try histories(
      RecordQuery("periode").filtered("droit.programme", .equals, .text(programme.name)))
    var committed: [Int64: Number] = [:]
    try reader.forEach(RecordQuery("engagement").filtered("ligne", .equals, .integer(line.id))) {
      committed[$0.integer("droit") ?? 0, default: .zero] += $0.money("montant")
    }
    let ordered = try ordered(on: line, RecordQuery("versement"))
    var changes: [(right: Right, sum: Number)] = []
    let rights = RecordQuery(Right.register).filtered("programme", .equals, .text(programme.name))
      .filtered("rythme", .equals, .text("monthly"))
    try reader.forEach(rights.sorted(by: "id")) { record in
      let right = Right(record: record)
      let cost = histories[right.id]?.cost(of: right, in: year, ordered[right.id]) ?? .zero
      changes.append((right, cost - (committed[right.id] ?? .zero)))
    }
    return try commit(changes, on: line)
  }

  /// What was ordered on a line, by right.
  private func ordered(on line: BudgetLine, _ payments: RecordQuery) throws -> [Int64: OrderedPayments] {
    var ordered: [Int64: OrderedPayments] = [:]
    let counted = payments.filtered("ligne", .equals, .integer(line.id))
      .filtered("etat", .differs, .text("annule")).filtered("etat", .differs, .text("reemis"))
    try reader.forEach(counted) { ordered[$0.integer("droit") ?? 0, default: OrderedPayments()].note($0) }
    return ordered
  }

  private func histories(_ periods: RecordQuery) throws -> [Int64: RightHistory] {
    var histories: [Int64: RightHistory] = [:]
    try reader.forEach(periods) { histories[$0.integer("droit") ?? 0, default: RightHistory()].note($0) }
    return histories
  }

  /// Commits sums on a line, or gives them back where they are negative.
  private func commit(_ changes: [(right: Right, sum: Number)], on line: BudgetLine) throws -> (
    count: Int, sum: Number, line: BudgetLine
  ) {
    let changes = changes.filter { !$0.sum.isZero }
    let total = changes.reduce(Number.zero) { $0 + $1.sum }
    guard !changes.isEmpty else { return (0, .zero, line) }
    guard total <= max(line.available, .zero) else {
      throw Refusal(
        Catalogue.creditsExceeded(line.code, year: line.year, available: line.available, needed: total))
    }
    let blank = try reader.blank("engagement")
    for (right, sum) in changes {
      var record = blank
      record["ligne"] = .integer(line.id)
      record["dossier"] = right.record["dossier"]
      record["droit"] = .integer(right.id)
      record["le"] = StoredValue(day)
      record["montant"] = StoredValue(money: sum)
      _ = try writer.insert(record)
    }
    let record = try update(line.record, ["engage": StoredValue(money: line.committed + total)])
    return (changes.count, total, BudgetLine(record: record))
  }
}

extension Programme {
  /// What its decisions open, and the line that pays it.
  ///
  /// - Throws: `Refusal` where it pays nothing.
  func paidRight() throws(Refusal) -> (terms: RightTerms, line: String) {
    guard let right, right.rhythm != .none, let line = right.budgetLine else {
      throw Refusal(Catalogue.programmePaysNothing(name))
    }
    return (right, line)
  }
}
