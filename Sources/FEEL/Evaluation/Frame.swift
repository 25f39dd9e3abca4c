// SPDX-License-Identifier: Apache-2.0

/// What the steps of a compiled expression read and write.
struct Frame {
  /// The values of the scope's variables.
  var slots: [Value]
  /// The values bound within the expression.
  var locals: [Value]
  /// On whose behalf it is evaluated: what runs the scope's functions.
  let caller: Caller

  init(slots: [Value], caller: Caller, localCount: Int) {
    self.slots = slots
    self.caller = caller
    locals = localCount == 0 ? [] : [Value](repeating: .null(), count: localCount)
  }
}
