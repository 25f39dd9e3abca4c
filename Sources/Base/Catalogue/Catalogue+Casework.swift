// SPDX-License-Identifier: Apache-2.0

// Why something is not done in a dossier.
extension Catalogue {
  private static func quoted(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func because(_ cause: Message?) -> Message {
    cause.map { Message(fr: "\u{A0}: \($0.fr)", en: ": \($0.en)") } ?? Message(fr: "", en: "")
  }

  // MARK: Requests

  /// No programme has this name.
  public static func unknownProgramme(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "dispositif «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)", en: "unknown programme “\(name)”\(hint.en)")
  }
  /// No dossier has this number.
  public static func unknownDossier(_ number: String) -> Message {
    Message(fr: "il n’y a pas de dossier «\u{A0}\(number)\u{A0}»", en: "there is no dossier “\(number)”")
  }
  /// No person has this identifier.
  public static func unknownPerson(_ id: Int64) -> Message {
    Message(fr: "il n’y a pas de personne \(id)", en: "there is no person \(id)")
  }
  /// No household has this identifier.
  public static func unknownHousehold(_ id: Int64) -> Message {
    Message(fr: "il n’y a pas de ménage \(id)", en: "there is no household \(id)")
  }
  /// A programme of households was asked for by none.
  public static func householdExpected(_ programme: String) -> Message {
    Message(
      fr: "«\u{A0}\(programme)\u{A0}» se demande pour un ménage, aucun n’est donné",
      en: "“\(programme)” is asked for by a household, none is given")
  }
  /// A programme of organisations was asked for by none.
  public static func organisationExpected(_ programme: String) -> Message {
    Message(
      fr: "«\u{A0}\(programme)\u{A0}» se demande pour un organisme, aucun n’est donné",
      en: "“\(programme)” is asked for by an organisation, none is given")
  }
  /// A household has no applicant, or several.
  public static func applicantsInHousehold(_ count: Int) -> Message {
    Message(
      fr: "un ménage a un demandeur et un seul, \(count) trouvé\(count > 1 ? "s" : "")",
      en: "a household has one applicant and no more, found \(count)")
  }
  /// The one who asks is not the household's applicant.
  public static let otherApplicant = Message(
    fr: "le demandeur du dossier doit être celui du ménage",
    en: "the applicant of the dossier must be that of the household")
  /// An answer to no question.
  public static func unknownQuestion(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "le formulaire n’a pas de question «\u{A0}\(name)\u{A0}»\(hint.fr)",
      en: "the form has no question “\(name)”\(hint.en)")
  }
  /// An answer that its question cannot have.
  public static func wrongAnswer(_ place: String, expected: Message, found: String) -> Message {
    Message(
      fr: "\(place)\u{A0}: \(expected.fr) attendu, \(found) trouvé",
      en: "\(place): expected \(expected.en), found \(found)")
  }
  /// A commune that the territory does not have.
  public static func unknownCommuneCode(_ place: String, _ code: String) -> Message {
    Message(
      fr: "\(place)\u{A0}: le code d’une commune du territoire attendu, «\u{A0}\(code)\u{A0}» trouvé",
      en: "\(place): expected the code of a commune of the territory, found “\(code)”")
  }
  /// What a reference must lead to.
  public static func aRecord(of register: String) -> Message {
    Message(fr: "un enregistrement de «\u{A0}\(register)\u{A0}»", en: "a record of “\(register)”")
  }
  /// A date that had not come when it was given.
  public static func dateInTheFuture(_ place: String, _ date: CivilDate, _ day: CivilDate) -> Message {
    Message(
      fr:
        "\(place)\u{A0}: un jour jusqu’au \(day.formatted(in: .fr)) attendu, \(date.formatted(in: .fr)) trouvé",
      en: "\(place): expected a day up to \(day.formatted(in: .en)), found \(date.formatted(in: .en))")
  }
  /// An answer that is required, and not there.
  public static func missingAnswer(_ place: String) -> Message {
    Message(fr: "\(place)\u{A0}: une réponse est attendue", en: "\(place): an answer is expected")
  }
  /// A group has more cases than it may.
  public static func tooManyCases(_ group: String, maximum: Int, found: Int) -> Message {
    Message(
      fr: "\(group)\u{A0}: au plus \(maximum) attendus, \(found) trouvés",
      en: "\(group): expected at most \(maximum), found \(found)")
  }

  // MARK: Steps

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
  /// A delay has no end.
  public static func noTerm(_ name: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr: "l’échéance «\u{A0}\(name)\u{A0}» n’a pas de terme\(cause.fr)",
      en: "the deadline “\(name)” has no term\(cause.en)")
  }
  /// No kind of document has this name.
  public static func unknownDocument(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "nature de pièce «\u{A0}\(name)\u{A0}» inconnue\(hint.fr)",
      en: "unknown kind of document “\(name)”\(hint.en)")
  }
  /// A person has nothing to do with a dossier.
  public static func strangerToDossier(_ person: Int64, _ number: String) -> Message {
    Message(
      fr: "la personne \(person) n’est ni le demandeur du dossier \(number) ni de son ménage",
      en: "person \(person) is neither the applicant of dossier \(number) nor of its household")
  }
  /// An opinion is awaited already.
  public static func opinionAskedAlready(_ service: String) -> Message {
    Message(
      fr: "un avis est déjà demandé à «\u{A0}\(service)\u{A0}»",
      en: "an opinion of “\(service)” is awaited already")
  }
  /// No opinion is awaited.
  public static func opinionNotAsked(_ service: String, _ number: String) -> Message {
    Message(
      fr: "aucun avis n’est attendu de «\u{A0}\(service)\u{A0}» sur le dossier \(number)",
      en: "no opinion of “\(service)” is awaited on dossier \(number)")
  }
  /// An expression of a letter gives nothing.
  public static func letterIncomplete(_ letter: String, _ expression: String, _ cause: Message) -> Message {
    Message(
      fr: "le courrier «\u{A0}\(letter)\u{A0}» ne peut être écrit\u{A0}: {\(expression)}\u{A0}: \(cause.fr)",
      en: "the letter “\(letter)” cannot be written: {\(expression)}: \(cause.en)")
  }

  // MARK: Rights

  /// A step changes a right where the programme declares none.
  public static func programmeWithoutRight(_ name: String) -> Message {
    Message(
      fr: "le dispositif «\u{A0}\(name)\u{A0}» n’ouvre pas de droit (mot-clé «\u{A0}right\u{A0}»)",
      en: "the programme “\(name)” opens no right (keyword “right”)")
  }
  /// There is no open right.
  public static func noOpenRight(_ number: String) -> Message {
    Message(
      fr: "le dossier \(number) n’a pas de droit ouvert", en: "dossier \(number) has no open right")
  }
  /// The right ended before the change.
  public static func rightEnded(_ day: CivilDate) -> Message {
    Message(
      fr: "le droit a pris fin le \(day.formatted(in: .fr))",
      en: "the right ended on \(day.formatted(in: .en))")
  }
  /// The share of a reduction is no percentage.
  public static func noReduction(_ step: String) -> Message {
    Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: une réduction de 0 à 100 attendue",
      en: "“\(step)”: expected a reduction from 0 to 100")
  }
  /// The day of effect is none.
  public static func noEffectiveDay(_ step: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: le jour d’effet n’est pas connu\(cause.fr)",
      en: "“\(step)”: the day of effect is not known\(cause.en)")
  }
  /// A right would end before it begins.
  public static func rightEndsBeforeItBegins(_ from: CivilDate, _ until: CivilDate) -> Message {
    Message(
      fr:
        "le droit finirait le \(until.formatted(in: .fr)), avant de commencer le \(from.formatted(in: .fr))",
      en: "the right would end on \(until.formatted(in: .en)), before it begins on \(from.formatted(in: .en))"
    )
  }
  /// Another right covers some of the days.
  public static func rightOverlaps(_ number: String, from: CivilDate, until: CivilDate?) -> Message {
    let (fr, en) =
      until.map { (" au \($0.formatted(in: .fr))", " to \($0.formatted(in: .en))") } ?? ("", "")
    return Message(
      fr: "un autre droit couvre déjà ces jours\u{A0}: dossier \(number), du \(from.formatted(in: .fr))\(fr)",
      en: "another right covers these days already: dossier \(number), from \(from.formatted(in: .en))\(en)")
  }
  /// The rule says that there is no right.
  public static func notEligible(_ number: String) -> Message {
    Message(
      fr: "le dossier \(number) ne remplit pas les conditions du droit",
      en: "dossier \(number) does not meet the conditions of the right")
  }
  /// The rule gives no amount.
  public static func noAmount(_ number: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr: "la règle ne donne pas de montant pour le dossier \(number)\(cause.fr)",
      en: "the rule gives no amount for dossier \(number)\(cause.en)")
  }
  /// The rule gives no amount for a month past.
  public static func noAmountOn(_ day: CivilDate, _ number: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr:
        "la règle ne donne pas de montant pour le dossier \(number) au \(day.formatted(in: .fr))\(cause.fr)",
      en: "the rule gives no amount for dossier \(number) on \(day.formatted(in: .en))\(cause.en)")
  }
  /// A revision of an earlier day than another.
  public static func laterRevision(_ programme: String, _ day: CivilDate, next: CivilDate) -> Message {
    Message(
      fr: "«\u{A0}\(programme)\u{A0}» a été révisé pour le \(next.formatted(in: .fr))\u{A0}: une révision au "
        + "\(day.formatted(in: .fr)) déferait celle-là",
      en:
        "“\(programme)” was revised for \(next.formatted(in: .en)): a revision of \(day.formatted(in: .en)) would undo it"
    )
  }
  /// A dossier is closed.
  public static func dossierClosed(_ number: String, state: String) -> Message {
    Message(
      fr: "le dossier \(number) est clos («\u{A0}\(state)\u{A0}»)\u{A0}: rien ne peut y être ajouté",
      en: "dossier \(number) is closed (“\(state)”): nothing can be added to it")
  }
  /// A step of a day before the last one.
  public static func beforeLastStep(_ day: CivilDate, _ last: CivilDate, _ step: String) -> Message {
    Message(
      fr:
        "le \(day.formatted(in: .fr)) est avant la dernière étape («\u{A0}\(step)\u{A0}», \(last.formatted(in: .fr)))",
      en: "\(day.formatted(in: .en)) is before the last step (“\(step)”, \(last.formatted(in: .en)))")
  }
  /// The version that an agent says to have read has not been.
  public static func unknownVersion(_ number: String, expected: Int64, found: Int64) -> Message {
    Message(
      fr: "le dossier \(number) est à la version \(expected), \(found) trouvé",
      en: "dossier \(number) is at version \(expected), found \(found)")
  }
  /// An expression of a letter has no value, and nothing says why.
  public static let nothingThere = Message(fr: "rien n’y répond", en: "nothing is there")
}
