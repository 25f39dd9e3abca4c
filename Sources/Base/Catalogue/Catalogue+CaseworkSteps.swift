// SPDX-License-Identifier: Apache-2.0

// Why a step is not done in a dossier.
extension Catalogue {
  /// A step that the dossier does not know, or not where it stands.
  public static func unknownTransition(_ name: String, _ suggestion: String?, possible: [String]) -> Message {
    let hint = didYouMean(suggestion)
    let list = possible.isEmpty ? "—" : quoted(possible)
    return Message(
      fr: "étape «\u{A0}\(name)\u{A0}» inconnue\(hint.fr) (possibles\u{A0}: \(list))",
      en: "unknown step “\(name)”\(hint.en) (possible: \(list))")
  }
  /// A step that does not leave the state where the dossier stands.
  public static func impossibleFrom(_ step: String, state: String, expected: [String], possible: [String])
    -> Message
  {
    let list = possible.isEmpty ? "—" : quoted(possible)
    return Message(
      fr: "«\u{A0}\(step)\u{A0}» est impossible\u{A0}: le dossier est à l’état «\u{A0}\(state)\u{A0}», "
        + "«\u{A0}\(expected.joined(separator: "\u{A0}», «\u{A0}"))\u{A0}» attendu (étapes possibles\u{A0}: \(list))",
      en: "“\(step)” is impossible: the dossier is in the state “\(state)”, expected "
        + "“\(expected.joined(separator: "”, “"))” (possible steps: \(list))")
  }
  /// A step that another role does.
  public static func notYourRole(_ step: String, agent: String, roles: [String], expected: [String])
    -> Message
  {
    let mine = roles.isEmpty ? "—" : quoted(roles)
    let list = expected.isEmpty ? "—" : quoted(expected)
    return Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: un rôle parmi \(list) attendu, \(agent) a\u{A0}: \(mine)",
      en: "“\(step)”: expected one of the roles \(list), \(agent) has: \(mine)")
  }
  /// A step that only a commission does.
  public static func onlyCommission(_ step: String, _ commission: String) -> Message {
    Message(
      fr: "«\u{A0}\(step)\u{A0}» se décide en commission (\(commission))",
      en: "“\(step)” is decided by the commission (\(commission))")
  }
  /// A step that the commission does not do.
  public static func notOfCommission(_ step: String) -> Message {
    Message(
      fr: "«\u{A0}\(step)\u{A0}» n’est pas de cette commission", en: "“\(step)” is not of this commission")
  }
  /// A step of a day before the request.
  public static func beforeSubmission(_ day: CivilDate, _ submitted: CivilDate) -> Message {
    Message(
      fr: "le \(day.formatted(in: .fr)) est avant le dépôt du dossier (\(submitted.formatted(in: .fr)))",
      en: "\(day.formatted(in: .en)) is before the dossier was submitted (\(submitted.formatted(in: .en)))")
  }
  /// A step of a day before the last one.
  public static func beforeLastStep(_ day: CivilDate, _ last: CivilDate, _ step: String) -> Message {
    Message(
      fr:
        "le \(day.formatted(in: .fr)) est avant la dernière étape («\u{A0}\(step)\u{A0}», \(last.formatted(in: .fr)))",
      en: "\(day.formatted(in: .en)) is before the last step (“\(step)”, \(last.formatted(in: .en)))")
  }
  /// Questions that must be answered first.
  public static func answersMissing(_ step: String, _ labels: [String]) -> Message {
    Message(
      fr:
        "«\u{A0}\(step)\u{A0}»\u{A0}: il manque au formulaire\u{A0}: \(labels.joined(separator: "\u{A0}; "))",
      en: "“\(step)”: the form lacks: \(labels.joined(separator: "; "))")
  }
  /// Documents that must be there first.
  public static func documentsMissing(_ step: String, _ labels: [String]) -> Message {
    Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: il manque les pièces\u{A0}: \(labels.joined(separator: "\u{A0}; "))",
      en: "“\(step)”: these documents are missing: \(labels.joined(separator: "; "))")
  }
  /// Opinions that must be given first.
  public static func opinionsAwaited(_ step: String, _ services: [String]) -> Message {
    Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: avis attendu de \(quoted(services))",
      en: "“\(step)”: an opinion is awaited from \(quoted(services))")
  }
  /// A motive that the step does not have.
  public static func unknownMotive(_ name: String, _ suggestion: String?, possible: [String]) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "un motif parmi \(quoted(possible)) attendu, «\u{A0}\(name)\u{A0}» trouvé\(hint.fr)",
      en: "expected one of the motives \(quoted(possible)), found “\(name)”\(hint.en)")
  }
  /// A motive is to be told.
  public static func motiveExpected(_ step: String, _ possible: [String]) -> Message {
    Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: un motif est attendu, parmi \(quoted(possible))",
      en: "“\(step)”: a motive is expected, one of \(quoted(possible))")
  }
  /// The guard of a step does not hold.
  /// - Parameter cause: why it has no value, where it has none.
  public static func guardNotMet(_ step: String, _ reason: String, cause: Message?) -> Message {
    let cause = cause.map { Message(fr: " (\($0.fr))", en: " (\($0.en))") } ?? Message(fr: "", en: "")
    return Message(
      fr: "«\u{A0}\(step)\u{A0}» est impossible\u{A0}: \(reason)\(cause.fr)",
      en: "“\(step)” is impossible: \(reason)\(cause.en)")
  }
  /// A dossier is closed.
  public static func dossierClosed(_ number: String, state: String) -> Message {
    Message(
      fr: "le dossier \(number) est clos («\u{A0}\(state)\u{A0}»)\u{A0}: rien ne peut y être ajouté",
      en: "dossier \(number) is closed (“\(state)”): nothing can be added to it")
  }
  /// What a guard reads and is not there.
  public static func piecesMissing(_ names: [String]) -> Message {
    Message(
      fr: "il manque\u{A0}: \(names.joined(separator: ", "))", en: "missing: \(names.joined(separator: ", "))"
    )
  }
}
