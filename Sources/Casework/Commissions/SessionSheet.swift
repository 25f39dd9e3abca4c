// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// All there is of a session.
public struct SessionSheet: Sendable {
  /// The session.
  public let session: Session
  /// Who is there, in alphabetical order.
  public let present: [String]
  /// Who is not.
  public let absent: [String]
  /// The affairs, in their order.
  public let affairs: [Affair]

  /// An affair of the agenda.
  public struct Affair: Sendable {
    /// Its place on the agenda.
    public let rank: Int64
    /// The dossier.
    public let dossier: Dossier
    /// Who presents it; nil where nobody does.
    public let rapporteur: String?
    /// The members who do not vote on it.
    public let recused: [String]
    /// As it is stored: state, step, motive, votes.
    public let record: StoredRecord
    /// The amount decided; nil where none is granted.
    public let amount: Number?

    /// Where it stands.
    public var state: AffairState { record.text("etat").flatMap(AffairState.init) ?? .enrolled }
  }
}

extension Desk {
  /// All there is of a session.
  ///
  /// - Throws: `Refusal` where there is no such session.
  public func sheet(of name: String) throws -> SessionSheet {
    try database.reading { reader in
      let session = try reader.session(name, pack)
      let roll = try reader.records(
        RecordQuery("presence").filtered("seance", .equals, .integer(session.id)))
      func members(_ isPresent: Bool) -> [String] {
        roll.filter { $0["present"] == StoredValue(isPresent) }.compactMap { $0.text("membre") }
          .sorted(by: Collation.precedes)
      }
      return SessionSheet(
        session: session, present: members(true), absent: members(false),
        affairs: try reader.sheets(of: session, pack))
    }
  }
}

extension RecordReader {
  fileprivate func sheets(of session: Session, _ pack: Pack) throws -> [SessionSheet.Affair] {
    let affairs = try affairs(of: session)
    let dossiers = try dossiers(of: affairs)
    let recusals = Dictionary(
      grouping: try records(
        RecordQuery("deport").filtered("affaire.seance", .equals, .integer(session.id)).sorted(by: "id")),
      by: { $0.integer("affaire") ?? 0 })
    let decisions = Dictionary(
      try records(RecordQuery("decision").filtered("seance", .equals, .integer(session.id)).sorted(by: "id"))
        .map { ($0.integer("dossier") ?? 0, $0) }, uniquingKeysWith: { _, last in last })
    let granting = [DecisionSense.refuse.rawValue, DecisionSense.end.rawValue]
    return affairs.enumerated().compactMap { place, affair in
      guard let record = dossiers[affair.integer("dossier") ?? 0], let dossier = Dossier(record, in: pack)
      else { return nil }
      let decision = decisions[dossier.id].flatMap { granting.contains($0.text("sens") ?? "") ? nil : $0 }
      return SessionSheet.Affair(
        rank: Int64(place) + 1, dossier: dossier, rapporteur: affair.text("rapporteur"),
        recused: (recusals[affair.id] ?? []).compactMap { $0.text("membre") }, record: affair,
        amount: decision?["montant"].number(scale: 2))
    }
  }

  /// The dossiers of affairs, by their identifier: some hundreds at a time.
  private func dossiers(of affairs: [StoredRecord]) throws -> [Int64: StoredRecord] {
    var dossiers: [Int64: StoredRecord] = [:]
    var rest = affairs.map { $0["dossier"] }[...]
    while !rest.isEmpty {
      for record in try records(RecordQuery(Dossier.register).filtered("id", among: Array(rest.prefix(500))))
      {
        dossiers[record.id] = record
      }
      rest = rest.dropFirst(500)
    }
    return dossiers
  }
}

extension SessionSheet {
  /// As JSON has it.
  var value: Value {
    func text(_ text: String?) -> Value { text.map(Value.string) ?? .null() }
    return .context([
      "session": .string(session.name), "commission": .string(session.commission.name),
      "date": .string(session.date.description), "place": text(session.record.text("lieu")),
      "state": .string(session.state.rawValue), "president": text(session.president),
      "quorum": .number(Number(session.commission.quorum)), "present": .list(present.map(Value.string)),
      "absent": .list(absent.map(Value.string)), "affairs": .list(affairs.map(\.value)),
    ])
  }
}

extension SessionSheet.Affair {
  fileprivate var value: Value {
    func text(_ field: String) -> Value { record.text(field).map(Value.string) ?? .null() }
    func count(_ field: String) -> Value { record.integer(field).map(Value.identifier) ?? .null() }
    return .context([
      "rank": .identifier(rank), "dossier": .string(dossier.number),
      "programme": .string(dossier.programme.name), "rapporteur": text("rapporteur"),
      "recused": .list(recused.map(Value.string)), "state": text("etat"), "voted": text("proposition"),
      "step": text("transition"),
      "motive": text("motif"), "for": count("pour"), "against": count("contre"),
      "abstain": count("abstention"),
      "casting": record.text("preponderante").map {
        .string($0 == Ballot.Side.inFavour.stored ? "for" : "against")
      }
        ?? .null(), "amount": amount.map(Value.number) ?? .null(), "note": text("note"),
    ])
  }
}
