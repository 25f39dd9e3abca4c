// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// Two records of one person made one.
public struct Merge: Sendable {
  /// The identifier of what is kept of it.
  public let id: Int64
  /// The person kept.
  public let kept: Int64
  /// The one that was absorbed.
  public let absorbed: Int64
  /// How many references moved.
  public let moved: Int
}

extension CaseTransaction {
  /// Makes two records of one person one: whatever refers to the absorbed refers to the kept from then on.
  ///
  /// - Throws: `Refusal` where both live in one household or have rights for the same days.
  public func merge(_ absorbed: Int64, into kept: Int64, reason: String?) throws -> Merge {
    guard absorbed != kept else { throw Refusal(Catalogue.mergedWithItself(kept)) }
    let keptRecord = try person(kept)
    let absorbedRecord = try person(absorbed)
    try checkHouseholds(absorbed, kept)
    try checkRights(absorbed, kept)
    var moves: [MovedReferences] = []
    for (register, field) in personReferences {
      let records = try reader.records(RecordQuery(register).filtered(field, .equals, .integer(absorbed)))
      for record in records { try update(record, [field: .integer(kept)]) }
      if !records.isEmpty {
        moves.append(.init(register: register, field: field, records: records.map(\.id)))
      }
    }
    try update(absorbedRecord, ["fusionnee": .integer(kept)])
    let score = Resemblance(PersonIdentity(keptRecord), PersonIdentity(absorbedRecord)).score
    let id = try insert(
      "fusion",
      [
        "gardee": .integer(kept), "absorbee": .integer(absorbed), "le": StoredValue(day),
        "ressemblance": .integer(Int64(score)), "motif": StoredValue(text: reason),
        "renvois": .text(Value.list(moves.map(\.value)).json),
      ]
    ).id
    return Merge(id: id, kept: kept, absorbed: absorbed, moved: moves.reduce(0) { $0 + $1.records.count })
  }

  /// Gives the absorbed person back all that moved, and what came since for a dossier that goes back.
  ///
  /// - Throws: `Refusal` where it is undone already, where a record that moved has gone elsewhere since, or where
  ///   what came since belongs to both.
  public func unmerge(_ id: Int64) throws -> Merge {
    guard let record = try reader.record(id, of: "fusion"), let kept = record.integer("gardee"),
      let absorbed = record.integer("absorbee")
    else { throw Refusal(Catalogue.unknownMerge(id)) }
    if let day = record.date("defaite_le") { throw Refusal(Catalogue.mergeUndone(id, day)) }
    guard let person = try reader.record(absorbed, of: "personne"), person.integer("fusionnee") == kept else {
      throw Refusal(Catalogue.unknownPerson(absorbed))
    }
    var moves = try MovedReferences.all(in: record.text("renvois") ?? "[]")
    moves += try cameSince(moves, kept: kept)
    for move in moves {
      for id in move.records {
        guard let moved = try reader.record(id, of: move.register), moved[move.field] == .integer(kept) else {
          let label = pack.register(move.register)?.label ?? move.register
          throw Refusal(Catalogue.movedSince(label, id))
        }
        try update(moved, [move.field: .integer(absorbed)])
      }
    }
    try update(person, ["fusionnee": .null])
    try update(record, ["defaite_le": StoredValue(day)])
    return Merge(id: id, kept: kept, absorbed: absorbed, moved: moves.reduce(0) { $0 + $1.records.count })
  }

  /// Every field of the pack that points to a person, but those that tell of merges or of its own name.
  private var personReferences: [(register: String, field: String)] {
    pack.registers.filter { !["personne", "fusion", "mot"].contains($0.name) }.flatMap { register in
      register.fields.filter { $0.type == .reference(to: "personne") }.map { (register.name, $0.name) }
    }
  }

  /// Nobody lives twice in one household.
  private func checkHouseholds(_ absorbed: Int64, _ kept: Int64) throws {
    func stays(_ person: Int64) throws -> [StoredRecord] {
      try reader.records(RecordQuery("membre").filtered("personne", .equals, .integer(person)))
    }
    let others = try stays(kept)
    for stay in try stays(absorbed) {
      guard let household = stay.integer("menage"),
        others.contains(where: {
          $0.integer("menage") == household && $0.days("depuis", "jusque", meet: stay)
        })
      else { continue }
      throw Refusal(Catalogue.sameHousehold(absorbed, kept, household: household))
    }
  }

  /// Nobody has two rights of one programme for the same days.
  private func checkRights(_ absorbed: Int64, _ kept: Int64) throws {
    func rights(_ person: Int64) throws -> [StoredRecord] {
      try reader.records(
        RecordQuery(Right.register).filtered("dossier.demandeur", .equals, .integer(person))
          .filtered("etat", .differs, .text(Right.State.closed.rawValue))
          .filtered("rythme", .equals, .text(RightTerms.Rhythm.monthly.rawValue)))
    }
    let others = try rights(kept)
    for right in try rights(absorbed) {
      guard
        let other = others.first(where: {
          $0["programme"] == right["programme"] && $0.days("du", "au", meet: right)
        })
      else { continue }
      let numbers = try [right, other].map { try dossier(id: $0.integer("dossier") ?? 0)?.number ?? "" }
      throw Refusal(Catalogue.rightsOfBoth(numbers[0], numbers[1]))
    }
  }
}

extension StoredRecord {
  /// Whether two records of days have one in common.
  fileprivate func days(_ from: String, _ until: String, meet other: StoredRecord) -> Bool {
    guard let start = date(from), let otherStart = other.date(from) else { return false }
    return (date(until).map { otherStart <= $0 } ?? true) && (other.date(until).map { start <= $0 } ?? true)
  }
}
