// SPDX-License-Identifier: Apache-2.0

import FEEL

/// Decisions by tables of 3,700 rules, beside a loop over the rules in Swift.
struct DecisionTableSuite: Suite {
  static func run(_ setting: Setting) throws {
    for table in GeneratedTable.all {
      let checked = try table.checked()
      let slots = GeneratedTable.inputs.map { [Value.number($0.amount), .string($0.commune)] }
      for (input, slots) in zip(GeneratedTable.inputs, slots) {
        guard checked.evaluate(slots).number == table.first(input.amount, input.commune) else {
          throw BenchmarkError("\(table.name): wrong for \(input)")
        }
      }
      try setting.bench.measure(
        "FEEL, table, \(table.name)", .milliseconds,
        .init(amount: slots.count) {
          processorTime { for slots in slots { keep(checked.evaluate(slots)) } }
        },
        beside: .init("Swift over the rules", amount: slots.count) {
          processorTime {
            for input in GeneratedTable.inputs { keep(table.first(input.amount, input.commune)) }
          }
        })
    }
  }
}
