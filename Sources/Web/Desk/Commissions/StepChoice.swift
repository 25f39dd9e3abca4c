// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack

/// A step that a commission may put to the vote, with one of its motives: one choice, and one key.
struct StepChoice: Hashable {
  let step: String
  let motive: String?
  /// As shown to a person.
  let label: String

  /// As a form sends it.
  var code: String { motive.map { "\(step)|\($0)" } ?? step }

  /// The keys of the choices, in their order: not those that lead to other pages.
  private static let keys = Array("123456789abcdefghimoqrstuvwxyz").map(String.init)

  /// The key of a choice, by its place; nil beyond the last.
  static func key(_ place: Int) -> String? { keys.indices.contains(place) ? keys[place] : nil }

  /// What a form sent.
  static func parts(_ code: String) -> (step: String, motive: String?) {
    let parts = code.split(separator: "|", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
  }

  /// What a commission may decide on a dossier as it stands.
  static func choices(of commission: Commission, on dossier: Dossier) -> [StepChoice] {
    dossier.programme.transitions(from: dossier.state).filter { $0.commission == commission.name }
      .flatMap { step -> [StepChoice] in
        guard !step.motives.isEmpty else {
          return [StepChoice(step: step.name, motive: nil, label: step.label)]
        }
        return step.motives.map { motive in
          let label = dossier.programme.motives.first { $0.value == motive }?.label ?? motive
          return StepChoice(step: step.name, motive: motive, label: "\(step.label) – \(label)")
        }
      }
  }

  /// What it may decide on some of the dossiers that wait in a session, each choice once.
  static func choices(in sheet: SessionSheet) -> [StepChoice] {
    var seen: Set<StepChoice> = []
    return sheet.affairs.filter { $0.state == .enrolled }
      .flatMap { choices(of: sheet.session.commission, on: $0.dossier) }
      .filter { seen.insert($0).inserted }
  }
}
