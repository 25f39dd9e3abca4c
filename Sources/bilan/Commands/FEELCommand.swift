// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import FEEL

/// `bilan feel`
struct FEELCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel", abstract: "Evaluate a FEEL expression.")

  @Argument(help: "The expression.")
  var expression: String

  @Option(help: ArgumentHelp("The names that it may use, as a JSON object.", valueName: "json"))
  var context = "{}"

  @OptionGroup var options: ResultOptions

  func run() async throws {
    do {
      let names = try options.names(json: context)
      let scope = VariableScope(names.entries.map { ($0.name, $0.value.type) })
      let checked = try Expression(parsing: expression, names: names.knownNames).check(in: scope)
      let slots = names.entries.map(\.value)
      if options.explain {
        options.print(checked.explain(slots).explanation)
      } else {
        let value = checked.evaluate(slots)
        Terminal.print(options.format == .json ? value.json : value.description)
        options.tellCause(of: value)
      }
    } catch {
      throw Failure(error, options.locale)
    }
  }
}

extension Value.Context {
  /// The names of several words, and those of the contexts in it.
  fileprivate var knownNames: KnownNames { KnownNames(names) }

  private var names: [String] {
    entries.flatMap { entry in [entry.name] + entry.value.items.flatMap { $0.context?.names ?? [] } }
  }
}
