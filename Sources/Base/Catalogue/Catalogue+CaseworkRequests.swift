// SPDX-License-Identifier: Apache-2.0

// Why a request is not taken.
extension Catalogue {
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
      fr: "\(place)\u{A0}: \(agreed(expected.fr)), \(found) trouvé",
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
  /// A document is of another dossier, or there is none.
  public static func documentNotOfDossier(_ dossier: String) -> Message {
    Message(
      fr: "cette pièce n'est pas du dossier \(dossier)", en: "this document is not one of dossier \(dossier)")
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
}
