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

  @OptionGroup var options: ResultOptions

  func run() async throws {
    do {
      let model = try DecisionModel(reading: URL(fileURLWithPath: file))
      for finding in model.findings { Terminal.error(finding.description(in: options.locale)) }
      let inputs = model.typed(try options.names(json: input))
      let problems = model.problems(with: inputs)
      guard problems.isEmpty else {
        throw Failure(problems.map { $0(options.locale) }.joined(separator: "\n"))
      }
      let names = decision.isEmpty ? model.decisionNames : decision
      if options.explain {
        for name in names { options.print(try explanation(of: name, model, inputs)) }
      } else {
        print(names, try model.evaluate(names, inputs: inputs))
      }
    } catch {
      throw Failure(error, options.locale)
    }
  }

  private func print(_ names: [String], _ values: [Value]) {
    switch options.format {
    case .json:
      let entries = zip(names, values).map { Value.Context.Entry(name: $0, value: $1) }
      Terminal.print(Value.context(Value.Context(entries)).json)
    case .text:
      for (name, value) in zip(names, values) {
        Terminal.print(names.count == 1 ? value.description : "\(name) = \(value)")
      }
    }
    for value in values { options.tellCause(of: value) }
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
