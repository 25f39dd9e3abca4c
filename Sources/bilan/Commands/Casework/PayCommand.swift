// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL
import Foundation

/// `bilan pay`
struct PayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "Pay what rights are due for a month; tell the bank and the accounts.",
    subcommands: [
      RunPayments.self, ShowPayments.self, SendPayments.self, RejectPayment.self, ReissuePayment.self,
      Mandates.self, Receipts.self,
    ])
}

/// The programme and the month that a command is about.
struct RunArguments: ParsableArguments {
  @Argument(help: "The programme.") var programme: String
  @Argument(help: "The month: 2023-03.") var month: String

  var context: Value.Context { ["programme": .string(programme), "month": .string(month)] }
}

/// `bilan pay run`
struct RunPayments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Pay what the rights of a programme are due for a month.",
    discussion: """
      Stopped at any moment, it goes on from there when it is run again; no right is paid twice for a month. It stops where the credits do \
      not suffice: open some and run it again.
      """)

  @OptionGroup var options: CaseOptions
  @OptionGroup var of: RunArguments
  @Option(help: "How many rights one transaction looks at.") var batch: Int?

  func run() async throws {
    let context = of.context
    try await options.run(
      "pay.run", batch.map { context.with("batch", .number(Number($0))) } ?? context)
  }
}

/// `bilan pay show`
struct ShowPayments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show where a run stands, and check that all of it agrees.")

  @OptionGroup var options: CaseOptions
  @OptionGroup var of: RunArguments

  func run() async throws {
    let result = try await options.common.reporting {
      try Operation.named("pay.show").run(of.context, at: options.desk())
    }
    options.print(result)
    if case .list(let problems)? = result.context?["problems"], !problems.isEmpty { throw ExitCode(1) }
  }
}

/// `bilan pay reject`
struct RejectPayment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Note that the bank sent a payment back.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The identifier of the payment.") var payment: String
  @Argument(help: "Why, as the bank says.") var reason: String

  func run() async throws {
    try await options.run("pay.reject", ["payment": .string(payment), "reason": .string(reason)])
  }
}

/// `bilan pay reissue`
struct ReissuePayment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reissue", abstract: "Make a payment that was rejected again.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The identifier of the payment.") var payment: String
  @Option(help: "The payee's new account.") var iban: String?

  func run() async throws {
    try await options.run(
      "pay.reissue", .given(["payment": .string(payment), "iban": iban.map(Value.string)]))
  }
}
