// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension RuleBook {
  /// Runs worked cases: what each that fails was expected to give, what it gave, and why.
  public func failures(of examples: [RuleExample]) -> [Diagnostic] {
    examples.compactMap { example in
      guard let rule = rule(example.rule) else { return nil }
      let found = value(of: rule, example.inputs)
      guard found != example.expected else { return nil }
      return Diagnostic(
        file: example.file, position: example.position,
        Catalogue.exampleFails(
          example.name, of: rule.key.description, expected: example.expected.shown, found: found.shown,
          cause: found.cause?.explanation))
    }
  }
}
