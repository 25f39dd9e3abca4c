// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL

/// `bilan budget`
struct BudgetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget", abstract: "Open credits, see what is left of them, commit a year.",
    subcommands: [SetBudget.self, ShowBudget.self, CommitBudget.self])
}

/// `bilan budget set`
struct SetBudget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Open credits on a line of the budget of a year, or change them.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The year.") var year: Int
  @Argument(help: "The code of the line.") var line: String
  @Argument(help: "The credits, in euros: 1250000.00.") var credits: Amount
  @Option(help: "What the line is for.") var label: String?

  func run() async throws {
    try await options.run(
      "budget.set",
      .given([
        "year": .number(Number(year)), "line": .string(line), "credits": .number(credits.number),
        "label": label.map(Value.string),
      ]))
  }
}

/// `bilan budget show`
struct ShowBudget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what is voted, committed, paid and left on each line.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The year (default: all).") var year: Int?

  func run() async throws {
    try await options.run("budget.show", .given(["year": year.map { .number(Number($0)) }]))
  }
}

/// `bilan budget commit`
struct CommitBudget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit", abstract: "Commit what all monthly rights of a programme cost in a year.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The programme.") var programme: String
  @Argument(help: "The year.") var year: Int

  func run() async throws {
    try await options.run(
      "budget.commit", ["programme": .string(programme), "year": .number(Number(year))])
  }
}

/// An amount typed with a decimal point.
struct Amount: ExpressibleByArgument {
  let number: Number

  init?(argument: String) {
    guard let number = Number(argument) else { return nil }
    self.number = number
  }
}
