// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A meeting of a commission.
public struct Session: Sendable {
  /// As it is stored.
  public let record: StoredRecord
  /// The commission that meets.
  public let commission: Commission
  /// The day on which it meets.
  public let date: CivilDate

  /// Its identifier in the database.
  public var id: Int64 { record.id }
  /// As scripts name it: `comite:2023-03-15`.
  public var name: String { "\(commission.name):\(date)" }
  /// Where it stands.
  public var state: State { record.text("etat").flatMap(State.init) ?? .closed }
  /// Who presides; nil before it opens.
  public var president: String? { record.text("president") }

  /// Where a session stands.
  public enum State: String, Sendable {
    case prepared = "preparee"
    case open = "ouverte"
    case closed = "close"
  }

  static let register = "seance"
}

/// Where an affair of an agenda stands.
public enum AffairState: String, Sendable {
  case enrolled = "inscrite"
  case decided = "decidee"
  case adjourned = "ajournee"
}

extension Pack {
  /// The commission of a name.
  ///
  /// - Throws: `Refusal` where there is none.
  func requiredCommission(_ name: String) throws(Refusal) -> Commission {
    guard let commission = procedures.commission(name) else {
      let names = procedures.commissions.map(\.name)
      throw Refusal(
        Catalogue.expectedOneOf(names, found: name, Suggestion.closest(to: name, among: names)))
    }
    return commission
  }
}

extension RecordReader {
  /// The session of a name.
  ///
  /// - Throws: `Refusal` where there is none.
  public func session(_ name: String, _ pack: Pack) throws -> Session {
    let (commission, date) = try Session.parts(of: name, pack)
    let query = RecordQuery(Session.register).filtered("commission", .equals, .text(commission.name))
      .filtered("le", .equals, StoredValue(date))
    guard let record = try record(query) else { throw Refusal(Catalogue.unknownSession(name)) }
    return Session(record: record, commission: commission, date: date)
  }

  /// The affairs of a session, in their order.
  func affairs(of session: Session) throws -> [StoredRecord] {
    try records(RecordQuery("affaire").filtered("seance", .equals, .integer(session.id)).sorted(by: "rang"))
  }
}

extension Session {
  /// What a name says: `comite:2023-03-15`.
  static func parts(of name: String, _ pack: Pack) throws(Refusal) -> (Commission, CivilDate) {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let date = CivilDate(parts[1]) else { throw Refusal(Catalogue.sessionName(name)) }
    return (try pack.requiredCommission(String(parts[0])), date)
  }
}

extension Desk {
  /// The same desk on the day of a session: what is decided in it is decided then, whenever it is written down.
  ///
  /// - Throws: `Refusal` before that day.
  func sitting(_ name: String) throws(Refusal) -> Desk {
    let (_, date) = try Session.parts(of: name, pack)
    guard date <= day else { throw Refusal(Catalogue.sessionNotYet(name, date, today: day)) }
    return Desk(database, agent: agent, day: date, language: language)
  }
}
