// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Store

/// What the dossiers decided in the past would amount to with other rules or parameters.
public struct Replay: Sendable {
  /// The dossiers whose amount differs, in the order of their numbers in the database.
  public fileprivate(set) var changes: [Change] = []
  /// Those where either rule gives no amount, with the cause.
  public fileprivate(set) var unknown: [Unknown] = []
  /// How many dossiers keep their amount.
  public fileprivate(set) var unchanged = 0
  /// What all dossiers with both amounts come to with the rules of the pack.
  public fileprivate(set) var before = Number.zero
  /// What they come to with the others.
  public fileprivate(set) var after = Number.zero

  /// A dossier that gains or loses.
  public struct Change: Sendable {
    /// Its number.
    public let dossier: String
    /// The state where it stands.
    public let state: String
    /// The day of its decision, on which both amounts are computed.
    public let decided: CivilDate
    /// With the rules of the pack.
    public let before: Number
    /// With the others.
    public let after: Number
    /// What its right gives now; nil where it has none.
    public fileprivate(set) var present: Number?

    /// What it gains; negative where it loses.
    public var difference: Number { after.subtracting(before) ?? .zero }
  }

  /// A dossier that cannot be compared.
  public struct Unknown: Sendable {
    /// Its number.
    public let dossier: String
    /// Why the rules of the pack give no amount; nil where they give one.
    public let before: Message?
    /// Why the others give none; nil where they give one.
    public let after: Message?
  }

  /// Those who gain.
  public var gains: [Change] { changes.filter { $0.after > $0.before } }
  /// Those who lose.
  public var losses: [Change] { changes.filter { $0.after < $0.before } }
  /// What all gain together.
  public var difference: Number { after.subtracting(before) ?? .zero }
}

extension Desk {
  /// Recomputes the dossiers of a programme that were decided, each on the day of its decision, with the rules of
  /// the pack and with those of a file. Nothing is written.
  /// - Parameters:
  ///   - file: a `rules.yaml` or a `parameters.yaml`, whose entries replace those of the same name.
  ///   - from: only those decided on that day or later; nil: all.
  ///   - until: only those decided on that day or earlier; nil: all.
  /// - Throws: `Diagnostics` at the places of the file, and of the pack, that do not hold together.
  public func replay(
    _ programme: Programme, with file: URL, from: CivilDate? = nil, until: CivilDate? = nil
  ) throws -> Replay {
    let service = programme.calculation?.rule.service ?? programme.service
    let changed = try Pack.load(from: pack.folder, replacing: file, in: service)
    guard let other = changed.programme(programme.name) else { return Replay() }
    let versions = [(pack, programme), (changed, other)].map(ReplayedRules.init)
    return try database.reading { reader in
      var query = RecordQuery(Dossier.register).filtered("programme", .equals, .text(programme.name))
        .filtered("decide_le", .differs, .null)
      if let from { query = query.filtered("decide_le", .atLeast, StoredValue(from)) }
      if let until { query = query.filtered("decide_le", .atMost, StoredValue(until)) }
      let scan = try reader.scan(query.sorted(by: "id"), ["id", "numero", "etat", "decide_le"])
      var cases: [ReplayedCase] = []
      while try scan.next() {
        guard let id = scan.integer(0), let decided = scan.date(3) else { continue }
        cases.append(
          ReplayedCase(id: id, number: scan.text(1) ?? "", state: scan.text(2) ?? "", decided: decided))
      }
      var replay = Replay()
      for start in stride(from: 0, to: cases.count, by: 4000) {
        try replay.add(cases[start..<min(start + 4000, cases.count)], versions, on: day, reader)
      }
      return replay
    }
  }
}

/// A programme under some rules.
private struct ReplayedRules {
  let pack: Pack
  let programme: Programme
  let needs: CaseloadNeeds
  let rule: Rule?

  init(_ pack: Pack, _ programme: Programme) {
    self.pack = pack
    self.programme = programme
    needs = CaseloadNeeds(programme)
    rule = programme.calculation.flatMap { pack.ruleBook.rule($0.rule) }
  }

  func amounts(of cases: ArraySlice<ReplayedCase>, _ reader: RecordReader) throws -> [RightAmount] {
    guard let first = cases.first, let last = cases.last else { return [] }
    let caseload = try CaseloadFacts(
      programme, needs, of: first.id...last.id, on: first.decided, reader, pack)
    return try cases.map { item in
      var facts = try caseload.facts(of: item.id, on: item.decided)
      return facts.amount(needs, rule, pack.ruleBook)
    }
  }
}

private struct ReplayedCase {
  let id: Int64
  let number: String
  let state: String
  let decided: CivilDate
}

extension Replay {
  fileprivate mutating func add(
    _ cases: ArraySlice<ReplayedCase>, _ versions: [ReplayedRules], on day: CivilDate, _ reader: RecordReader
  ) throws {
    let amounts = try versions.map { try $0.amounts(of: cases, reader) }
    var changed: [(id: Int64, place: Int)] = []
    for (item, (old, new)) in zip(cases, zip(amounts[0], amounts[1])) {
      guard let before = old.number, let after = new.number else {
        unknown.append(Unknown(dossier: item.number, before: old.cause, after: new.cause))
        continue
      }
      self.before = self.before.adding(before) ?? self.before
      self.after = self.after.adding(after) ?? self.after
      guard before != after else {
        unchanged += 1
        continue
      }
      changed.append((item.id, changes.count))
      changes.append(
        Change(
          dossier: item.number, state: item.state, decided: item.decided, before: before, after: after,
          present: nil))
    }
    let present = try reader.presentAmounts(of: Set(changed.map(\.id)), on: day)
    for (id, place) in changed { changes[place].present = present[id] }
  }
}

extension RightAmount {
  /// What is due; nothing where there is no right; nil where it is unknown.
  fileprivate var number: Number? {
    switch self {
    case .due(let amount): amount
    case .notEligible: .zero
    case .unknown: nil
    }
  }

  /// Why it is unknown; nil where it is not.
  fileprivate var cause: Message? {
    guard case .unknown(let cause) = self else { return nil }
    return cause?.explanation ?? Catalogue.noAmountAtAll
  }
}

extension RecordReader {
  /// What the rights of dossiers give on a day, by dossier.
  fileprivate func presentAmounts(of dossiers: Set<Int64>, on day: CivilDate) throws -> [Int64: Number] {
    let rights = try records(Right.register, where: "dossier", among: dossiers)
    let owners = Dictionary(
      rights.map { ($0.id, $0.integer("dossier") ?? 0) }, uniquingKeysWith: { first, _ in first })
    var amounts: [Int64: Number] = [:]
    for record in try records("periode", where: "droit", among: owners.keys) {
      guard let right = record.integer("droit"), let dossier = owners[right],
        RightPeriod(record)?.contains(day) == true
      else { continue }
      amounts[dossier] = record.money("montant")
    }
    return amounts
  }
}
