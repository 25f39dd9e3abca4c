// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL

/// `bilan dossier show`
struct ShowDossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a dossier: form, documents, history, right, what can be done.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Flag(help: "Say what the rule read, computed and chosen.") var explain = false

  func run() async throws {
    try await options.common.reporting {
      let desk = try options.desk()
      if explain {
        if let text = try desk.explanation(of: number) { Terminal.print(text) }
        return
      }
      let file = try desk.caseFile(number)
      switch options.format {
      case .json: Terminal.print(file.value.json)
      case .text: Terminal.print(file.text(in: options.common.locale))
      }
    }
  }
}

/// `bilan dossier list`
struct ListDossiers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List dossiers: of a programme, in a state, of an agent, in a queue.")

  @OptionGroup var options: CaseOptions
  @Option(help: "Only those of this programme.") var programme: String?
  @Option(help: "Only those in this state.") var state: String?
  @Option(help: "Only those that this agent follows.") var assigned: String?
  @Option(help: "Only those in this queue.") var queue: String?
  @Option(help: "Only those with a deadline that ends by this day.") var dueBy: CivilDate?
  @Option(help: "At most so many.") var limit = 1000

  func run() async throws {
    try await options.common.reporting {
      let filter = DossierFilter(
        programme: programme, state: state, agent: assigned, queue: queue, dueBy: dueBy, limit: limit)
      options.print(try options.desk().dossiers(filter))
    }
  }
}

/// `bilan dossier letters`
struct ShowLetters: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "Print the letters of a dossier, oldest first.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Option(help: "Only the letters of this model.") var letter: String?

  func run() async throws {
    try await options.common.reporting {
      let letters = try options.desk().letters(of: number, letter)
      switch options.format {
      case .json: Terminal.print(Value.list(letters.map(\.value)).json)
      case .text:
        let texts = letters.map {
          "\($0.day.formatted(in: options.common.locale))\n\($0.subject)\n\n\($0.text)"
        }
        Terminal.print(texts.joined(separator: "\n\n――――――――――\n\n"))
      }
    }
  }
}
