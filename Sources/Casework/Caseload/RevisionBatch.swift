// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// The next rights of a revision, in the order of their dossiers: read together, changed one by one, in one
/// transaction.
struct RevisionBatch {
  private let work: CaseTransaction
  private let programme: Programme
  private let revision: StoredRecord
  private let rule: Rule?
  private let needs: CaseloadNeeds
  private var tally: Tally

  /// What the batch adds to the revision.
  private struct Tally {
    var rights: Int64 = 0
    var changed: Int64 = 0
    var before = Number.zero
    var after = Number.zero
    var left: [(dossier: Int64, cause: NullCause?)] = []
  }

  init(_ work: CaseTransaction, _ programme: Programme, _ revision: StoredRecord) {
    self.work = work
    self.programme = programme
    self.revision = revision
    rule = programme.calculation.flatMap { work.pack.ruleBook.rule($0.rule) }
    needs = CaseloadNeeds(programme)
    tally = Tally()
  }

  /// Examines so many rights; closes the revision where none is left.
  consuming func run(_ count: Int) throws -> Revision {
    let (records, last) = try next(count)
    guard let last else {
      return Revision(record: try work.update(revision, ["etat": .text("close")]), left: [])
    }
    let rights = records.map(Right.init).filter(isConcerned)
    if !rights.isEmpty { try examine(rights) }
    let numbers = try numbers(of: tally.left.map(\.dossier))
    let record = try work.update(
      revision,
      [
        "droits": sum("droits", tally.rights), "changes": sum("changes", tally.changed),
        "laisses": sum("laisses", Int64(tally.left.count)), "avant": sum("avant", tally.before),
        "apres": sum("apres", tally.after), "dernier": .integer(last),
      ])
    return Revision(
      record: record,
      left: tally.left.map { dossier, cause in
        Revision.Left(
          dossier: numbers[dossier] ?? "", cause: cause?.explanation ?? Catalogue.noAmountAtAll)
      })
  }

  /// The next rights, all those of a dossier together, and the last dossier; none where all were examined.
  private func next(_ count: Int) throws -> (rights: [StoredRecord], last: Int64?) {
    let all = RecordQuery(Right.register).filtered("programme", .equals, .text(programme.name))
      .filtered("etat", .differs, .text(Right.State.closed.rawValue))
      .filtered("dossier", .greater, .integer(revision.integer("dernier") ?? 0))
      .sorted(by: "dossier").sorted(by: "id")
    let records = try work.reader.records(all.first(count))
    guard let last = records.last?.integer("dossier") else { return ([], nil) }
    guard records.count == count else { return (records, last) }
    let known = Set(records.map(\.id))
    let others = try work.reader.records(all.filtered("dossier", .equals, .integer(last)))
    return (records + others.filter { !known.contains($0.id) }, last)
  }

  private func isConcerned(_ right: Right) -> Bool {
    guard right.until.map({ $0 >= work.day }) ?? true else { return false }
    return revision.integer("echues") != 1 || right.record.date("revue_le").map { $0 <= work.day } ?? false
  }

  private mutating func examine(_ rights: [Right]) throws {
    let dossiers = rights.compactMap { $0.record.integer("dossier") }
    guard let first = dossiers.first, let last = dossiers.last else { return }
    let facts = try CaseloadFacts(programme, needs, of: first...last, on: work.day, work.reader, work.pack)
    let ids = rights.map(\.id)
    let periods = Dictionary(grouping: try periods(of: ids)) { $0.integer("droit") ?? 0 }
    let paid = try paid(among: ids)
    var changed: [(right: Right, dossier: Int64)] = []
    var known: (dossier: Int64, facts: DossierFacts)?
    for (right, dossier) in zip(rights, dossiers) {
      var these: DossierFacts
      if let known, known.dossier == dossier {
        these = known.facts
      } else {
        these = try facts.facts(of: dossier)
        known = (dossier, these)
      }
      if try examine(right, of: dossier, &these, periods[right.id] ?? []) { changed.append((right, dossier)) }
    }
    let records = Dictionary(
      try work.reader.records(Dossier.register, where: "id", among: Set(changed.map(\.dossier))).map {
        ($0.id, Dossier($0, programme))
      }, uniquingKeysWith: { first, _ in first })
    try work.rightsChanged(
      changed.compactMap { right, dossier in records[dossier].map { (right, $0) } }, of: programme, paid: paid
    )
  }

  /// Gives a right its new amount; whether that is another one.
  private mutating func examine(
    _ right: Right, of dossier: Int64, _ facts: inout DossierFacts, _ periods: [StoredRecord]
  ) throws -> Bool {
    let start = max(work.day, right.from ?? work.day)
    let current = periods.last { $0.date("du").map { $0 <= start } ?? false }.flatMap(PeriodTerms.init)
    guard var current else { return false }
    tally.rights += 1
    tally.before = tally.before.adding(current.amount) ?? tally.before
    defer { tally.after = tally.after.adding(current.amount) ?? tally.after }
    let full: Number
    switch facts.amount(needs, rule, work.pack.ruleBook) {
    case .due(let amount): full = amount
    case .notEligible: full = .zero
    case .unknown(let cause):
      tally.left.append((dossier, cause))
      return false
    }
    let review = programme.right?.review.flatMap { facts.value($0).term(from: work.day) }
    if let review, right.record.date("revue_le") != review {
      try work.update(right.record, ["revue_le": StoredValue(review)])
    }
    let isChanged = try work.change(
      right, periods, from: start, .init(full: full, reduction: nil, cause: .revision), nil)
    guard isChanged else { return false }
    tally.changed += 1
    current.full = full
    return true
  }

  /// The periods in force of some rights, oldest first.
  private func periods(of rights: [Int64]) throws -> [StoredRecord] {
    try work.reader.records(
      RecordQuery("periode").filtered("droit", among: rights.map(StoredValue.integer))
        .filtered("remplacee_le", .equals, .null).sorted(by: "du"))
  }

  /// The rights of which a month that the revision may change was paid already.
  private func paid(among rights: [Int64]) throws -> Set<Int64> {
    let scan = try work.reader.scan(
      RecordQuery("versement").filtered("droit", among: rights.map(StoredValue.integer))
        .filtered("mois", .atLeast, StoredValue(work.day.firstOfMonth)), ["droit"])
    var paid: Set<Int64> = []
    while try scan.next() { if let right = scan.integer(0) { paid.insert(right) } }
    return paid
  }

  private func numbers(of dossiers: [Int64]) throws -> [Int64: String] {
    Dictionary(
      try work.reader.records(Dossier.register, where: "id", among: Set(dossiers)).map {
        ($0.id, $0.text("numero") ?? "")
      }, uniquingKeysWith: { first, _ in first })
  }

  private func sum(_ field: String, _ more: Int64) -> StoredValue {
    .integer((revision.integer(field) ?? 0) + more)
  }

  private func sum(_ field: String, _ more: Number) -> StoredValue {
    StoredValue(money: revision.money(field).adding(more) ?? more)
  }
}
