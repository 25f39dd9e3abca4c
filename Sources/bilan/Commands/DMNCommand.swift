// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import DMN
import FEEL
import Foundation

/// `bilan dmn`
struct DMNCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn", abstract: "Evaluate and test decision models (DMN 1.1 to 1.5).",
    subcommands: [EvaluateModel.self, TestModels.self])
}

/// `bilan dmn evaluate`
struct EvaluateModel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Decide the decisions of a model for some inputs.")

  @Argument(help: "The model (.dmn); the models that it imports are looked for beside it.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "A decision, service or business knowledge model (default: every decision).", valueName: "name"))
  var decision: [String] = []

  @Option(help: ArgumentHelp("The inputs by name, as a JSON object.", valueName: "json"))
  var input = "{}"

  @Option(help: "text or json.")
  var format: ResultFormat = .text

  @Option(help: "The language of what is printed: fr or en.")
  var locale: Language = .reader

  func run() async throws {
    do {
      let model = try DecisionModel(reading: URL(fileURLWithPath: file))
      for finding in model.findings { Terminal.error(finding.description(in: locale)) }
      guard case .context(let inputs) = try Value(json: input) else {
        throw Failure(Catalogue.expectedMapping(found: input)(locale))
      }
      let names = decision.isEmpty ? model.decisionNames : decision
      let values = try model.evaluate(names, inputs: model.typed(inputs))
      switch format {
      case .json:
        let entries = zip(names, values).map { Value.Context.Entry(name: $0, value: $1) }
        Terminal.print(Value.context(Value.Context(entries)).json)
      case .text:
        for (name, value) in zip(names, values) {
          Terminal.print(names.count == 1 ? value.description : "\(name) = \(value)")
        }
      }
      for value in values {
        if let cause = value.cause { Terminal.error(cause.explanation(locale)) }
      }
    } catch {
      throw Failure(error, locale)
    }
  }
}

/// How results are printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
