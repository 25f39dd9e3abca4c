// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Filters over a list of a million items, of which they keep about half.
struct FilterSuite: Suite {
  private static let count = 1_000_000

  static func run(_ setting: Setting) throws {
    let numbers = (0..<count).map { Value.number(Number($0)) }
    let bound = Number(count / 2)
    let filter = try Filter("list[item > \(bound)]", of: .number, over: numbers)
    let native = Bench.Subject("Swift over values") {
      processorTime { keep(numbers.filter { $0.number.map { $0 > bound } ?? false }) }
    }
    try setting.bench.measure(
      "FEEL, filter of a million numbers", .milliseconds, filter.subject, beside: native)
    if let python = try PythonPeer(.python) {
      try setting.bench.measure(
        "FEEL, filter of a million numbers", .milliseconds, filter.subject,
        beside: .init("Python over Decimal") {
          try python.run(.filter(count: count), expecting: ["\(filter.keptCount)"])
        })
    }
    try measureContexts(setting.bench)
  }

  private static func measureContexts(_ bench: Bench) throws {
    let persons = (0..<count).map { index in
      Value.context([
        "age": .number(Number(index % 100)), "commune": .string(index % 2 == 0 ? "94028" : "94046"),
      ])
    }
    let type = FEELType.context([.init(name: "age", type: .number), .init(name: "commune", type: .string)])
    let filter = try Filter(#"list[age >= 18 and commune = "94028"]"#, of: type, over: persons)
    try bench.measure(
      "FEEL, filter of a million contexts", .milliseconds, filter.subject,
      beside: .init("Swift over values") {
        processorTime {
          keep(
            persons.filter { person in
              guard let person = person.context, let age = person["age"]?.number else { return false }
              return age >= 18 && person["commune"]?.string == "94028"
            })
        }
      })
  }

  /// A filter and the list that it is applied to.
  private struct Filter {
    private let expression: CheckedExpression
    private let list: Value
    let keptCount: Int

    init(_ text: String, of type: FEELType, over items: [Value]) throws {
      expression = try Expression(parsing: text).check(in: VariableScope([("list", .list(type))]))
      list = .list(items)
      keptCount = expression.evaluate([list]).items.count
    }

    var subject: Bench.Subject {
      Bench.Subject { processorTime { keep(expression.evaluate([list])) } }
    }
  }
}
