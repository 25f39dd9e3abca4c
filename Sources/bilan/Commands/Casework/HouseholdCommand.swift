// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL

/// `bilan household`
struct HouseholdCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "household", abstract: "Enter households, and who comes and goes.",
    subcommands: [NewHousehold.self, JoinHousehold.self, LeaveHousehold.self])
}

/// `bilan household new`
struct NewHousehold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Enter a household with its members.",
    discussion: """
      The household is a JSON object: members, a list of { person, role, since }, one of whom is the demandeur; nom, adresse and commune, \
      those of the demandeur where they are not given.
      """)

  @OptionGroup var options: CaseOptions
  @Argument(help: "The household: JSON, a file, or -.") var household: String

  func run() async throws {
    let given = try await options.common.reporting {
      try Value.Context(source: household, options.common.locale)
    }
    try await options.run("household.new", given)
  }
}

/// `bilan household join`
struct JoinHousehold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Add a member to a household.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The identifier of the household.") var household: Int
  @Argument(help: "The identifier of the person.") var person: Int
  @Argument(help: "demandeur, conjoint, enfant or autre.") var role: String
  @Option(help: "The first day there (default: the day).") var since: CivilDate?

  func run() async throws {
    try await options.run(
      "household.join",
      .given([
        "household": .number(Number(household)), "person": .number(Number(person)), "role": .string(role),
        "since": since.map { .date($0) },
      ]))
  }
}

/// `bilan household leave`
struct LeaveHousehold: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Keep that a member has left a household.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The identifier of the household.") var household: Int
  @Argument(help: "The identifier of the person.") var person: Int
  @Option(help: "The last day there (default: the day).") var until: CivilDate?

  func run() async throws {
    try await options.run(
      "household.leave",
      .given([
        "household": .number(Number(household)), "person": .number(Number(person)),
        "until": until.map { .date($0) },
      ]))
  }
}

/// `bilan organisation`
struct OrganisationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisation", abstract: "Enter organisations.", subcommands: [NewOrganisation.self])
}

/// `bilan organisation new`
struct NewOrganisation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Enter an organisation.",
    discussion: "It is a JSON object of nom, siret, adresse, commune, courriel, iban, bic.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The organisation: JSON, a file, or -.") var organisation: String

  func run() async throws {
    let given = try await options.common.reporting {
      try Value.Context(source: organisation, options.common.locale)
    }
    try await options.run("organisation.new", given)
  }
}
