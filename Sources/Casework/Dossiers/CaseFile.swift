// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// All that an agent sees of a dossier.
public struct CaseFile: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// Who asks.
  public let applicant: String
  /// The answers and the cases of groups by their names, as they can be given again.
  public let form: Value.Context
  /// The questions that have an answer, with it.
  public let answers: [(label: String, value: Value)]
  /// The cases of the groups.
  public let groups: [(label: String, cases: [Value])]
  /// The documents that are asked for, and whether they are there.
  public let documents: [(label: String, isThere: Bool)]
  /// The delays, with their end and where they stand.
  public let deadlines: [(label: String, term: CivilDate, state: String)]
  /// The opinions asked, with what they say.
  public let opinions: [(service: String, sense: String?)]
  /// The steps done, oldest first.
  public let history: [(label: String, day: CivilDate, agent: String, motive: String?)]
  /// The periods of the right, with what is due in them.
  public let periods: [(from: CivilDate, until: CivilDate?, amount: Number, cause: String)]
  /// The letters sent.
  public let letters: [(label: String, day: CivilDate)]
  /// What can be done from where it stands, and by whom.
  public let steps: [Transition]
}
