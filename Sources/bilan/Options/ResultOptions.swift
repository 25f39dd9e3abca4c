// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import FEEL

/// The options of the commands that evaluate.
struct ResultOptions: ParsableArguments {
  @Flag(help: "Say what was read, computed and chosen.")
  var explain = false

  @Option(help: "text or json.")
  var format: ResultFormat = .text

  @Option(help: "The language of what is printed: fr or en.")
  var locale: Language = .reader

  /// Names and values given as a JSON object on the command line.
  func names(json: String) throws -> Value.Context { try Value.Context(argument: json, locale) }

  func print(_ explanation: Explanation) {
    Terminal.print(format == .json ? explanation.json : explanation.text(in: locale))
  }

  /// Says on standard error why a value is null, where it is for a reason.
  func tellCause(of value: Value) {
    if let cause = value.cause { Terminal.error(cause.explanation(locale)) }
  }
}

/// How results are printed.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

extension Value.Context {
  /// Names and values given as a JSON object on the command line.
  init(argument json: String, _ language: Language) throws {
    guard case .context(let names) = try Value(json: json) else {
      throw Failure(Catalogue.expectedMapping(found: json)(language))
    }
    self = names
  }
}
