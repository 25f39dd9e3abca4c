// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// One value for each way in which some constants tell the values of a type apart: the constants themselves,
/// and one between each two of them and beyond the last, where the type has one.
struct RuleSamples {
  private(set) var values: [Value]

  /// Nil where the values of the type cannot be gone through.
  init?(of type: FEELType, _ content: RuleContent?, _ constants: [Value]) {
    switch type {
    case .boolean: values = [.boolean(true), .boolean(false)]
    case .choice(let choices): values = choices.map(Value.string)
    case .string: values = RuleSamples.texts(constants.compactMap(\.string))
    case .number:
      let numbers = content?.item.numbers
      values = RuleSamples.numbers(constants.compactMap(\.number), numbers?.bounds ?? .none, numbers?.scale)
        .map(Value.number)
    case .date: values = RuleSamples.dates(constants.compactMap(\.date), content).map(Value.date)
    default: return nil
    }
  }

  /// The texts, and one that is none of them.
  private static func texts(_ constants: [String]) -> [Value] {
    let known = Set(constants).sorted()
    return (known + [known.reduce("…") { $0 + $1 }]).map(Value.string)
  }

  /// - Parameter scale: how many decimals the numbers have at most; nil where there is no most.
  private static func numbers(_ constants: [Number], _ bounds: FieldType.Bounds, _ scale: Int?) -> [Number] {
    let step = scale.flatMap { Number(coefficient: 1, exponent: -$0) }
    let ends = [bounds.minimum, bounds.maximum].compactMap(\.self)
    let marks = Set(constants + ends).sorted()
    guard let first = marks.first, let last = marks.last else { return [.zero] }
    let between = zip(marks, marks.dropFirst()).compactMap { low, high -> Number? in
      guard let step, let scale else { return low.adding(high)?.divided(by: 2) }
      let next = low.rounded(to: scale, .floor).adding(step)
      return next.flatMap { $0 < high ? $0 : nil }
    }
    let beyond = [first.subtracting(1), last.adding(1)].compactMap(\.self)
    return (marks + between + beyond).filter { number in
      bounds.minimum.map { $0 <= number } ?? true && bounds.maximum.map { number <= $0 } ?? true
        && scale.map { number.rounded(to: $0, .floor) == number } ?? true
    }
    .sorted()
  }

  private static func dates(_ constants: [CivilDate], _ content: RuleContent?) -> [CivilDate] {
    var bounds = FieldType.Bounds.none
    if case .field(.date(let first, let last)) = content?.item {
      bounds = FieldType.Bounds(minimum: first.map { Number($0.days) }, maximum: last.map { Number($0.days) })
    }
    return numbers(constants.map { Number($0.days) }, bounds, 0).compactMap { $0.int.map(CivilDate.init) }
  }
}
