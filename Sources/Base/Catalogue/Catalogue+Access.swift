// SPDX-License-Identifier: Apache-2.0

/// What is said to those who sign in.
extension Catalogue {
  /// A password of the wrong length.
  public static func passwordLength(_ lengths: ClosedRange<Int>) -> Message {
    Message(
      fr: "le mot de passe doit avoir de \(lengths.lowerBound) à \(lengths.upperBound) caractères",
      en: "the password must have from \(lengths.lowerBound) to \(lengths.upperBound) characters")
  }
  /// A password that anybody would try.
  public static let passwordTooEasy = Message(
    fr: "ce mot de passe est trop facile à deviner\u{A0}: quelques mots sans rapport entre eux conviennent",
    en: "this password is too easy to guess: some unrelated words will do")
  /// A login that is none.
  public static func wrongLogin(_ login: String) -> Message {
    Message(
      fr:
        "identifiant attendu\u{A0}: de 3 à 200 caractères, sans espace\u{A0}; lu\u{A0}: «\u{A0}\(login)\u{A0}»",
      en: "expected a login of 3 to 200 characters without space, found “\(login)”")
  }
  /// A name is missing.
  public static let nameExpected = Message(fr: "le nom est attendu", en: "a name is expected")
  /// A login that another account has.
  public static func loginTaken(_ login: String) -> Message {
    Message(
      fr: "l'identifiant «\u{A0}\(login)\u{A0}» est déjà celui d'un compte",
      en: "the login “\(login)” is that of another account")
  }
  /// No such account.
  public static func unknownAccount(_ name: String) -> Message {
    Message(fr: "compte inconnu\u{A0}: \(name)", en: "unknown account: \(name)")
  }
  /// A link that leads nowhere.
  public static let linkUnknown = Message(
    fr: "ce lien ne mène nulle part\u{A0}: vérifiez qu'il a été copié en entier",
    en: "this link leads nowhere: see that it was copied whole")
  /// A link that served already.
  public static let linkUsed = Message(
    fr: "ce lien a déjà servi\u{A0}: demandez-en un autre", en: "this link was used already: ask for another")
  /// A link that came too late.
  public static let linkExpired = Message(
    fr: "ce lien a expiré\u{A0}: demandez-en un autre", en: "this link has expired: ask for another")
  /// Confidential data opened without saying why.
  public static let writtenReasonExpected = Message(
    fr: "un motif écrit est attendu, de 10 à 500 caractères\u{A0}: le chef de service le lira",
    en: "a written reason is expected, of 10 to 500 characters: the head of service will read it")
  /// A pack without roles that may do anything.
  public static let nobodySignsIn = Message(
    fr:
      "le référentiel ne donne à aucun rôle de quoi travailler au bureau\u{A0}: «\u{A0}may\u{A0}» est attendu dans roles.yaml",
    en: "the pack gives no role anything to do at the desk: “may” is expected in roles.yaml")
  /// Where the first administrator chooses a password.
  public static func firstAdministrator(_ link: String) -> Message {
    Message(
      fr:
        "Premier compte d'administration («\u{A0}admin\u{A0}»)\u{A0}: choisissez son mot de passe à \(link)",
      en: "First administrator's account (“admin”): choose its password at \(link)")
  }
}
