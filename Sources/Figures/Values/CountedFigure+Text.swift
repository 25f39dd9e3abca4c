// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension CountedFigure {
  /// The computation as one line, which changes whenever what it gives may change.
  func text(model: RegisterModel) -> String {
    let register = model.register(aggregate.register)
    var text = "\(aggregate.function.name) \(aggregate.register)"
    if let operand = aggregate.operand { text += " of \(operand)" }
    if let filter = aggregate.filter { text += " where \(filter)" }
    if let share { text += " share where \(share)" }
    text += " \(aggregate.timing.rawValue)"
    for (name, path) in [("date", register?.date), ("until", register?.until), ("place", register?.place)] {
      if let path { text += " \(name) \(path.joined(separator: "."))" }
    }
    let used =
      [aggregate.operand, aggregate.filter].compactMap(\.self).map(functions.used)
      + (share.map { [shareFunctions.used(by: $0)] } ?? [])
    text = used.flatMap(\.parameters).reduce(text) { "\($0) parameter \($1.text)" }
    return used.flatMap(\.rules).reduce(text) { "\($0) rule \($1.text)" }
  }
}

extension Parameter {
  /// Its key and all its values as one line.
  fileprivate var text: String {
    let spans = values.map { value in
      let numbers = value.numbers.map(\.description).joined(separator: ",")
      return "\(value.from)/\(value.until?.description ?? "") \(numbers)"
    }
    return "\(key) \((members + spans).joined(separator: "; "))"
  }
}

extension Aggregate.Function {
  /// As written in the pack.
  var name: String {
    switch self {
    case .count: "count"
    case .sum: "sum"
    case .average: "average"
    case .median: "median"
    case .distinct: "distinct"
    }
  }
}
