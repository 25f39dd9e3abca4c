// SPDX-License-Identifier: Apache-2.0

// Why a dossier is not as an agent saw it.
extension Catalogue {
  /// What another agent did.
  public struct StepDone: Sendable {
    let label: String
    let agent: String
    let day: CivilDate

    /// A step, who did it and when.
    public init(label: String, agent: String, day: CivilDate) {
      self.label = label
      self.agent = agent
      self.day = day
    }
  }

  /// The dossier is not as the agent saw it.
  public static func changedMeanwhile(_ number: String, _ steps: [StepDone]) -> Message {
    func list(_ language: Language) -> String {
      steps.map { "\($0.label) (\($0.agent), \($0.day.formatted(in: language)))" }.joined(separator: ", ")
    }
    return Message(
      fr: "le dossier \(number) a changé depuis que vous l’avez lu\u{A0}: \(list(.fr))",
      en: "the dossier \(number) has changed since you read it: \(list(.en))")
  }
  /// The version that an agent says to have read has not been.
  public static func unknownVersion(_ number: String, expected: Int64, found: Int64) -> Message {
    Message(
      fr: "le dossier \(number) est à la version \(expected), \(found) trouvé",
      en: "dossier \(number) is at version \(expected), found \(found)")
  }
}
