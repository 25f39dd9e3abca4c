// SPDX-License-Identifier: Apache-2.0

import Base

/// What a procedure says against itself: delays that never run, states that nothing reaches or leaves.
struct ProcedureCheck {
  let states: [(state: Programme.State, key: YAMLNode)]
  let transitions: [Transition]
  let deadlines: [DeadlineReader.Declared]

  /// A delay runs once a step starts it; what is done at its end is a step that a dossier does not begin by.
  func checkDeadlines() {
    let steps = transitions.filter { !$0.isEntry }.map(\.name)
    let started = Set(transitions.flatMap(\.starts))
    for declared in deadlines {
      _ = declared.then?.oneOf(steps)
      if !started.contains(declared.deadline.name) {
        declared.key.fail(Catalogue.deadlineNeverStarts(declared.deadline.name))
      }
    }
  }

  /// A step is done by somebody, or by a date.
  func checkAuthors() {
    let automatic = deadlines.compactMap(\.deadline.then)
    for transition in transitions
    where transition.roles.isEmpty && transition.commission == nil && !automatic.contains(transition.name) {
      states.first?.key.report.add(
        transition.file, transition.position, Catalogue.nobodyMayDo(transition.name))
    }
  }

  /// Remarks states where no dossier comes, and those where it stays for ever though they are not final.
  func remarkStates() {
    var reached: Set<String> = []
    var waiting = transitions.filter(\.isEntry).compactMap(\.to)
    while let state = waiting.popLast() {
      guard reached.insert(state).inserted else { continue }
      waiting += transitions.filter { $0.from.contains(state) }.compactMap(\.to)
    }
    for (state, key) in states {
      if !reached.contains(state.name) {
        key.remark(Catalogue.stateNotReached(state.name))
      } else if !state.isFinal,
        !transitions.contains(where: { $0.from.contains(state.name) && $0.to ?? state.name != state.name })
      {
        key.remark(Catalogue.stateNotLeft(state.name))
      }
    }
  }
}
