// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What becomes of a request that is granted: the states that it goes through, and how long it may stay in them.
public struct ProgrammeCourse: Sendable {
  /// One state after the other.
  public let stages: [Stage]

  /// A state of the course.
  public struct Stage: Sendable {
    /// As shown to a person.
    public let label: String
    /// The commission that decides there; nil where none does.
    public let commission: String?
    /// The delays that begin there: what for, how long, and what is done at their end.
    public let delays: [(label: String, term: Value, then: String?)]
  }
}

extension Desk {
  /// The shortest way of a citizen's request to a decision that grants it; nil where citizens do not ask.
  public func course(of programme: Programme) -> ProgrammeCourse? {
    guard let entry = programme.citizenEntry, let first = entry.to else { return nil }
    let slots = RequestPlan(programme).slots(on: day, pack)
    let facts = DossierFacts(of: programme, on: day, slots, pack)
    let way = [entry] + programme.way(from: first)
    let stages = way.enumerated().compactMap { index, step -> ProgrammeCourse.Stage? in
      guard let state = step.to.flatMap(programme.state) else { return nil }
      let next = index + 1 < way.count ? way[index + 1] : nil
      let delays = index + 1 == way.count ? [] : step.starts.compactMap(programme.deadline)
      return ProgrammeCourse.Stage(
        label: state.label, commission: next?.commission.flatMap(pack.procedures.commission)?.label,
        delays: delays.compactMap { deadline in
          let term = facts.value(deadline.term)
          guard !term.isNull else { return nil }
          return (deadline.label, term, deadline.then.flatMap(programme.transition)?.label)
        })
    }
    return ProgrammeCourse(stages: stages)
  }
}

extension Programme {
  /// The fewest steps from a state to one that grants; those that stay where they are lead nowhere.
  fileprivate func way(from state: String) -> [Transition] {
    var queue: [(state: String, way: [Transition])] = [(state, [])]
    var seen: Set<String> = [state]
    while !queue.isEmpty {
      let (state, way) = queue.removeFirst()
      for step in transitions(from: state) where !step.roles.isEmpty || step.commission != nil {
        guard let target = step.to else { continue }
        if step.decision == .grant { return way + [step] }
        if self.state(target)?.isFinal != true, seen.insert(target).inserted {
          queue.append((target, way + [step]))
        }
      }
    }
    return []
  }
}
