// SPDX-License-Identifier: Apache-2.0

// What is said about payments.
extension Catalogue {
  /// The share that is kept back of payments has no value.
  public static func noRecoveryShare(_ dossier: String, cause: Message?) -> Message {
    let reason = cause.map { Message(fr: "\u{A0}: \($0.fr)", en: ": \($0.en)") } ?? Message(fr: "", en: "")
    return Message(
      fr: "dossier \(dossier)\u{A0}: la part retenue («\u{A0}recovery\u{A0}») n’a pas de valeur\(reason.fr)",
      en: "dossier \(dossier): the share kept back (“recovery”) has no value\(reason.en)")
  }
  /// A payee who has no account.
  public static let noAccount = Message(
    fr: "aucun IBAN n’est connu", en: "no IBAN is known")
  /// A right that pays nobody.
  public static let noPayee = Message(
    fr: "personne n’est à payer", en: "there is nobody to pay")
  /// A run that is not there.
  public static func noPaymentRun(_ programme: String, month: String) -> Message {
    Message(
      fr: "il n’y a pas de campagne de «\u{A0}\(programme)\u{A0}» pour \(month)",
      en: "there is no payment run of “\(programme)” for \(month)")
  }
  /// No payment has this identifier.
  public static func unknownPayment(_ identifier: String) -> Message {
    Message(
      fr: "aucun versement n’a l’identifiant «\u{A0}\(identifier)\u{A0}»",
      en: "no payment has the identifier “\(identifier)”")
  }
  /// A payment is not where it should be.
  public static func paymentState(_ identifier: String, expected: [String], found: String) -> Message {
    Message(
      fr:
        "versement \(identifier)\u{A0}: état \(expected.joined(separator: " ou ")) attendu, \(found) trouvé",
      en: "payment \(identifier): expected the state \(expected.joined(separator: " or ")), found \(found)")
  }
  /// Why a payment is made again under another identifier is asked of a reason.
  public static let reasonExpected = Message(
    fr: "le motif du rejet est attendu", en: "the reason of the reject is expected")
  /// A month that is none.
  public static func expectedMonth(_ found: String) -> Message {
    Message(
      fr: "un mois attendu, comme 2023-03, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a month, such as 2023-03, found “\(found)”")
  }
  /// Nothing waits to be sent to the bank.
  public static func nothingToSend(_ files: [String]) -> Message {
    let known = files.isEmpty ? "—" : files.joined(separator: ", ")
    return Message(
      fr: "aucun versement n’attend d’être remis à la banque (remises déjà faites\u{A0}: \(known))",
      en: "no payment waits to be sent to the bank (files already made: \(known))")
  }
  /// A bank file that was not made.
  public static func unknownBankFile(_ name: String, known: [String]) -> Message {
    let list = known.isEmpty ? "—" : known.joined(separator: ", ")
    return Message(
      fr: "il n’y a pas de remise «\u{A0}\(name)\u{A0}» (faites\u{A0}: \(list))",
      en: "there is no bank file “\(name)” (made: \(list))")
  }
  /// A run of a month that has not begun.
  public static func monthToCome(_ month: CivilDate, _ day: CivilDate) -> Message {
    Message(
      fr:
        "un mois commencé le \(day.formatted(in: .fr)) attendu, celui du \(month.formatted(in: .fr)) trouvé",
      en: "expected a month begun by \(day.formatted(in: .en)), found that of \(month.formatted(in: .en))")
  }
  /// A payment sent back before it was sent.
  public static func rejectedBeforeSent(_ identifier: String, _ day: CivilDate, sent: CivilDate) -> Message {
    Message(
      fr:
        "versement \(identifier)\u{A0}: un rejet à partir du \(sent.formatted(in: .fr)), jour de son émission, "
        + "attendu, le \(day.formatted(in: .fr)) trouvé",
      en:
        "payment \(identifier): expected a reject from \(sent.formatted(in: .en)) on, the day it was sent, found "
        + "\(day.formatted(in: .en))")
  }
}
