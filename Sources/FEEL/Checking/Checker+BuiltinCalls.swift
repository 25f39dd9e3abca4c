// SPDX-License-Identifier: Apache-2.0

import Base

// Calls of built-in functions.
extension Checker {
  /// The forms of a built-in whose parameters the arguments fit; else what is wrong with the nearest form.
  mutating func builtin(
    _ overloads: [Builtin], _ arguments: [Expression.Argument], _ values: [Typed], at position: Position
  ) -> Typed {
    let placed = overloads.compactMap { form in
      form.place(arguments.map(\.name)).map { Builtin.Placed(form: form, places: $0) }
    }
    guard let nearest = placed.first else {
      return failure(misplaced(arguments, of: overloads.map(\.signature)), at: position)
    }
    let fitting = placed.filter { candidate in
      zip(candidate.places ?? [], values).allSatisfy {
        converted($1, to: candidate.form.parameter($0).type) != nil
      }
    }
    if let first = fitting.first {
      // Where the types leave a doubt, evaluation chooses by the values themselves.
      let isSure = !values.contains { $0.type.leavesDoubt } || (fitting.count == 1 && strictness == .strict)
      guard isSure else {
        return folded(.builtin(fitting, values), union(of: fitting, values), position, from: values)
      }
      let converted = zip(first.places ?? [], values).map { place, value in
        self.converted(value, to: first.form.parameter(place).type) ?? value
      }
      let ordered = ordered(converted, first.places)
      let direct = Builtin.Placed(form: first.form, places: nil)
      // What depends on no argument depends on when it is asked: `today()`.
      if ordered.isEmpty {
        return Typed(operation: .builtin([direct], []), type: first.form.result([]), position: position)
      }
      return folded(
        .builtin([direct], ordered), first.form.result(ordered.map(\.type)), position, from: ordered)
    }
    if strictness == .lenient {
      let message = Catalogue.FEEL.noValue(of: nearest.form.name)
      if values.contains(where: { !$0.type.isOpen && $0.type.itemType != $0.type }) {
        return folded(.builtin(placed, values), union(of: placed, values), position, from: values)
      }
      return failure(message, at: position)
    }
    for (place, value) in zip(nearest.places ?? [], values) {
      _ = expect(nearest.form.parameter(place).type, value)
    }
    return unknown(at: position)
  }

  private func union(of forms: [Builtin.Placed], _ values: [Typed]) -> FEELType {
    let types = forms.map { $0.form.result(ordered(values, $0.places).map(\.type)) }
    return types.dropFirst().allSatisfy { $0 == types[0] } ? types[0] : .any
  }

  /// Why arguments fit no signature: their names, or their number.
  func misplaced(_ arguments: [Expression.Argument], of signatures: [String]) -> Message {
    arguments.allSatisfy { $0.name == nil }
      ? Catalogue.FEEL.wrongArguments(signatures, found: arguments.count)
      : Catalogue.FEEL.wrongArgumentNames(signatures)
  }

  /// The arguments in the order of the parameters.
  private func ordered(_ values: [Typed], _ places: [Int]?) -> [Typed] {
    guard let places, places != Array(values.indices) else { return values }
    return (0...(places.max() ?? 0)).map { place in
      places.firstIndex(of: place).map { values[$0] } ?? unknown(at: values[0].position)
    }
  }
}

extension FEELType {
  /// Whether evaluation may find a value of another type, or of a more precise one.
  fileprivate var leavesDoubt: Bool {
    switch self {
    case .any: true
    case .list(let item), .range(let item): item.leavesDoubt
    default: false
    }
  }
}
