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
      let inputs = model.typed(try Value.Context(json: input, locale))
      let problems = model.problems(with: inputs)
      guard problems.isEmpty else {
        throw Failure(problems.map { $0(locale) }.joined(separator: "\n"))
      }
      let names = decision.isEmpty ? model.decisionNames : decision
      if explain {
        for name in names {
          let explanation = try self.explanation(of: name, model, inputs)
          Terminal.print(format == .json ? explanation.json : explanation.text(in: locale))
        }
      } else {
        printValues(names, try model.evaluate(names, inputs: inputs))
      }
    } catch {
      throw Failure(error, locale)
    }
  }

  private func printValues(_ names: [String], _ values: [Value]) {
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
  }

  /// The explanation of a decision, which tells the decisions that it needs.
  private func explanation(of name: String, _ model: DecisionModel, _ inputs: Value.Context) throws
    -> Explanation
  {
    // The name is checked before: what is explained cannot fail.
    _ = try model.evaluate([name], inputs: inputs)
    return Explanation.recording { caller in
      (try? model.evaluate([name], inputs: inputs, from: caller))?.first ?? .null()
    }.explanation
  }
}

/// How results are printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
