// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension CaseTransaction {
  /// Puts dossiers on the agenda of a session, after those that are there.
  ///
  /// - Returns: their numbers.
  /// - Throws: `Refusal` for a dossier that is there already, or that the commission has nothing to decide on.
  public func enroll(_ numbers: [String], in name: String, rapporteur: String?) throws -> [String] {
    let session = try session(name, in: .prepared, .open)
    let affairs = try reader.affairs(of: session)
    var known = Set(affairs.compactMap { $0.integer("dossier") })
    var rank = affairs.last?.integer("rang") ?? 0
    for number in numbers {
      let dossier = try dossier(number)
      // Nothing is told of the dossiers that other commissions and services have.
      guard dossier.programme.transitions.contains(where: { $0.commission == session.commission.name }) else {
        throw Refusal(Catalogue.unknownDossier(number))
      }
      guard known.insert(dossier.id).inserted else { throw Refusal(Catalogue.onAgendaAlready(number, name)) }
      guard dossier.programme.steps(of: session.commission.name, from: dossier.state) else {
        let state = dossier.programme.state(dossier.state)?.label ?? dossier.state
        throw Refusal(Catalogue.nothingToDecide(session.commission.label, number, state: state))
      }
      rank += 1
      try enroll(dossier.id, in: session, rank, rapporteur)
    }
    return numbers
  }

  /// Puts all dossiers that wait for the commission on the agenda, but those that another session has.
  ///
  /// - Returns: their numbers.
  public func enrollReady(in name: String, rapporteur: String?) throws -> [String] {
    let session = try session(name, in: .prepared, .open)
    let affairs = try reader.affairs(of: session)
    let known = Set(affairs.compactMap { $0.integer("dossier") })
    let ready = try reader.ready(for: session.commission, pack).filter { !known.contains($0.id) }
    var rank = affairs.last?.integer("rang") ?? 0
    for dossier in ready {
      rank += 1
      try enroll(dossier.id, in: session, rank, rapporteur)
    }
    return ready.map(\.number)
  }

  private func enroll(_ dossier: Int64, in session: Session, _ rank: Int64, _ rapporteur: String?) throws {
    try insert(
      "affaire",
      [
        "seance": .integer(session.id), "dossier": .integer(dossier), "rang": .integer(rank),
        "rapporteur": StoredValue(text: rapporteur), "etat": .text(AffairState.enrolled.rawValue),
      ])
  }

  /// Takes a dossier off the agenda.
  ///
  /// - Throws: `Refusal` where it is not on it, or decided.
  public func withdraw(_ number: String, from name: String) throws {
    let session = try session(name, in: .prepared, .open)
    let affair = try affair(number, of: session, in: .enrolled)
    let recusals = try writer.table("deport")
    for recusal in try recusalRecords(affair) { try recusals.delete(recusal.id) }
    try writer.table("affaire").delete(affair.id)
  }

  /// Keeps that a member has an interest in a dossier: it neither counts nor votes on it.
  ///
  /// - Throws: `Refusal` for a dossier that is not on the agenda, and for one who is no member.
  public func recuse(_ member: String, from number: String, of name: String, reason: String?) throws {
    let session = try session(name, in: .prepared, .open)
    let affair = try affair(number, of: session, in: .enrolled)
    if session.state == .open {
      let members = try roll(of: session)
      guard members.contains(member) else {
        throw Refusal(
          Catalogue.notMemberOfSession(member, Suggestion.closest(to: member, among: members)))
      }
    }
    guard try !recusals(affair).contains(member) else {
      throw Refusal(Catalogue.recusedAlready(member, number))
    }
    try insert(
      "deport",
      ["affaire": .integer(affair.id), "membre": .text(member), "motif": StoredValue(text: reason)])
  }

  // MARK: Reading

  /// The affair of a dossier in a session.
  ///
  /// - Throws: `Refusal` where it is not on the agenda, or not to be decided any more.
  func affair(_ number: String, of session: Session, in state: AffairState) throws -> StoredRecord {
    let known = try reader.record(RecordQuery(Dossier.register).filtered("numero", .equals, .text(number)))
    guard let dossier = known.flatMap({ Dossier($0, in: pack) }),
      let affair = try reader.record(
        RecordQuery("affaire").filtered("seance", .equals, .integer(session.id))
          .filtered("dossier", .equals, .integer(dossier.id)))
    else { throw Refusal(Catalogue.notOnAgenda(number, session.name)) }
    guard affair.text("etat") == state.rawValue else {
      let isAdjourned = affair.text("etat") == AffairState.adjourned.rawValue
      let step = affair.text("transition").flatMap { dossier.programme.transition($0)?.label }
      throw Refusal(Catalogue.affairSettled(number, isAdjourned ? nil : step ?? ""))
    }
    return affair
  }

  private func recusalRecords(_ affair: StoredRecord) throws -> [StoredRecord] {
    try reader.records(RecordQuery("deport").filtered("affaire", .equals, .integer(affair.id)))
  }

  /// Who does not vote on an affair.
  func recusals(_ affair: StoredRecord) throws -> Set<String> {
    Set(try recusalRecords(affair).compactMap { $0.text("membre") })
  }

  /// Who is there.
  func roll(of session: Session) throws -> Set<String> {
    let query = RecordQuery("presence").filtered("seance", .equals, .integer(session.id))
      .filtered("present", .equals, StoredValue(true))
    return Set(try reader.records(query).compactMap { $0.text("membre") })
  }
}
