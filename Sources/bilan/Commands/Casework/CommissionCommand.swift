// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL

/// `bilan commission`
struct CommissionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commission",
    abstract: "Convene a commission, keep its agenda, its votes and its decisions, write its minutes.",
    discussion: "A session is named by its commission and its day: comite:2023-03-15.",
    subcommands: [
      NewSession.self, EnrollDossiers.self, RemoveDossier.self, OpenSession.self, RecuseMember.self,
      DecideDossier.self, AdjournDossier.self, DecideBatch.self, CloseSession.self, ShowSession.self,
      SessionMinutes.self,
    ])
}

/// `bilan commission new`
struct NewSession: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "new", abstract: "Convene a commission.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The commission.") var commission: String
  @Option(help: "The day on which it meets (default: the day).") var date: CivilDate?
  @Option(help: "Where it meets.") var place: String?

  func run() async throws {
    try await options.run(
      "session.new",
      .given([
        "commission": .string(commission), "date": date.map { .date($0) }, "place": place.map(Value.string),
      ]))
  }
}

/// `bilan commission agenda`
struct EnrollDossiers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Put dossiers on the agenda of a session.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Argument(help: "The numbers of the dossiers.") var dossiers: [String] = []
  @Flag(help: "All dossiers that wait for the commission.") var ready = false
  @Option(help: "Who presents them.") var rapporteur: String?

  func run() async throws {
    try await options.run(
      "session.agenda",
      .given([
        "session": .string(session), "ready": ready ? .boolean(true) : nil,
        "dossiers": dossiers.isEmpty ? nil : .list(dossiers.map(Value.string)),
        "rapporteur": rapporteur.map(Value.string),
      ]))
  }
}

/// `bilan commission remove`
struct RemoveDossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a dossier off the agenda.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Argument(help: "The number of the dossier.") var dossier: String

  func run() async throws {
    try await options.run("session.remove", ["session": .string(session), "dossier": .string(dossier)])
  }
}

/// `bilan commission open`
struct OpenSession: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a session: who presides, who is there.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Option(help: "Who presides.") var president: String
  @Option(help: "A member who is there, the president among them; repeat it for each.")
  var present: [String]
  @Option(help: "A member who is not; repeat it for each.") var absent: [String] = []

  func run() async throws {
    try await options.run(
      "session.open",
      [
        "session": .string(session), "president": .string(president),
        "present": .list(present.map(Value.string)), "absent": .list(absent.map(Value.string)),
      ])
  }
}

/// `bilan commission recuse`
struct RecuseMember: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recuse", abstract: "Keep that a member has an interest in a dossier.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Argument(help: "The number of the dossier.") var dossier: String
  @Argument(help: "The member.") var member: String
  @Option(help: "Why.") var reason: String?

  func run() async throws {
    try await options.run(
      "session.recuse",
      .given([
        "session": .string(session), "dossier": .string(dossier), "member": .string(member),
        "reason": reason.map(Value.string),
      ]))
  }
}

/// `bilan commission adjourn`
struct AdjournDossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adjourn", abstract: "Put the decision on a dossier off to another session.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Argument(help: "The number of the dossier.") var dossier: String
  @Option(help: "What the minutes should keep.") var note: String?

  func run() async throws {
    try await options.run(
      "session.adjourn",
      .given(["session": .string(session), "dossier": .string(dossier), "note": note.map(Value.string)]))
  }
}

/// `bilan commission close`
struct CloseSession: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a session, once all affairs are decided or adjourned.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String

  func run() async throws { try await options.run("session.close", ["session": .string(session)]) }
}
