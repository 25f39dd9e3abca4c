// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL

/// `bilan dossier`
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Open a dossier, show it, list dossiers, take one a step further.",
    subcommands: [
      NewDossier.self, ShowDossier.self, ListDossiers.self, DoStep.self, AnswerForm.self,
      ReceiveDocument.self, ShowLetters.self, AssignDossier.self, AskOpinion.self, GiveOpinion.self,
    ])
}

/// `bilan dossier new`
struct NewDossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Open a dossier for a request.",
    discussion: """
      The request is a JSON object: applicant (the identifier of a person), household, organisation, form, entry, documents. It is given \
      as it is, as the name of a file, or as - for standard input.
      """)

  @OptionGroup var options: CaseOptions
  @Argument(help: "The programme.") var programme: String
  @Argument(help: "The request: JSON, a file, or -.") var request: String

  func run() async throws {
    let arguments = try await options.common.reporting {
      try Value.Context(source: request, options.common.locale)
    }
    try await options.run("dossier.open", arguments.with("programme", .string(programme)))
  }
}

/// `bilan dossier do`
struct DoStep: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do", abstract: "Take a dossier a step further.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Argument(help: "The step.") var step: String
  @Option(help: "Why, by the code of a motive.") var motive: String?
  @Option(help: "Anything else that the history should keep.") var note: String?
  @Option(help: "The version that was read: refused where the dossier has changed since.") var seen: Int?

  func run() async throws {
    try await options.run(
      "dossier.do",
      .given([
        "dossier": .string(number), "step": .string(step), "motive": motive.map(Value.string),
        "note": note.map(Value.string), "seen": seen.map { .number(Number($0)) },
      ]))
  }
}

/// `bilan dossier answer`
struct AnswerForm: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Give answers to the form of a dossier.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Argument(help: "The answers: JSON, a file, or -.") var answers: String

  func run() async throws {
    let form = try await options.common.reporting {
      try Value.Context(source: answers, options.common.locale)
    }
    try await options.run("dossier.answer", ["dossier": .string(number), "form": .context(form)])
  }
}

/// `bilan dossier document`
struct ReceiveDocument: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document", abstract: "Keep a document that was handed in.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Argument(help: "The kind of document, as documents.yaml names it.") var kind: String
  @Option(help: "Whose it is, where it is not the applicant's.") var person: Int?

  func run() async throws {
    try await options.run(
      "dossier.document",
      .given([
        "dossier": .string(number), "kind": .string(kind), "person": person.map { .number(Number($0)) },
      ]))
  }
}

/// `bilan dossier assign`
struct AssignDossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give a dossier to an agent, or put it in a queue.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Option(help: "The agent who follows it; empty for nobody.") var to: String?
  @Option(help: "The queue where it waits.") var queue: String?

  func run() async throws {
    try await options.run(
      "dossier.assign",
      .given([
        "dossier": .string(number), "agent": to.map(Value.string), "queue": queue.map(Value.string),
      ]))
  }
}

/// `bilan dossier ask`
struct AskOpinion: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask another service what it thinks of a dossier.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Argument(help: "The service.") var service: String
  @Option(help: "What it is asked.") var question: String?

  func run() async throws {
    try await options.run(
      "opinion.ask",
      .given([
        "dossier": .string(number), "service": .string(service), "question": question.map(Value.string),
      ]))
  }
}

/// `bilan dossier opinion`
struct GiveOpinion: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinion", abstract: "Keep what a service thinks of a dossier.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The number of the dossier.") var number: String
  @Argument(help: "The service that was asked.") var service: String
  @Argument(help: "favorable, reserve or defavorable.") var sense: String
  @Option(help: "What it says.") var text: String?

  func run() async throws {
    try await options.run(
      "opinion.give",
      .given([
        "dossier": .string(number), "service": .string(service), "sense": .string(sense),
        "text": text.map(Value.string),
      ]))
  }
}

extension Value.Context {
  /// The arguments that are given, of those that may be.
  static func given(_ arguments: KeyValuePairs<String, Value?>) -> Value.Context {
    Value.Context(arguments.compactMap { name, value in value.map { Entry(name: name, value: $0) } })
  }

  /// The same, with another entry.
  func with(_ name: String, _ value: Value) -> Value.Context {
    Value.Context(entries.filter { $0.name != name } + [Entry(name: name, value: value)])
  }
}
