// SPDX-License-Identifier: Apache-2.0

/// What is said to those who sign in with the account of another provider.
extension Catalogue {
  public static let signInElsewhere = Message(
    fr: "Se connecter avec le compte de la collectivité", en: "Sign in with the organisation's account")
  /// An address to which nothing secret may be sent.
  public static func openIDUnsafeAddress(_ address: String) -> Message {
    Message(
      fr:
        "fournisseur d'identité\u{A0}: adresse https attendue (ou http sur cette machine)\u{A0}; lu\u{A0}: «\u{A0}\(address)\u{A0}»",
      en: "identity provider: expected an https address (or http on this machine), found “\(address)”")
  }
  /// The provider does not answer as it should.
  public static func openIDProvider(_ asked: String, _ found: String) -> Message {
    Message(
      fr: "le fournisseur d'identité ne répond pas comme attendu\u{A0}: \(asked)\u{A0}; lu\u{A0}: \(found)",
      en: "the identity provider does not answer as expected: \(asked); found: \(found)")
  }
  /// The person did not sign in at the provider.
  public static func openIDDeclined(_ reason: String) -> Message {
    Message(
      fr: "le fournisseur d'identité n'a pas confirmé la connexion (\(reason))",
      en: "the identity provider did not confirm the sign-in (\(reason))")
  }
  /// An answer that nobody here waits for.
  public static let openIDUnknownAttempt = Message(
    fr:
      "cette réponse ne correspond à aucune connexion commencée dans ce navigateur depuis dix minutes\u{A0}: recommencez",
    en: "this answer belongs to no sign-in begun in this browser within ten minutes: start again")
  /// An answer of another provider than the one asked.
  public static func openIDOtherProvider(_ found: String) -> Message {
    Message(
      fr: "la réponse vient d'un autre fournisseur d'identité\u{A0}: «\u{A0}\(found)\u{A0}»",
      en: "the answer comes from another identity provider: “\(found)”")
  }
  /// A token that is none.
  public static func openIDMalformed(_ found: String) -> Message {
    Message(
      fr: "le jeton du fournisseur d'identité est illisible ou d'une sorte refusée\u{A0}: \(found)",
      en: "the identity provider's token cannot be read or is of a kind that is refused: \(found)")
  }
  /// A signature by nobody known.
  public static let openIDSignature = Message(
    fr: "la signature du jeton n'est pas celle du fournisseur d'identité",
    en: "the token's signature is not that of the identity provider")
  /// A claim of the token that is not what was asked for.
  public static func openIDClaim(_ name: String, _ expected: String, _ found: String) -> Message {
    Message(
      fr:
        "jeton du fournisseur d'identité, «\u{A0}\(name)\u{A0}»\u{A0}: attendu \(expected)\u{A0}; lu \(found)",
      en: "identity provider's token, “\(name)”: expected \(expected), found \(found)")
  }
  public static let openIDNoAccount = Message(
    fr:
      "votre identité est confirmée, mais aucun compte n'est le vôtre\u{A0}: demandez-en un à l'administrateur des comptes",
    en: "your identity is confirmed, but no account is yours: ask the administrator of accounts for one")
}
