// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  /// Compares what is due for the months of a right that were paid with what was recognised for them so far, and
  /// records the difference: an overpayment, arrears, or one of each, which are set off against what is still open.
  /// Settling twice adds nothing.
  func settle(_ right: Right, of dossier: Dossier) throws {
    let periods = try right.periods(reader)
    try cancelUnsent(of: right, periods)
    let recognised = try recognisedMonths(of: right)
    guard !recognised.isEmpty else { return }
    var overpaid: [MonthGap] = []
    var owed: [MonthGap] = []
    for (month, before) in recognised.sorted(by: { $0.key < $1.key }) {
      let gap = MonthGap(month: month, before: before, after: right.dueAmount(of: month, periods: periods))
      if gap.after < gap.before { overpaid.append(gap) }
      if gap.after > gap.before { owed.append(gap) }
    }
    if !overpaid.isEmpty {
      let forgiven = try forgiven(of: dossier)
      try record(overpaid, .overpayment, of: right, isForgiven: overpaid.total <= forgiven)
    }
    if !owed.isEmpty { try record(owed, .arrears, of: right, isForgiven: false) }
    if !overpaid.isEmpty || !owed.isEmpty { try setOff(right) }
  }

  /// Sets what a right was paid too much off against what is owed to it, oldest first: neither is paid nor
  /// recovered.
  private func setOff(_ right: Right) throws {
    let open = try reader.records(
      RecordQuery("creance").filtered("droit", .equals, .integer(right.id))
        .filtered("etat", .equals, .text("ouverte")).sorted(by: "id")
    ).map(Claim.init)
    let overpaid = open.filter { !$0.isArrears }
    let owed = open.filter(\.isArrears)
    let common = min(overpaid.remaining, owed.remaining)
    guard !common.isZero else { return }
    for claims in [overpaid, owed] {
      var left = common
      for var claim in claims {
        let sum = claim.take(atMost: left)
        guard !sum.isZero else { break }
        left -= sum
        try update(claim.record, claim.fields(settingOff: sum, on: day))
      }
    }
  }

  /// What was recognised for each month that was paid: what was due then, with the differences found since. Nothing
  /// was for a month whose run was closed without the right, which opened too late for it.
  private func recognisedMonths(of right: Right) throws -> [CivilDate: Number] {
    var months = try closedMonths(since: right.from, right.record["programme"])
    let payments = try reader.records(
      RecordQuery("versement").filtered("droit", .equals, .integer(right.id))
        .filtered("nature", .equals, .text("mensualite")).filtered("etat", .differs, .text("annule"))
        .filtered("etat", .differs, .text("reemis")))
    for payment in payments {
      guard let month = payment.date("mois") else { continue }
      months[month] = months[month, default: .zero].adding(payment.money("du")) ?? .zero
    }
    guard !months.isEmpty else { return months }
    let gaps = try reader.records(
      RecordQuery("ecart").filtered("creance.droit", .equals, .integer(right.id)))
    for gap in gaps {
      guard let month = gap.date("mois"), let known = months[month] else { continue }
      months[month] = gap.money("apres").subtracting(gap.money("avant")).flatMap(known.adding) ?? known
    }
    return months
  }

  /// The months whose run is closed, since the first day of a right.
  private func closedMonths(since first: CivilDate?, _ programme: StoredValue) throws -> [CivilDate: Number] {
    guard let first else { return [:] }
    let runs = try reader.records(
      RecordQuery("campagne").filtered("programme", .equals, programme)
        .filtered("etat", .equals, .text("close"))
        .filtered("mois", .atLeast, StoredValue(first.firstOfMonth)))
    return Dictionary(
      runs.compactMap { run in run.date("mois").map { ($0, .zero) } }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Up to which overpayment nothing is recovered.
  private func forgiven(of dossier: Dossier) throws -> Number {
    guard let expression = dossier.programme.right?.forgiven else { return .zero }
    return try DossierFacts(dossier, on: day, reader, pack).value(expression).number ?? .zero
  }

  private func record(_ gaps: [MonthGap], _ nature: ClaimNature, of right: Right, isForgiven: Bool) throws {
    guard let first = gaps.first?.month, let last = gaps.last?.month else { return }
    let claim = try insert(
      "creance",
      [
        "droit": .integer(right.id), "nature": .text(nature.rawValue),
        "montant": StoredValue(money: gaps.total), "regle": .integer(0), "du": StoredValue(first),
        "au": StoredValue(last.lastOfMonth), "constatee_le": StoredValue(day),
        "soldee_le": isForgiven ? StoredValue(day) : .null,
        "etat": .text(isForgiven ? "abandonnee" : "ouverte"),
      ])
    for gap in gaps {
      try insert(
        "ecart",
        [
          "creance": .integer(claim.id), "mois": StoredValue(gap.month),
          "avant": StoredValue(money: gap.before), "apres": StoredValue(money: gap.after),
        ])
    }
  }

  /// As the register of claims names them.
  private enum ClaimNature: String {
    case overpayment = "indu"
    case arrears = "rappel"
  }
}

/// What was recognised for a month, and what is due for it.
private struct MonthGap {
  let month: CivilDate
  let before: Number
  let after: Number
}

extension [MonthGap] {
  /// The sum of the differences, whatever their sense.
  fileprivate var total: Number {
    reduce(.zero) { total, gap in
      let (less, more) = (Swift.min(gap.before, gap.after), Swift.max(gap.before, gap.after))
      return more.subtracting(less).flatMap(total.adding) ?? total
    }
  }
}
