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

  @Flag(help: "Say what was read, computed and chosen.")
  var explain = false

  @Option(help: "text or json.")
  var format: ResultFormat = .text

  @Option(help: "The language of what is printed: fr or en.")
  var locale: Language = .reader

  func run() async throws {
    do {
      let names = try Value.Context(json: context ?? "{}", locale)
      let scope = VariableScope(names.entries.map { ($0.name, $0.value.type) })
      let checked = try Expression(parsing: expression, names: names.knownNames).check(in: scope)
      let slots = names.entries.map(\.value)
      guard explain else { return print(checked.evaluate(slots), nil) }
      let (value, explanation) = checked.explain(slots)
      print(value, explanation)
    } catch {
      throw Failure(error, locale)
    }
  }

  private func print(_ value: Value, _ explanation: Explanation?) {
    switch (format, explanation) {
    case (.json, nil): Terminal.print(value.json)
    case (.json, let explanation?): Terminal.print(explanation.json)
    case (.text, nil):
      Terminal.print(value.description)
      if let cause = value.cause { Terminal.error(cause.explanation(locale)) }
    case (.text, let explanation?): Terminal.print(explanation.text(in: locale))
    }
  }
}

extension Value.Context {
  /// Names and values given as a JSON object on the command line.
  init(json: String, _ language: Language) throws {
    guard case .context(let context) = try Value(json: json) else {
      throw Failure(Catalogue.expectedMapping(found: json)(language))
    }
    self = context
  }

  /// Its names of several words, and those of the contexts in it.
  var knownNames: KnownNames { KnownNames(names) }

  private var names: [String] {
    entries.flatMap { entry in [entry.name] + entry.value.items.flatMap { $0.context?.names ?? [] } }
  }
}
