// SPDX-License-Identifier: Apache-2.0

/// The words of persons and households at the desk.
extension Catalogue.CaseDesk {
  public static let standsNow = Message(
    fr: "Ce qui est enregistré aujourd'hui, et que vous changeriez",
    en: "What is recorded now, and you would change")
  public static let nameSearched = Message(fr: "Nom et prénom", en: "Last and first name")
  public static let nameOrNumber = Message(
    fr: "Nom et prénom, ou numéro d'un dossier", en: "Last and first name, or number of a dossier")
  public static let nameHint = Message(
    fr:
      "Dans n'importe quel ordre, sans souci des accents ni d'une faute de frappe\u{A0}; une date de naissance précise la recherche.",
    en: "In any order, whatever the accents, with a slip or two; a birth date narrows the search.")
  public static let search = Message(fr: "Chercher", en: "Search")
  public static let newPerson = Message(fr: "Nouvelle personne", en: "New person")
  public static let person = Message(fr: "Personne", en: "Person")
  public static let birth = Message(fr: "Date de naissance", en: "Birth date")
  public static let resemblance = Message(fr: "Ressemblance", en: "Resemblance")
  public static let dossiersSeen = Message(fr: "Dossiers", en: "Dossiers")
  public static let identity = Message(fr: "Identité", en: "Identity")
  public static let change = Message(fr: "Modifier", en: "Change")
  public static let households = Message(fr: "Foyers", en: "Households")
  public static let mayBeKnownText = Message(
    fr: "Rien n'est encore enregistré. Dites si c'est l'une de ces personnes ou une autre.",
    en: "Nothing is saved yet. Say whether it is one of these persons or another one.")
  public static let samePerson = Message(fr: "C'est la même personne", en: "It is the same person")
  public static let otherPerson = Message(fr: "C'est une autre personne", en: "It is another person")
  public static let unknown = Message(fr: "Inconnu", en: "Unknown")
  public static let elsewhere = Message(fr: "Inconnue, ou hors du département", en: "Unknown, or elsewhere")
  public static let addMember = Message(fr: "Ajouter un membre", en: "Add a member")
  public static let role = Message(fr: "Rôle", en: "Role")
  public static let since = Message(fr: "Depuis le", en: "Since")
  public static let leaving = Message(fr: "Départ", en: "Leaving")
  public static let lastDay = Message(fr: "Dernier jour", en: "Last day")
  public static let leaves = Message(fr: "Quitte le foyer", en: "Leaves the household")
  public static func personsFound(_ count: Int) -> Message {
    switch count {
    case 0: Message(fr: "Personne de ce nom", en: "Nobody of that name")
    case 1: Message(fr: "Une personne", en: "One person")
    default: Message(fr: "\(count) personnes", en: "\(count) persons")
    }
  }
  public static func marriedName(_ name: String) -> Message {
    Message(fr: "nom d'usage\u{A0}: \(name)", en: "name used: \(name)")
  }
  public static func mayBeKnown(_ count: Int) -> Message {
    Message(
      fr: count > 1 ? "Elle ressemble à \(count) personnes connues" : "Elle ressemble à une personne connue",
      en: count > 1 ? "It looks like \(count) known persons" : "It looks like a known person")
  }
}
