// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL
import Foundation

/// Where a command writes the text that it makes.
struct TextOutput: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file written to (default: standard output).", valueName: "file"))
  var output: String?

  /// Does an operation that makes a text, and writes the text whole or not at all.
  func write(_ operation: String, _ arguments: Value.Context, _ options: CaseOptions) async throws {
    try await options.common.reporting {
      // What cannot be written is not made: payments would be noted as sent.
      let draft = output.map { URL(fileURLWithPath: $0 + ".part") }
      if let draft { try Data().write(to: draft) }
      defer { if let draft { try? FileManager.default.removeItem(at: draft) } }
      let result = try Operation.named(operation).run(arguments, at: options.desk())
      guard let made = result.context, let text = made["text"]?.string else { return }
      guard let output else {
        if options.format == .json { Terminal.print(result.json) } else { Terminal.write(text) }
        return
      }
      try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
      options.print(.context(Value.Context(made.entries.filter { $0.name != "text" })))
    }
  }
}

/// `bilan pay file`
struct SendPayments: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file", abstract: "Make the file of the payments that wait to be sent to the bank.",
    discussion: "ISO 20022 pain.001.001.03. --again makes a file that was made before once more.")

  @OptionGroup var options: CaseOptions
  @OptionGroup var of: RunArguments
  @OptionGroup var output: TextOutput
  @Option(help: "The name of a file made before.") var again: String?

  func run() async throws {
    let arguments = again.map { of.context.with("file", .string($0)) } ?? of.context
    try await output.write("pay.file", arguments, options)
  }
}

/// `bilan pay mandates`
struct Mandates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mandates", abstract: "Write the mandates of a run for the accounts, as CSV.")

  @OptionGroup var options: CaseOptions
  @OptionGroup var of: RunArguments
  @OptionGroup var output: TextOutput

  func run() async throws { try await output.write("pay.mandates", of.context, options) }
}

/// `bilan pay receipts`
struct Receipts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipts", abstract: "Write what is to be recovered for the accounts, as CSV.")

  @OptionGroup var options: CaseOptions
  @OptionGroup var output: TextOutput
  @Argument(help: "The programme.") var programme: String
  @Argument(help: "Only what was noted in this month: 2023-03.") var month: String?

  func run() async throws {
    try await output.write(
      "pay.receipts", .given(["programme": .string(programme), "month": month.map(Value.string)]), options)
  }
}
