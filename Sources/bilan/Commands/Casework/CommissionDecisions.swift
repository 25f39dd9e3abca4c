// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL
import Foundation

/// `bilan commission decide`
struct DecideDossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Decide on a dossier in a session.",
    discussion: "Without votes, all members present and not recused are for the step.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Argument(help: "The number of the dossier.") var dossier: String
  @Argument(help: "The step that is voted on.") var step: String
  @Option(help: "Why, by the code of a motive.") var motive: String?
  @Option(name: .customLong("for"), help: "Votes for the step.") var inFavour: Int?
  @Option(help: "Votes against it.") var against: Int?
  @Option(help: "Abstentions.") var abstain: Int?
  @Option(help: "for or against: the vote of the president, where votes are equal.") var president: String?
  @Option(help: "The step that is done where the vote is lost.") var otherwise: String?
  @Option(help: "The motive of that step.") var otherwiseMotive: String?
  @Option(help: "What the minutes should keep.") var note: String?

  func run() async throws {
    func number(_ count: Int?) -> Value? { count.map { .number(Number($0)) } }
    try await options.run(
      "session.decide",
      .given([
        "session": .string(session), "dossier": .string(dossier), "step": .string(step),
        "motive": motive.map(Value.string), "for": number(inFavour), "against": number(against),
        "abstain": number(abstain), "president": president.map(Value.string),
        "otherwise": otherwise.map(Value.string), "otherwise_motive": otherwiseMotive.map(Value.string),
        "note": note.map(Value.string),
      ]))
  }
}

/// `bilan commission batch`
struct DecideBatch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Take many decisions that nobody is against.",
    discussion: """
      Either one step for all dossiers of the agenda that wait, or a JSON object of decisions, a list of { dossier, step, motive }. Run it \
      again where it was interrupted: what is decided is skipped. What is refused is told, the rest is done; the exit code is then 1.
      """)

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Argument(help: "The decisions: JSON, a file, or -.") var decisions: String?
  @Option(help: "The step for all dossiers that wait.") var step: String?
  @Option(help: "Its motive, by code.") var motive: String?

  func run() async throws {
    let given = try await options.common.reporting {
      try decisions.map { try Value.Context(source: $0, options.common.locale) } ?? [:]
    }
    let arguments = Value.Context(
      given.entries
        + Value.Context.given([
          "session": .string(session), "step": step.map(Value.string), "motive": motive.map(Value.string),
        ]).entries)
    let result = try await options.common.reporting {
      try Operation.named("session.batch").run(arguments, at: options.desk())
    }
    options.print(result)
    if case .list(let refused)? = result.context?["refused"], !refused.isEmpty { throw ExitCode(1) }
  }
}

/// `bilan commission show`
struct ShowSession: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a session: who is there, its agenda, what is decided.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String

  func run() async throws {
    guard options.format == .text else {
      return try await options.run("session.show", ["session": .string(session)])
    }
    try await options.common.reporting {
      Terminal.print(try options.desk().sheet(of: session).minutes(in: options.common.locale))
    }
  }
}

/// `bilan commission minutes`
struct SessionMinutes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Write the minutes of a session, in Markdown.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The session.") var session: String
  @Option(help: "The file to write (default: standard output).") var output: String?

  func run() async throws {
    guard output != nil || options.format == .text else {
      return try await options.run("session.minutes", ["session": .string(session)])
    }
    try await options.common.reporting {
      let desk = try options.desk()
      let minutes = try desk.sheet(of: session).minutes(in: desk.language)
      guard let output else { return Terminal.print(minutes) }
      try Data(minutes.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
    }
  }
}
