// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack

extension Operation {
  /// The rights of a whole programme.
  static let rights: [Operation] = [
    Operation("revise", ["programme"], optional: ["due", "batch"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      let batch = try arguments.batch(upTo: 30_000) ?? 1000
      return try desk.revise(
        programme, dueOnly: arguments.boolean("due") ?? false, batch: batch
      ).value
    },
    Operation("calculate", ["programme"], optional: ["state"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      return try desk.amounts(of: programme, inState: arguments.text("state")).value
    },
    Operation("replay", ["programme", "with"], optional: ["from", "until"]) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      let file = URL(fileURLWithPath: try arguments.requiredText("with"))
      return try desk.replay(
        programme, with: file, from: arguments.date("from"), until: arguments.date("until")
      ).value
    },
  ]
}
