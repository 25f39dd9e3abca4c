// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL
import Foundation

/// `bilan revise`
struct ReviseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Give every right of a programme the amount that the rule gives on a day.",
    discussion: """
      A revision that was stopped goes on where it was; one that is done already is told again. A right for which the rule gives no amount is \
      left as it is, and told with the cause; one no longer eligible amounts to nothing.
      """)

  @OptionGroup var options: CaseOptions
  @Argument(help: "The programme.") var programme: String
  @Flag(help: "Only the rights whose review is due.") var due = false

  func run() async throws {
    try await options.run("revise", ["programme": .string(programme), "due": .boolean(due)])
  }
}

/// `bilan amounts`
struct AmountsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amounts",
    abstract: "Say what the open dossiers of a programme amount to on a day, by state; write nothing.")

  @OptionGroup var options: CaseOptions
  @Argument(help: "The programme.") var programme: String
  @Option(help: "Only the dossiers in this state.") var state: String?

  func run() async throws {
    try await options.run(
      "calculate", .given(["programme": .string(programme), "state": state.map(Value.string)]))
  }
}

/// `bilan replay`
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Recompute decided dossiers with changed rules: who gains, who loses, by how much.",
    discussion: """
      The file is a rules.yaml or a parameters.yaml: its entries replace those of the same name in the programme's service. Each dossier is \
      recomputed on the day of its decision, with the rules of the pack and with those of the file. Nothing is written.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "The programme.") var programme: String
  @Option(help: ArgumentHelp("The changed rules or parameters.", valueName: "file")) var with: String
  @Option(help: "Only the dossiers decided on this day or later.") var from: CivilDate?
  @Option(help: "Only the dossiers decided on this day or earlier.") var until: CivilDate?
  @Option(help: "table, csv or json.") var format: TableFormat = .table

  func run() async throws {
    try await common.reporting {
      let desk = Desk(try common.openDatabase(common.loadPack()), agent: .bilan, day: .today)
      let replay = try desk.replay(
        desk.programme(programme), with: URL(fileURLWithPath: with, relativeTo: nil), from: from,
        until: until)
      switch format {
      case .table: Terminal.print(replay.text(in: common.locale))
      case .csv: Terminal.write(replay.csv)
      case .json: Terminal.print(replay.value.json)
      }
    }
  }
}

extension Replay {
  /// The dossiers that change, one a line.
  fileprivate var csv: String {
    let head = ["dossier", "state", "decided", "before", "after", "difference", "present"]
    let rows = changes.map { change in
      [
        change.dossier, change.state, change.decided.description, change.before.description,
        change.after.description, change.difference.description, change.present?.description ?? "",
      ]
    }
    return ([head] + rows).map { CSVText.line($0) + "\r\n" }.joined()
  }
}
