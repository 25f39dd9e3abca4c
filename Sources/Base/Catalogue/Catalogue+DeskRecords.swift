// SPDX-License-Identifier: Apache-2.0

extension Catalogue.DeskRegisters {
  // MARK: A record

  public static let edit = Message(fr: "Modifier", en: "Change")
  public static let history = Message(fr: "Historique", en: "History")
  public static let figures = Message(fr: "Chiffres où il compte", en: "Figures that count it")
  public static let noFigure = Message(
    fr: "Aucun chiffre ne compte cet enregistrement.", en: "No figure counts this record.")
  public static let references = Message(
    fr: "Enregistrements qui y renvoient", en: "Records that refer to it")
  public static let created = Message(fr: "Création", en: "Creation")
  public static let changed = Message(fr: "Modification", en: "Change")
  public static let deleted = Message(fr: "Suppression", en: "Deletion")
  public static let migrated = Message(fr: "Reprise", en: "Migration")
  public static let before = Message(fr: "Avant", en: "Before")
  public static let after = Message(fr: "Après", en: "After")
  public static let field = Message(fr: "Champ", en: "Field")
  public static let initialValues = Message(fr: "Valeurs saisies", en: "Values entered")
  public static let reason = Message(fr: "Motif de l'accès exceptionnel", en: "Reason for exceptional access")
  public static let reasonHint = Message(
    fr:
      "Les champs masqués vous seront ouverts pendant une heure. Le chef de service lira ce motif (10 caractères au moins).",
    en:
      "The masked fields will be open to you for an hour. The head of service will read this reason (10 characters at least)."
  )
  public static let openFields = Message(fr: "Ouvrir les champs masqués", en: "Open the masked fields")
  public static let openedForReason = Message(
    fr:
      "Les champs confidentiels vous sont ouverts pour le motif que vous avez donné, pendant une heure. Le chef de service en est informé.",
    en:
      "The confidential fields are open to you for the reason that you gave, for an hour. The head of service is told."
  )
  public static let openRecords = Message(fr: "Voir les enregistrements", en: "See the records")
  public static let masked = Message(fr: "Masqué", en: "Masked")

  // MARK: Entering

  public static let optionalNotice = Message(
    fr: "Les champs marqués d'un astérisque (*) sont obligatoires.",
    en: "Fields with an asterisk (*) are required.")
  public static let keepsConfidential = Message(
    fr: "Les champs confidentiels ne vous sont pas ouverts\u{A0}: ils restent comme ils sont.",
    en: "The confidential fields are not open to you: they stay as they are.")
  public static let whichOne = Message(fr: "Lequel\u{A0}?", en: "Which one?")
  public static let concurrentChange = Message(
    fr:
      "cet enregistrement a été modifié par quelqu'un d'autre depuis que vous l'avez ouvert\u{A0}: vérifiez-le, puis enregistrez de nouveau",
    en: "somebody else has changed this record since you opened it: check it, then save again")
  public static let referenceHint = Message(
    fr: "Son identifiant, ou une partie\u{A0}: les enregistrements qui correspondent sont alors proposés.",
    en: "Its identifier, or a part of it: records that match are then offered.")
  public static let duplicate = Message(
    fr: "un autre enregistrement porte déjà cette clé", en: "another record has this key already")
  public static func problems(_ count: Int) -> Message {
    Message(
      fr: count > 1
        ? "rien n'est enregistré\u{A0}: \(count) champs sont à corriger"
        : "rien n'est enregistré\u{A0}: un champ est à corriger",
      en: count == 1
        ? "nothing is saved: one field is to be corrected"
        : "nothing is saved: \(count) fields are to be corrected")
  }
  public static func expected(_ expected: Message, found: String) -> Message {
    found.isEmpty
      ? Message(
        fr: "Une réponse est obligatoire\u{A0}: \(expected.fr).", en: "An answer is required: \(expected.en)."
      )
      : Message(
        fr: "Attendu\u{A0}: \(expected.fr)\u{A0}; trouvé\u{A0}: «\u{A0}\(found)\u{A0}».",
        en: "Expected \(expected.en); found “\(found)”.")
  }
  public static func hintExpected(_ expected: Message) -> Message {
    Message(
      fr: expected.fr.prefix(1).uppercased() + expected.fr.dropFirst() + ".",
      en: expected.en.prefix(1).uppercased() + expected.en.dropFirst() + ".")
  }

  // MARK: Several at once

  public static let bulk = Message(fr: "Modifier plusieurs enregistrements", en: "Change several records")
  public static let bulkField = Message(fr: "Champ à modifier", en: "Field to change")
  public static let scope = Message(fr: "Enregistrements", en: "Records")
  public static let scopeSelected = Message(
    fr: "ceux que j'ai choisis dans la liste", en: "those that I selected in the list")
  public static let scopeAll = Message(
    fr: "tous ceux de la liste filtrée", en: "all those of the filtered list")
  public static let goOn = Message(fr: "Continuer", en: "Continue")
  public static let newValue = Message(fr: "Nouvelle valeur", en: "New value")
  public static let preview = Message(fr: "Voir ce qui changerait", en: "Preview the change")
  public static let noneSelected = Message(
    fr:
      "aucun enregistrement n'est choisi\u{A0}: cochez-en dans la liste, ou demandez toute la liste filtrée",
    en: "no record is selected: tick some in the list, or ask for the whole filtered list")
  public static let unchangeableField = Message(
    fr: "un champ modifiable du registre est attendu",
    en: "expected a field of the register that can be changed")
  public static let nothingToChange = Message(
    fr: "Tous ont déjà cette valeur\u{A0}: rien ne changerait.",
    en: "All have this value already: nothing would change.")
  public static func bulkPreview(_ changing: Int, of total: Int) -> Message {
    Message(
      fr: "\(number(changing, .fr)) sur \(number(total, .fr)) changeraient.",
      en: "\(number(changing, .en)) of \(number(total, .en)) would change.")
  }
  public static func bulkDo(_ count: Int) -> Message {
    Message(
      fr: count > 1 ? "Modifier ces \(number(count, .fr)) enregistrements" : "Modifier cet enregistrement",
      en: count == 1 ? "Change this record" : "Change these \(number(count, .en)) records")
  }
  public static func bulkDone(_ count: Int) -> Message {
    Message(
      fr: count > 1 ? "\(number(count, .fr)) enregistrements modifiés." : "\(count) enregistrement modifié.",
      en: count == 1 ? "1 record changed." : "\(number(count, .en)) records changed.")
  }
  public static func bulkMoved(_ count: Int, _ now: Int) -> Message {
    Message(
      fr:
        "la liste a changé entre-temps\u{A0}: \(number(count, .fr)) enregistrements auraient été modifiés, ce serait maintenant \(number(now, .fr)). Rien n'est modifié.",
      en:
        "the list has changed meanwhile: \(number(count, .en)) records would have been changed, now it would be \(number(now, .en)). Nothing is changed."
    )
  }
  private static func number(_ count: Int, _ language: Language) -> String {
    Number(count).formatted(decimals: 0, in: language)
  }
}
