// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// What came of many decisions taken at once.
public struct BatchOutcome: Sendable {
  /// The dossiers decided now.
  public var decided: [String] = []
  /// How many were decided before, as the batch has it.
  public var skipped = 0
  /// Those that could not be decided, and why.
  public var refused: [(dossier: String, reason: Message)] = []
}

extension Desk {
  private static let dossiersPerTransaction = 50

  /// Takes many decisions that nobody is against, in transactions of some dossiers each. What an interrupted
  /// batch decided is skipped when it is run again; a dossier that is refused does not hold up the others.
  ///
  /// - Throws: `Refusal` where the session is not open.
  public func decide(_ motions: [Motion], in name: String) throws -> BatchOutcome {
    let desk = try sitting(name)
    var outcome = BatchOutcome()
    var waiting: [Motion] = []
    let settled = try desk.work { work in try work.settled(in: work.sitting(name).session) }
    for motion in motions {
      if settled[motion.dossier] == motion.step {
        outcome.skipped += 1
      } else {
        waiting.append(motion)
      }
    }
    try desk.doWhatIsDue(.dossiers(waiting.map(\.dossier)))
    var rest = waiting[...]
    while !rest.isEmpty {
      let some = Array(rest.prefix(Self.dossiersPerTransaction))
      rest = rest.dropFirst(some.count)
      do {
        try desk.decideAll(some, in: name)
        outcome.decided += some.map(\.dossier)
      } catch is Refusal {
        // One of them is refused: each by itself then.
        for motion in some {
          do {
            try desk.decideAll([motion], in: name)
            outcome.decided.append(motion.dossier)
          } catch let refusal as Refusal {
            outcome.refused.append((motion.dossier, refusal.reason))
          }
        }
      }
    }
    return outcome
  }

  /// Takes one decision on all dossiers of the agenda that wait.
  public func decideAll(_ step: String, motive: String?, in name: String) throws -> BatchOutcome {
    let numbers = try sitting(name).work { work in
      let session = try work.sitting(name).session
      return try work.reader.affairs(of: session)
        .filter { $0.text("etat") == AffairState.enrolled.rawValue }
        .compactMap { try work.dossier(id: $0.integer("dossier") ?? 0)?.number }
    }
    return try decide(numbers.map { Motion(dossier: $0, step: step, motive: motive) }, in: name)
  }

  private func decideAll(_ motions: [Motion], in name: String) throws {
    try work { work in
      let sitting = try work.sitting(name)
      for motion in motions { _ = try work.decide(motion, in: sitting) }
    }
  }
}

extension CaseTransaction {
  /// The steps decided in a session, by the number of their dossier.
  fileprivate func settled(in session: Session) throws -> [String: String] {
    var steps: [String: String] = [:]
    for affair in try reader.affairs(of: session)
    where affair.text("etat") == AffairState.decided.rawValue {
      guard let dossier = try dossier(id: affair.integer("dossier") ?? 0) else { continue }
      steps[dossier.number] = affair.text("transition")
    }
    return steps
  }
}
