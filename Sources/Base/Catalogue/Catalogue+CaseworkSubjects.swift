// SPDX-License-Identifier: Apache-2.0

// Why two persons look like one.
extension Catalogue {
  public static let sameLastName = Message(fr: "même nom", en: "same last name")
  public static let closeLastName = Message(fr: "noms proches", en: "similar last names")
  public static let marriedName = Message(
    fr: "nom d’usage de l’un proche du nom de l’autre", en: "married name of one like the name of the other")
  public static let sameFirstName = Message(fr: "même prénom", en: "same first name")
  public static let closeFirstName = Message(fr: "prénoms proches", en: "similar first names")
  public static let namesSwapped = Message(
    fr: "nom et prénom intervertis", en: "first and last names swapped")
  public static let sameBirth = Message(fr: "même date de naissance", en: "same birth date")
  public static let birthSwapped = Message(
    fr: "jour et mois de naissance intervertis", en: "day and month of birth swapped")
  public static let closeBirth = Message(
    fr: "un chiffre de la date de naissance diffère", en: "one digit of the birth date differs")
  public static let otherBirth = Message(fr: "autre date de naissance", en: "other birth date")
  public static let otherSex = Message(fr: "autre sexe", en: "other sex")
  public static let sameCommune = Message(fr: "même commune", en: "same commune")
  public static let otherCommune = Message(fr: "autre commune", en: "other commune")
}

// Why something is not done to a person, a household or an organisation.
extension Catalogue {
  /// A person that another may be.
  public struct PersonTold: Sendable {
    let id: Int64
    let name: String
    let score: Int
    let reasons: [Message]

    /// A person, how much it is like the other, and by what.
    public init(id: Int64, name: String, score: Int, reasons: [Message]) {
      self.id = id
      self.name = name
      self.score = score
      self.reasons = reasons
    }
  }

  /// A person who is most likely known already.
  public static func duplicatePerson(_ candidates: [PersonTold]) -> Message {
    func list(_ language: Language) -> String {
      candidates.prefix(5).map { person in
        "\(person.id) \(person.name), \(person.score)\(language == .fr ? "\u{A0}" : "")% "
          + "(\(person.reasons.map { $0(language) }.joined(separator: ", ")))"
      }.joined(separator: "; ")
    }
    return Message(
      fr:
        "cette personne semble déjà connue\u{A0}: \(list(.fr))\u{A0}; «\u{A0}distinct\u{A0}» l’ajoute malgré tout",
      en: "this person seems to be known already: \(list(.en)); “distinct” adds it all the same")
  }
  /// A date that has not come yet.
  public static func dateInFuture(_ place: String, _ date: CivilDate, today: CivilDate) -> Message {
    Message(
      fr: "\(place)\u{A0}: au plus tard le \(today.formatted(in: .fr)) attendu, "
        + "le \(date.formatted(in: .fr)) trouvé",
      en: "\(place): expected \(today.formatted(in: .en)) at the latest, found \(date.formatted(in: .en))")
  }
  /// Somebody died before being born.
  public static func deathBeforeBirth(birth: CivilDate, death: CivilDate) -> Message {
    Message(
      fr: "décès le \(death.formatted(in: .fr)), avant la naissance le \(birth.formatted(in: .fr))",
      en: "death on \(death.formatted(in: .en)), before the birth on \(birth.formatted(in: .en))")
  }
  /// A person is another.
  public static func personMerged(_ id: Int64, into kept: Int64) -> Message {
    Message(
      fr: "la personne \(id) a été fusionnée avec la personne \(kept)",
      en: "person \(id) was merged into person \(kept)")
  }
  /// Someone is in the household already.
  public static func memberAlready(_ person: Int64, _ household: Int64) -> Message {
    Message(
      fr: "la personne \(person) est déjà dans le ménage \(household)",
      en: "person \(person) is in household \(household) already")
  }
  /// Someone is not in the household.
  public static func notMember(_ person: Int64, _ household: Int64, on day: CivilDate) -> Message {
    Message(
      fr: "la personne \(person) n’est pas dans le ménage \(household) le \(day.formatted(in: .fr))",
      en: "person \(person) is not in household \(household) on \(day.formatted(in: .en))")
  }
  /// The applicant of a household with open dossiers does not leave it.
  public static func applicantOfOpen(_ person: Int64, _ household: Int64, _ dossiers: [String]) -> Message {
    let list = dossiers.prefix(5).joined(separator: ", ") + (dossiers.count > 5 ? "…" : "")
    return Message(
      fr:
        "la personne \(person) est le demandeur du ménage \(household)\u{A0}: elle ne peut le quitter tant que "
        + "des dossiers y sont ouverts\u{A0}: \(list)",
      en:
        "person \(person) is the applicant of household \(household): they cannot leave it while dossiers are "
        + "open there: \(list)")
  }
  /// Two agents at once.
  public static let personChangedMeanwhile = Message(
    fr:
      "quelqu’un d’autre a modifié cette personne depuis que vous avez ouvert sa fiche\u{A0}: vérifiez-la, puis enregistrez de nouveau",
    en: "somebody else has changed this person since you opened its page: check it, then save again")
  /// No organisation has this identifier.
  public static func unknownOrganisation(_ id: Int64) -> Message {
    Message(fr: "il n’y a pas d’organisme \(id)", en: "there is no organisation \(id)")
  }
  /// A SIRET is known already.
  public static func organisationKnown(_ id: Int64, _ name: String, _ siret: String) -> Message {
    Message(
      fr: "le SIRET \(siret) est déjà celui de l’organisme \(id), \(name)",
      en: "SIRET \(siret) is that of organisation \(id), \(name), already")
  }
  /// A SIRET that is not of digits, or not of fourteen.
  public static func siretDigits(_ text: String) -> Message {
    Message(
      fr: "SIRET\u{A0}: 14 chiffres attendus, «\u{A0}\(text)\u{A0}» trouvé",
      en: "SIRET: expected 14 digits, found “\(text)”")
  }
  /// A SIRET with a wrong key.
  public static func siretKey(_ text: String) -> Message {
    Message(
      fr: "SIRET\u{A0}: la clé de «\u{A0}\(text)\u{A0}» est fausse\u{A0}: un chiffre est erroné",
      en: "SIRET: the key of “\(text)” is wrong: a digit is mistaken")
  }
  /// A role is given to one or the other.
  public static let personOrOrganisation = Message(
    fr: "une personne ou un organisme attendu, l’un des deux",
    en: "expected a person or an organisation, one of them")
  /// A person cannot be merged with itself.
  public static func mergedWithItself(_ id: Int64) -> Message {
    Message(
      fr: "deux personnes attendues, la personne \(id) trouvée deux fois",
      en: "expected two persons, found person \(id) twice")
  }
  /// Two persons live together: they are not one.
  public static func sameHousehold(_ one: Int64, _ other: Int64, household: Int64) -> Message {
    Message(
      fr: "les personnes \(one) et \(other) sont ensemble dans le ménage \(household)\u{A0}: "
        + "l’une doit d’abord en partir",
      en: "persons \(one) and \(other) are together in household \(household): one must leave it first")
  }
  /// Two persons have rights for the same days.
  public static func rightsOfBoth(_ one: String, _ other: String) -> Message {
    Message(
      fr: "les deux personnes ont un droit du même dispositif pour les mêmes jours\u{A0}: dossiers \(one) et "
        + "\(other); l’un doit d’abord être clos",
      en:
        "both persons have a right of the same programme for the same days: dossiers \(one) and \(other); one "
        + "must be closed first")
  }
  /// No merge has this identifier.
  public static func unknownMerge(_ id: Int64) -> Message {
    Message(fr: "il n’y a pas de fusion \(id)", en: "there is no merge \(id)")
  }
  /// A merge is undone already.
  public static func mergeUndone(_ id: Int64, _ day: CivilDate) -> Message {
    Message(
      fr: "la fusion \(id) a été défaite le \(day.formatted(in: .fr))",
      en: "merge \(id) was undone on \(day.formatted(in: .en))")
  }
  /// A record that a merge moved has changed since.
  public static func movedSince(_ register: String, _ id: Int64) -> Message {
    Message(
      fr:
        "la fusion ne peut être défaite\u{A0}: l’enregistrement \(id) de «\u{A0}\(register)\u{A0}» a changé depuis",
      en: "the merge cannot be undone: record \(id) of “\(register)” has changed since")
  }
  /// Dossiers were opened since a merge on a household that its undoing would give back.
  public static func openedSince(_ dossiers: [String]) -> Message {
    let list = dossiers.prefix(5).joined(separator: ", ") + (dossiers.count > 5 ? "…" : "")
    return Message(
      fr:
        "la fusion ne peut être défaite\u{A0}: des dossiers ont été ouverts depuis sur le ménage de la personne "
        + "absorbée\u{A0}: \(list)",
      en:
        "the merge cannot be undone: dossiers were opened since on the household of the absorbed person: \(list)"
    )
  }
  /// A record that may be of either person was entered since a merge.
  public static func enteredSince(_ register: String, _ id: Int64, dossier: String) -> Message {
    Message(
      fr:
        "la fusion ne peut être défaite\u{A0}: l’enregistrement \(id) de «\u{A0}\(register)\u{A0}» est entré "
        + "depuis dans le dossier \(dossier)",
      en: "the merge cannot be undone: record \(id) of “\(register)” was entered since in dossier \(dossier)")
  }
}
