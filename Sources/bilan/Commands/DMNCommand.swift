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

  @Option(help: ArgumentHelp("A decision, service or business knowledge model (default: every decision).", valueName: "name"))
  var decision: [String] = []

  @Option(help: ArgumentHelp("The inputs by name, as a JSON object.", valueName: "json"))
  var input = "{}"

  @Flag(help: "Say what was read, computed and chosen.")
  var explain = false

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
      let decided = try model.decide(names, inputs: model.typed(inputs), explaining: explain)
      switch format {
      case .json: Terminal.print(json(names, decided))
      case .text:
        for (name, decision) in zip(names, decided) {
          Terminal.print(names.count == 1 ? decision.value.description : "\(name) = \(decision.value)")
          if let explanation = decision.explanation { Terminal.print(explanation.text(in: locale)) }
        }
      }
      for decision in decided {
        if let cause = decision.value.cause { Terminal.error(cause.explanation(locale)) }
      }
    } catch {
      throw Failure(error, locale)
    }
  }

  private func json(_ names: [String], _ decided: [Decided]) -> String {
    let entries = zip(names, decided).map { name, decision in
      let value = "\(Value.string(name).json): \(decision.value.json)"
      guard let explanation = decision.explanation else { return value }
      return "\(value), \(Value.string(name + " (explanation)").json): \(explanation.json)"
    }
    return "{\(entries.joined(separator: ", "))}"
  }
}

/// How results are printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
