// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL

/// `bilan person`
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Enter persons, find them, make two records of one person one.",
    subcommands: [
      NewPerson.self, EditPerson.self, FindPerson.self, IndexPersons.self, MergePersons.self,
      UnmergePersons.self,
    ])
}

/// `bilan person new`
struct NewPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Enter a person; refused where it seems to be known already.",
    discussion: """
      The person is a JSON object of the fields of the register personne: nom, prenom, nom_usage, naissance, sexe, adresse, commune, \
      telephone, courriel, iban, bic. It is given as it is, as the name of a file, or as - for standard input.
      """)

  @OptionGroup var options: CaseOptions
  @Argument(help: "The person: JSON, a file, or -.") var person: String
  @Flag(help: "It is none of the known persons that look like it.") var distinct = false

  func run() async throws {
    let given = try await options.common.reporting {
      try Value.Context(source: person, options.common.locale)
    }
    try await options.run("person.new", distinct ? given.with("distinct", .boolean(true)) : given)
  }
}

/// `bilan person edit`
struct EditPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is known of a person.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The identifier of the person.") var person: Int
  @Argument(help: "The fields that change: JSON, a file, or -.") var fields: String

  func run() async throws {
    let given = try await options.common.reporting {
      try Value.Context(source: fields, options.common.locale)
    }
    try await options.run("person.edit", given.with("person", .number(Number(person))))
  }
}

/// `bilan person find`
struct FindPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find persons by name, whatever the accents, with a slip or two.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "Last name, first name, birth date; any of them, in any order.") var text: [String]
  @Option(help: "At most so many.") var limit = 20

  func run() async throws {
    try await options.run(
      "person.find",
      ["text": .string(text.joined(separator: " ")), "limit": .number(Number(limit))])
  }
}

/// `bilan person index`
struct IndexPersons: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Make the persons that an import brought known to searches by name.")

  @OptionGroup var options: CaseOptions

  func run() async throws { try await options.run("person.index", [:]) }
}

/// `bilan person merge`
struct MergePersons: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make two records of one person one.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The person that is kept.") var kept: Int
  @Argument(help: "The person that is absorbed.") var absorbed: Int
  @Option(help: "Why they are one.") var reason: String?

  func run() async throws {
    try await options.run(
      "person.merge",
      .given([
        "kept": .number(Number(kept)), "absorbed": .number(Number(absorbed)),
        "reason": reason.map(Value.string),
      ]))
  }
}

/// `bilan person unmerge`
struct UnmergePersons: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge", abstract: "Undo a merge: each person has its own again.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The identifier of the merge.") var merge: Int

  func run() async throws {
    try await options.run("person.unmerge", ["merge": .number(Number(merge))])
  }
}
