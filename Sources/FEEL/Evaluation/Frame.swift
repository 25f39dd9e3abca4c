// SPDX-License-Identifier: Apache-2.0

import Base

/// What the steps of a compiled expression read and write.
struct Frame {
  /// The values of the scope's variables.
  var slots: [Value]
  /// The values bound within the expression.
  var locals: [Value]
  /// On whose behalf it is evaluated: what runs the scope's functions, and meters the work.
  private(set) var caller: Caller

  init(slots: [Value], caller: Caller, localCount: Int) {
    self.init(slots: slots, caller: caller, locals: Frame.nulls(localCount))
  }

  init(slots: [Value], caller: Caller, locals: [Value]) {
    self.slots = slots
    self.caller = caller
    self.locals = locals
  }

  static func nulls(_ count: Int) -> [Value] {
    guard count > 0 else { return [] }
    return Array(unsafeUninitializedCapacity: count) { values, filled in
      values.initialize(repeating: .null())
      filled = count
    }
  }

  /// The value of a whole expression; null where the evaluation had to stop on the way.
  mutating func value(of step: Compiler.Step, _ name: String?) -> Value {
    let value = step(&self)
    guard let meter = caller.meter else { return value }
    if value.isComposed { _ = meter.spend(passingOver: value) }
    return meter.reason.map { .null(NullCause($0, of: name)) } ?? value
  }
}

// Metering.
extension Frame {
  /// The meter of the evaluation, which is made here where there is none yet.
  var meter: Meter {
    mutating get { caller.startedMeter }
  }

  /// Takes the steps for passing over a value where the work is metered; whether there were so many.
  func passesOver(_ value: Value) -> Bool {
    guard let meter = caller.meter, value.isComposed else { return true }
    return meter.spend(passingOver: value)
  }

  /// A value that was just made of `count` others; null where the evaluation must stop.
  mutating func made(_ value: Value, of count: Int) -> Value {
    let meter = meter
    guard meter.spend(count), meter.spend(passingOver: value) else { return .null(meter.cause) }
    return value
  }
}

extension Frame {
  /// How deep the values nest that a function takes along; nil where the evaluation must stop.
  mutating func depth(taking values: [Value]) -> Int? {
    let meter = meter
    // A function takes as much memory as some values.
    guard meter.spend(8 + values.count) else { return nil }
    var depth = 1
    for value in values where value.isComposed {
      guard meter.spend(passingOver: value) else { return nil }
      depth = max(depth, 1 + value.depth)
    }
    guard depth <= Value.maximumDepth else {
      meter.stop(Catalogue.FEEL.tooLarge)
      return nil
    }
    return depth
  }
}

extension Meter {
  /// Takes the steps for what a function gives, which may nest deeper than its arguments.
  func spend(made value: Value, nests: Bool) -> Bool {
    let count = if case .list(let items) = value { items.count } else { value.bulk }
    return spend(count) && (!nests || !value.isComposed || spend(passingOver: value))
  }

  var cause: NullCause? { reason.map { NullCause($0) } }
}
