// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  // MARK: Opening

  /// The database is to exist and does not.
  public static func databaseMissing(_ path: String) -> Message {
    Message(
      fr:
        "une base de données était attendue à l’emplacement «\u{A0}\(path)\u{A0}»\u{A0}; il n’y a pas "
        + "de tel fichier",
      en: "expected a database at “\(path)”; there is no such file")
  }
  /// The file is no SQLite database.
  public static func notADatabase(_ path: String) -> Message {
    Message(
      fr:
        "une base SQLite était attendue\u{A0}; «\u{A0}\(path)\u{A0}» n’en est pas une, ou elle est chiffrée",
      en: "expected an SQLite database; “\(path)” is none, or it is encrypted")
  }
  /// The file is an SQLite database of another program.
  public static func notABilanDatabase(_ path: String) -> Message {
    Message(
      fr:
        "une base de Bilan était attendue\u{A0}; «\u{A0}\(path)\u{A0}» est une base SQLite d’un autre "
        + "logiciel, laissée intacte",
      en: "expected a database of Bilan; “\(path)” is an SQLite database of another program, left untouched")
  }
  /// The database was made for another pack.
  public static func otherPack(_ path: String, expected: String, found: String) -> Message {
    Message(
      fr: "la base du référentiel «\u{A0}\(expected)\u{A0}» était attendue\u{A0}; "
        + "«\u{A0}\(path)\u{A0}» est celle du référentiel «\u{A0}\(found)\u{A0}»",
      en: "expected the database of pack “\(expected)”; “\(path)” is that of pack “\(found)”")
  }
  /// The database was made by a later version.
  public static func newerDatabase(_ path: String, supported: Int, found: Int) -> Message {
    Message(
      fr:
        "une base de version \(supported) au plus était attendue\u{A0}; «\u{A0}\(path)\u{A0}» est de "
        + "version \(found)"
        + "\u{A0}: une version plus récente de Bilan est nécessaire",
      en:
        "expected a database of version \(supported) at most; “\(path)” is of version \(found): a later "
        + "Bilan is needed"
    )
  }
  /// Another process holds the database.
  public static func databaseLocked(_ path: String) -> Message {
    Message(
      fr:
        "la base «\u{A0}\(path)\u{A0}» est occupée par un autre processus\u{A0}; réessayez quand il "
        + "aura fini",
      en: "database “\(path)” is in use by another process; try again once it is done")
  }
  /// The database cannot be written.
  public static func databaseReadOnly(_ path: String) -> Message {
    Message(
      fr: "le droit d’écrire était attendu\u{A0}; la base «\u{A0}\(path)\u{A0}» est en lecture seule",
      en: "expected leave to write; database “\(path)” is read-only")
  }
  /// The disk, or the quota, is full.
  public static func diskFull(_ path: String) -> Message {
    Message(
      fr: "il n’y a plus de place pour écrire dans «\u{A0}\(path)\u{A0}»\u{A0}; rien n’a été modifié",
      en: "no room is left to write to “\(path)”; nothing was changed")
  }
  /// The file can be neither opened nor made.
  public static func cannotOpenDatabase(_ path: String, _ reason: String) -> Message {
    Message(
      fr:
        "la base «\u{A0}\(path)\u{A0}» ne peut être ni ouverte ni créée (\(reason))\u{A0}; le dossier "
        + "existe-t-il\u{202F}?",
      en: "database “\(path)” can be neither opened nor made (\(reason)); does the folder exist?")
  }
  /// SQLite finds the file damaged.
  public static func databaseCorrupted(_ path: String, _ reason: String) -> Message {
    Message(
      fr: "la base «\u{A0}\(path)\u{A0}» est endommagée (\(reason))\u{A0}; restaurez-en une copie",
      en: "database “\(path)” is damaged (\(reason)); restore a copy")
  }
  /// SQLite fails for another reason.
  public static func storageFailed(_ path: String, _ reason: String) -> Message {
    Message(
      fr: "SQLite a échoué sur «\u{A0}\(path)\u{A0}»\u{A0}: \(reason)",
      en: "SQLite failed on “\(path)”: \(reason)")
  }
  /// libcrypto has no SHA-256.
  public static let noSHA256 = Message(
    fr: "la bibliothèque libcrypto n’offre pas SHA-256, que le journal exige",
    en: "libcrypto does not offer SHA-256, which the journal needs")
  /// A register is named that the pack has not.
  public static func noSuchRegister(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "le nom d’un registre était attendu, «\u{A0}\(name)\u{A0}» trouvé\(hint.fr)",
      en: "expected the name of a register, found “\(name)”\(hint.en)")
  }

  // MARK: What a field takes

  /// « entre 0 et 10 », « d'au moins 0 »; empty without bounds.
  private static func bounds(_ minimum: Number?, _ maximum: Number?) -> Message {
    func both(_ text: (Language) -> String) -> Message { Message(fr: text(.fr), en: text(.en)) }
    func number(_ value: Number, _ language: Language) -> String { value.formatted(atMost: 12, in: language) }
    switch (minimum, maximum) {
    case (nil, nil): return Message(fr: "", en: "")
    case (let low?, nil):
      return both { $0 == .fr ? " d’au moins \(number(low, $0))" : " of at least \(number(low, $0))" }
    case (nil, let high?):
      return both { $0 == .fr ? " d’au plus \(number(high, $0))" : " of at most \(number(high, $0))" }
    case (let low?, let high?):
      return both {
        $0 == .fr
          ? " entre \(number(low, $0)) et \(number(high, $0))"
          : " between \(number(low, $0)) and \(number(high, $0))"
      }
    }
  }

  /// What a text field takes.
  public static func expectsText(maximum: Int?) -> Message {
    guard let maximum else { return Message(fr: "un texte", en: "a text") }
    return Message(
      fr: "un texte d’au plus \(maximum)\u{A0}caractères", en: "a text of at most \(maximum) characters")
  }
  /// What an integer field takes.
  public static func expectsInteger(minimum: Number?, maximum: Number?) -> Message {
    let bounds = bounds(minimum, maximum)
    return Message(fr: "un nombre entier\(bounds.fr)", en: "a whole number\(bounds.en)")
  }
  /// What a decimal field takes.
  public static func expectsDecimal(scale: Int, minimum: Number?, maximum: Number?) -> Message {
    let bounds = bounds(minimum, maximum)
    return Message(
      fr: "un nombre\(bounds.fr), avec \(scale)\u{A0}décimale\(scale > 1 ? "s" : "") au plus",
      en: "a number\(bounds.en), with at most \(scale) decimal\(scale == 1 ? "" : "s")")
  }
  /// What an amount takes.
  public static func expectsMoney(minimum: Number?, maximum: Number?) -> Message {
    let bounds = bounds(minimum, maximum)
    return Message(
      fr: "un montant en euros\(bounds.fr), au centime près",
      en: "an amount in euros\(bounds.en), to the cent")
  }
  /// What a boolean field takes.
  public static let expectsBoolean = Message(fr: "vrai ou faux (true ou false)", en: "true or false")
  /// What a date field takes.
  public static func expectsDate(first: CivilDate?, last: CivilDate?) -> Message {
    let form = Message(fr: "une date AAAA-MM-JJ qui existe", en: "a date YYYY-MM-DD that exists")
    return switch (first, last) {
    case (nil, nil): form
    case (let first?, nil):
      Message(fr: "\(form.fr), à partir du \(first)", en: "\(form.en), from \(first) on")
    case (nil, let last?): Message(fr: "\(form.fr), jusqu’au \(last)", en: "\(form.en), up to \(last)")
    case (let first?, let last?):
      Message(fr: "\(form.fr), du \(first) au \(last)", en: "\(form.en), from \(first) to \(last)")
    }
  }
  /// What a choice takes; a long list is cut.
  public static func expectsChoice(_ values: [String]) -> Message {
    let shown = values.prefix(12).joined(separator: ", ") + (values.count > 12 ? "…" : "")
    return Message(fr: "une valeur parmi \(shown)", en: "one of \(shown)")
  }
  /// What a commune field takes.
  public static let expectsCommune = Message(
    fr: "le code d’une commune du territoire", en: "the code of a commune of the territory")
  /// What a reference takes.
  public static func expectsReference(to register: String) -> Message {
    Message(fr: "un enregistrement de «\u{A0}\(register)\u{A0}»", en: "a record of “\(register)”")
  }
}
