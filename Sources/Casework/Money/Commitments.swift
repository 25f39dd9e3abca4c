// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension CaseTransaction {
  /// Commits what a right will cost by the end of the year, less what is committed for it already; gives credits
  /// back where it costs less than before.
  ///
  /// - Throws: `Refusal` where the line is not in the budget of the year, or has not so much left.
  func commitCredits(for right: Right, of dossier: Dossier) throws {
    guard let code = dossier.programme.right?.budgetLine else { return }
    let history = RightHistory(
      try reader.records(RecordQuery("periode").filtered("droit", .equals, .integer(right.id))))
    var committed: [Int64: Number] = [:]
    for known in try reader.records(RecordQuery("engagement").filtered("droit", .equals, .integer(right.id)))
    {
      committed[known.integer("ligne") ?? 0, default: .zero] += known.money("montant")
    }
    let line = try reader.budgetLine(code, of: day.year)
    let cost = history.cost(of: right, in: day.year)
    if let line {
      let change = cost - (committed[line.id] ?? .zero)
      _ = try commit(change, on: line, for: right)
    } else if !cost.isZero {
      throw Refusal(Catalogue.noBudgetLine(code, year: day.year))
    }
    // Years to come, where they are committed already.
    for id in committed.keys.sorted() where id != line?.id {
      guard let later = try reader.record(id, of: BudgetLine.register).map(BudgetLine.init),
        later.year > day.year
      else { continue }
      let change = history.cost(of: right, in: later.year) - (committed[id] ?? .zero)
      _ = try commit(change, on: later, for: right)
    }
  }

  /// Commits a sum on a line, or gives it back where it is negative.
  private func commit(_ sum: Number, on line: BudgetLine, for right: Right) throws
    -> BudgetLine
  {
    guard !sum.isZero else { return line }
    guard sum.isNegative || sum <= line.available else {
      throw Refusal(
        Catalogue.creditsExceeded(line.code, year: line.year, available: line.available, needed: sum))
    }
    try noteCommitment(of: sum, on: line, for: right)
    return BudgetLine(
      record: try update(line.record, ["engage": StoredValue(money: line.committed + sum)]))
  }

  private func noteCommitment(of sum: Number, on line: BudgetLine, for right: Right) throws {
    var record = try reader.blank("engagement")
    record["ligne"] = .integer(line.id)
    record["dossier"] = StoredValue(reference: right.record.integer("dossier"))
    record["droit"] = .integer(right.id)
    record["le"] = StoredValue(day)
    record["montant"] = StoredValue(money: sum)
    _ = try writer.insert(record)
  }

  /// Commits what all monthly rights of a programme cost in a year, in one pass: all of them or none.
  ///
  /// - Returns: how many commitments changed, by how much in all, and the line as it is then.
  /// - Throws: `Refusal` where the line is not in the budget of the year, or has not so much left.
  public func commitCredits(of programme: Programme, in year: Int) throws -> (
    count: Int, sum: Number, line: BudgetLine
  ) {
    let line = try reader.requiredLine(programme.paidRight().line, of: year)
    var histories: [Int64: RightHistory] = [:]
    let rights = RecordQuery(Right.register).filtered("programme", .equals, .text(programme.name))
      .filtered("rythme", .equals, .text("monthly"))
    try reader.forEach(
      RecordQuery("periode").filtered("droit.programme", .equals, .text(programme.name))
    ) {
      histories[$0.integer("droit") ?? 0, default: RightHistory()].note($0)
    }
    var committed: [Int64: Number] = [:]
    try reader.forEach(RecordQuery("engagement").filtered("ligne", .equals, .integer(line.id))) {
      committed[$0.integer("droit") ?? 0, default: .zero] += $0.money("montant")
    }
    var changes: [(right: Right, sum: Number)] = []
    var total = Number.zero
    try reader.forEach(rights.sorted(by: "id")) { record in
      let right = Right(record: record)
      let cost = histories[right.id]?.cost(of: right, in: year) ?? .zero
      let change = cost - (committed[right.id] ?? .zero)
      guard !change.isZero else { return }
      changes.append((right, change))
      total += change
    }
    guard total.isNegative || total <= line.available else {
      throw Refusal(
        Catalogue.creditsExceeded(line.code, year: year, available: line.available, needed: total))
    }
    for change in changes { try noteCommitment(of: change.sum, on: line, for: change.right) }
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
