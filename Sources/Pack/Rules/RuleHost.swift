// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Runs the functions that a rule calls.
final class RuleHost: Host {
  private let functions: ServiceFunctions
  /// The date of parameters asked for without one.
  private let date: CivilDate?
  /// What other rules gave already: it holds this host in turn.
  private unowned let memo: RuleMemo?
  let memory: HostMemory?

  init(functions: ServiceFunctions, date: CivilDate?, _ memo: RuleMemo?) {
    self.functions = functions
    self.date = date
    self.memo = memo
    memory = memo.map { _ in HostMemory() }
  }

  func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value {
    functions.value(ofCall: function, arguments, now: date.map(ParameterTime.day), from: caller, memo: memo)
  }

  func call(_ function: Int, all arguments: [Value], from caller: Caller) -> Value {
    functions.value(ofCall: function, all: arguments, from: caller, memo)
      ?? call(function, arguments.map(Optional.some), from: caller)
  }
}
