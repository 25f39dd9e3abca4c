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
  var context: String?

  @Option(help: "The language of what is printed: fr or en.")
  var locale: Language = .reader

  func run() async throws {
    do {
      var names = Value.Context()
      if let context {
        guard case .context(let given) = try Value(json: context) else {
          throw Failure(Catalogue.expectedMapping(found: context)(locale))
        }
        names = given
      }
      let value = try Expression(parsing: expression).evaluate(in: names)
      Terminal.print(value.description)
      if case .null(let cause?) = value {
        Terminal.error(Diagnostic(file: nil, position: cause.position, cause.message).description(in: locale))
      }
    } catch {
      throw Failure(error, locale)
    }
  }
}
