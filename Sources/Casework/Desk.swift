// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store

/// Where an agent works on the dossiers of a body, on a day.
///
/// Each piece of work is one transaction, journaled as the agent's: it is done whole or not at all.
public struct Desk: Sendable {
  /// The registers, dossiers and payments of the body.
  public let database: Database
  /// Who works.
  public let agent: Agent
  /// The day on which what is done takes effect.
  public let day: CivilDate
  /// The language of what is written to dossiers: letters, explanations, minutes.
  public let language: Language

  /// The desk of an agent on a day.
  public init(_ database: Database, agent: Agent, day: CivilDate, language: Language = .fr) {
    self.database = database
    self.agent = agent
    self.day = day
    self.language = language
  }

  /// The pack that declares the programmes.
  public var pack: Pack { database.pack }

  /// The same desk, where Bilan does what comes due.
  var automatic: Desk { Desk(database, agent: .bilan, day: day, language: language) }

  /// Does some work in one transaction.
  ///
  /// - Throws: `Refusal` for what cannot be done; `StoreError`. Nothing is written then.
  public func work<T>(_ body: (CaseTransaction) throws -> T) throws -> T {
    try database.write(by: Actor(agent.name)) { writer in
      try body(CaseTransaction(desk: self, writer: writer))
    }
  }

  /// The programme of a name.
  ///
  /// - Throws: `Refusal` where there is none.
  public func programme(_ name: String) throws(Refusal) -> Programme {
    guard let programme = pack.programme(name) else {
      let names = pack.procedures.programmes.map(\.name)
      throw Refusal(Catalogue.unknownProgramme(name, Suggestion.closest(to: name, among: names)))
    }
    return programme
  }
}
