// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Pays what the rights of a programme are due for a month, some hundreds of rights at a time. Each step is one
/// transaction that also notes how far the run came: stopped at any moment, it goes on from there; no right is
/// paid twice for a month.
public struct PaymentRun {
  /// The programme whose rights are paid.
  public let programme: Programme
  /// The first day of the month.
  public let month: CivilDate
  /// Its record among the runs.
  public let campaign: Int64
  private let desk: Desk
  private let line: String
  private let terms: RightTerms
  private let size: Int
  /// Whether anything was paid too much that is still to be recovered.
  private let hasDebts: Bool

  static let register = "campagne"

  /// Begins a run, or takes up the one that was begun. One of a programme that pays once is taken up even where it
  /// was closed: what was decided since is paid too. What is due by the month and came too late for a closed run is
  /// owed, and paid with the next.
  ///
  /// - Parameter size: how many rights a step looks at.
  /// - Throws: `Refusal` where the programme pays nothing, or its line is not in the budget of the year.
  public init(_ programme: Programme, month: CivilDate, at desk: Desk, by size: Int = 500) throws {
    self.programme = programme
    self.desk = desk
    self.size = size
    let month = month.firstOfMonth
    self.month = month
    guard month <= desk.day else { throw Refusal(Catalogue.monthToCome(month, desk.day)) }
    let paid = try programme.paidRight()
    line = paid.line
    terms = paid.terms
    try desk.doWhatIsDue(.programme(programme.name))
    (campaign, hasDebts) = try desk.work { work in
      _ = try work.reader.requiredLine(paid.line, of: month.year)
      let debts = RecordQuery("creance").filtered("etat", .equals, .text("ouverte"))
        .filtered("nature", .equals, .text("indu"))
        .filtered("droit.programme", .equals, .text(programme.name))
      return (
        try work.campaign(programme, month, reopens: paid.terms.rhythm == .once).id,
        try work.reader.record(debts) != nil
      )
    }
  }

  /// Looks at the next rights, and pays those that are due.
  ///
  /// - Returns: whether there may be more.
  /// - Throws: `Refusal` where the credits do not suffice for the next payment: those before it are made.
  public func next() throws -> Bool {
    let step = try desk.work { work -> Step in
      guard let campaign = try work.reader.record(campaign, of: Self.register),
        campaign.text("etat") == "en_cours"
      else { return .last }
      let cursor = campaign.integer("dernier") ?? 0
      let rights = try work.reader.records(
        RecordQuery(Right.register).filtered("programme", .equals, .text(programme.name))
          .filtered("id", .greater, .integer(cursor)).sorted(by: "id").first(size)
      ).map(Right.init)
      guard !rights.isEmpty else {
        try work.update(campaign, ["etat": .text("close"), "close_le": StoredValue(desk.day)])
        return .last
      }
      let batch = try PaymentBatch(rights, of: self, terms, hasDebts: hasDebts, work)
      let line = try work.reader.requiredLine(line, of: month.year)
      return try work.pay(batch, campaign, line, programme)
    }
    if case .stopped(let refusal) = step { throw refusal }
    if case .more = step { return true }
    return false
  }

  /// What a step came to.
  enum Step {
    case more
    case last
    case stopped(Refusal)
  }
}

extension CaseTransaction {
  /// The run of a programme and a month; a new one where there is none.
  fileprivate func campaign(_ programme: Programme, _ month: CivilDate, reopens: Bool) throws -> StoredRecord
  {
    let query = RecordQuery(PaymentRun.register).filtered("programme", .equals, .text(programme.name))
      .filtered("mois", .equals, StoredValue(month))
    if let known = try reader.record(query) {
      if reopens, known.text("etat") == "close" {
        try update(known, ["etat": .text("en_cours"), "close_le": .null, "dernier": .null])
      }
      return known
    }
    return try insert(
      PaymentRun.register,
      [
        "programme": .text(programme.name), "mois": StoredValue(month), "etat": .text("en_cours"),
        "lancee_le": StoredValue(day), "nombre": .integer(0), "total": .integer(0),
      ])
  }
}
