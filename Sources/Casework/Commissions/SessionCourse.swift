// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension CaseTransaction {
  /// The session of a name.
  ///
  /// - Throws: `Refusal` where there is none, or where it does not stand where it should.
  func session(_ name: String, in states: Session.State...) throws -> Session {
    let session = try reader.session(name, pack)
    guard states.contains(session.state) else {
      throw Refusal(Catalogue.sessionState(name, label(session.state), expected: states.map(label)))
    }
    return session
  }

  private func label(_ state: Session.State) -> String {
    guard case .choice(let choices)? = pack.register(Session.register)?.field("etat")?.type else {
      return state.rawValue
    }
    return choices.first { $0.value == state.rawValue }?.label ?? state.rawValue
  }

  /// Convenes a commission.
  ///
  /// - Throws: `Refusal` where it meets that day already.
  public func convene(_ commission: String, on date: CivilDate, at place: String?) throws -> Session {
    let commission = try pack.requiredCommission(commission)
    let key: [StoredValue] = [.text(commission.name), StoredValue(date)]
    guard try writer.id(of: Session.register, key: key) == nil else {
      throw Refusal(Catalogue.sessionExists("\(commission.name):\(date)"))
    }
    let record = try insert(
      Session.register,
      [
        "commission": key[0], "le": key[1], "lieu": StoredValue(text: place),
        "etat": .text(Session.State.prepared.rawValue),
      ])
    return Session(record: record, commission: commission, date: date)
  }

  /// Opens a session: who presides, who is there, who is not.
  ///
  /// - Throws: `Refusal` where too few are there.
  public func openSession(_ name: String, president: String, present: [String], absent: [String]) throws
    -> Session
  {
    let session = try session(name, in: .prepared)
    let members = present.map(\.trimmed)
    let away = absent.map(\.trimmed)
    for (index, member) in (members + away).enumerated() {
      guard !member.isEmpty else { throw Refusal(Catalogue.memberWithoutName) }
      guard !(members + away)[..<index].contains(member) else {
        throw Refusal(Catalogue.memberTwice(member))
      }
    }
    guard members.contains(president.trimmed) else {
      throw Refusal(Catalogue.presidentAbsent(president, present: members))
    }
    guard members.count >= session.commission.quorum else {
      throw Refusal(
        Catalogue.noQuorum(
          session.commission.label, present: members.count, needed: session.commission.quorum))
    }
    for (member, isPresent) in members.map({ ($0, true) }) + away.map({ ($0, false) }) {
      try insert(
        "presence",
        ["seance": .integer(session.id), "membre": .text(member), "present": StoredValue(isPresent)])
    }
    let record = try update(
      session.record,
      ["president": .text(president.trimmed), "etat": .text(Session.State.open.rawValue)])
    return Session(record: record, commission: session.commission, date: session.date)
  }

  /// Closes a session.
  ///
  /// - Throws: `Refusal` while an affair waits.
  public func closeSession(_ name: String) throws -> Session {
    let session = try session(name, in: .open)
    let waiting = try reader.affairs(of: session).filter {
      $0.text("etat") == AffairState.enrolled.rawValue
    }
    guard waiting.isEmpty else {
      let numbers = try waiting.prefix(5).compactMap { try dossier(id: $0.integer("dossier") ?? 0)?.number }
      throw Refusal(Catalogue.affairsWaiting(waiting.count, numbers))
    }
    let record = try update(session.record, ["etat": .text(Session.State.closed.rawValue)])
    return Session(record: record, commission: session.commission, date: session.date)
  }
}
