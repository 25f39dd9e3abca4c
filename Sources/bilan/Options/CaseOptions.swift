// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL
import Foundation

/// The options of the commands that work on dossiers.
struct CaseOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "Who does it, as the history keeps it (default: whoever is logged in).")
  var agent: String?

  @Option(name: .customLong("role"), help: "A role that the agent has; repeat it for several.")
  var roles: [String] = []

  @Option(help: "The day on which it takes effect (default: today).")
  var day: CivilDate?

  @Option(help: "text or json.")
  var format: ResultFormat = .text

  /// The desk at which the command works.
  func desk() throws -> Desk {
    let pack = try common.loadPack()
    let known = pack.procedures.roles.map(\.name)
    for role in roles where !known.contains(role) {
      throw Refusal(Catalogue.expectedOneOf(known, found: role, Suggestion.closest(to: role, among: known)))
    }
    let database = try common.openDatabase(pack)
    let name = agent ?? ProcessInfo.processInfo.environment["USER"] ?? "bilan"
    return Desk(
      database, agent: Agent(name, roles: Set(roles)), day: day ?? .today, language: pack.header.language)
  }

  /// Does one operation, and prints what came of it.
  func run(_ operation: String, _ arguments: Value.Context) async throws {
    try await common.reporting {
      let result = try Operation.named(operation).run(arguments, at: desk())
      print(result)
    }
  }

  /// Prints a result: as JSON, or as a person reads it.
  func print(_ result: Value) {
    switch format {
    case .json: Terminal.print(result.json)
    case .text: Terminal.print(ResultPrintout(language: common.locale).text(result))
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  /// A day written `2023-06-01`.
  public init?(argument: String) { self.init(argument) }

  /// The day it is here.
  static var today: CivilDate {
    let now = Date().timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT())
    return CivilDate(days: Int((now / 86_400).rounded(.down)))
  }
}

extension Value.Context {
  /// What a command is given: JSON as it is, `-` for standard input, or the name of a file.
  init(source: String, _ language: Language) throws {
    let text: String
    if let first = source.first, "{[".contains(first) {
      text = source
    } else if source == "-" {
      text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    } else {
      text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: source)), as: UTF8.self)
    }
    try self.init(argument: text, language)
  }
}
