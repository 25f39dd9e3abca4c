// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension Operation {
  /// The rights of a whole programme.
  static let rights: [Operation] = [
    Operation("revise", ["programme"], optional: ["due", "batch"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      let batch = try arguments.integer("batch") ?? 1000
      guard (1...30_000).contains(batch) else {
        throw Refusal(
          Catalogue.wrongAnswer(
            "batch", expected: Catalogue.expectsInteger(minimum: 1, maximum: 30_000), found: String(batch)))
      }
      return try desk.revise(
        programme, dueOnly: arguments.boolean("due") ?? false, batch: Int(batch)
      ).value
    },
    Operation("calculate", ["programme"], optional: ["state"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      return try desk.amounts(of: programme, inState: arguments.text("state")).value
    },
  ]
}
