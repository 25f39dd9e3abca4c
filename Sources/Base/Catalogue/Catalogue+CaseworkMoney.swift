// SPDX-License-Identifier: Apache-2.0

// What is said about bank accounts, credits and payments.
extension Catalogue {
  // MARK: Accounts

  /// A text that is no IBAN, and why.
  public static func wrongIBAN(_ text: String, _ reason: Message) -> Message {
    Message(
      fr: "«\u{A0}\(text)\u{A0}» n’est pas un IBAN\u{A0}: \(reason.fr)",
      en: "“\(text)” is not an IBAN: \(reason.en)")
  }
  /// A character that does not stand in an IBAN.
  public static func ibanCharacter(_ character: Character, at place: Int) -> Message {
    let expected: (fr: String, en: String) =
      switch place {
      case 1, 2: ("une lettre du code du pays", "a letter of the country’s code")
      case 3, 4: ("un chiffre de la clé", "a digit of the key")
      default: ("une lettre sans accent ou un chiffre", "a plain letter or a digit")
      }
    return Message(
      fr: "au rang \(place), \(expected.fr) attendu, «\u{A0}\(character)\u{A0}» trouvé",
      en: "at place \(place), expected \(expected.en), found “\(character)”")
  }
  /// A country that payments in euros do not reach.
  public static func ibanCountry(_ code: String) -> Message {
    Message(
      fr: "le code d’un pays de l’espace SEPA attendu, «\u{A0}\(code)\u{A0}» trouvé",
      en: "expected the code of a country of SEPA, found “\(code)”")
  }
  /// An IBAN that is too short or too long for its country.
  public static func ibanLength(_ country: String, expected: Int, found: Int) -> Message {
    Message(
      fr: "\(expected) caractères attendus pour \(country), \(found) trouvés",
      en: "expected \(expected) characters for \(country), found \(found)")
  }
  /// A key that does not agree with the account.
  public static func ibanKey(found: String, expected: String) -> Message {
    Message(
      fr: "la clé \(found) ne correspond pas au compte (\(expected) attendue)",
      en: "the key \(found) does not agree with the account (expected \(expected))")
  }
}

// MARK: Credits
extension Catalogue {
  private static func euros(_ sum: Number, _ language: Language) -> String {
    let digits = sum.formatted(decimals: 2, in: language)
    return language == .fr ? "\(digits)\u{A0}€" : "€\(digits)"
  }

  /// A line that the budget of a year lacks.
  public static func noBudgetLine(_ code: String, year: Int) -> Message {
    Message(
      fr: "la ligne «\u{A0}\(code)\u{A0}» est attendue au budget \(year), elle n’y est pas",
      en: "the line “\(code)” is expected in the budget of \(year), it is not there")
  }
  /// A right would cost more than what is left of a line.
  public static func creditsExceeded(_ code: String, year: Int, available: Number, needed: Number) -> Message
  {
    Message(
      fr: "crédits insuffisants sur la ligne «\u{A0}\(code)\u{A0}» du budget \(year)\u{A0}: "
        + "\(euros(needed, .fr)) à engager, \(euros(available, .fr)) disponibles",
      en: "the credits of the line “\(code)” of the budget of \(year) do not suffice: "
        + "\(euros(needed, .en)) to commit, \(euros(available, .en)) available")
  }
  /// A payment would exceed the credits of a line: the run stops before it.
  public static func creditsExhausted(_ code: String, year: Int, available: Number, needed: Number) -> Message
  {
    Message(
      fr:
        "la campagne s’arrête\u{A0}: les crédits de la ligne «\u{A0}\(code)\u{A0}» du budget \(year) sont épuisés "
        + "(\(euros(needed, .fr)) à payer, \(euros(available, .fr)) disponibles)\u{A0}; ce qui est payé le reste, "
        + "la reprendre après avoir ouvert des crédits",
      en: "the run stops: the credits of the line “\(code)” of the budget of \(year) are exhausted "
        + "(\(euros(needed, .en)) to pay, \(euros(available, .en)) available); what is paid stays paid, "
        + "run it again once credits are opened")
  }
  /// Credits that are no amount.
  public static func wrongCredits(_ found: String) -> Message {
    Message(
      fr: "crédits\u{A0}: un montant positif en euros et centimes attendu, \(found) trouvé",
      en: "credits: expected a positive amount in euros and cents, found \(found)")
  }
  /// Credits lowered below what is paid.
  public static func creditsBelowOrdered(_ code: String, year: Int, ordered: Number, found: Number) -> Message
  {
    Message(
      fr: "ligne «\u{A0}\(code)\u{A0}» du budget \(year)\u{A0}: au moins \(euros(ordered, .fr)) attendus, "
        + "déjà mandatés, \(euros(found, .fr)) trouvés",
      en:
        "line “\(code)” of the budget of \(year): expected at least \(euros(ordered, .en)), already ordered "
        + "to be paid, found \(euros(found, .en))")
  }
  /// A programme that pays nothing.
  public static func programmePaysNothing(_ name: String) -> Message {
    Message(
      fr: "le dispositif «\u{A0}\(name)\u{A0}» ne verse rien", en: "the programme “\(name)” pays nothing")
  }
}

// MARK: Payments
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
  /// The pack does not say whose account pays.
  public static let noDebtor = Message(
    fr:
      "le pack ne dit pas quel compte paie\u{A0}: «\u{A0}debtor: { name, iban, bic }\u{A0}» est attendu dans pack.yaml",
    en: "the pack does not say which account pays: “debtor: { name, iban, bic }” is expected in pack.yaml")
  /// A text that is no BIC.
  public static func wrongBIC(_ found: String) -> Message {
    Message(
      fr: "un BIC attendu (8 ou 11 caractères), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a BIC (8 or 11 characters), found “\(found)”")
  }

  // MARK: Checks

  /// What a run says that it paid is not what its payments add up to.
  public static func runTotalDiffers(_ said: Number, payments: Number) -> Message {
    Message(
      fr: "la campagne dit \(euros(said, .fr)), ses versements font \(euros(payments, .fr))",
      en: "the run says \(euros(said, .en)), its payments add up to \(euros(payments, .en))")
  }
  /// A run does not have the payments that it says.
  public static func runCountDiffers(_ said: Int, payments: Int) -> Message {
    Message(
      fr: "la campagne dit \(said) versements, elle en a \(payments)",
      en: "the run says \(said) payments, it has \(payments)")
  }
  /// A payment is not what is due less what is kept back.
  public static func paymentDiffers(_ identifier: String, due: Number, withheld: Number, paid: Number)
    -> Message
  {
    Message(
      fr: "versement \(identifier)\u{A0}: \(euros(due, .fr)) dus, \(euros(withheld, .fr)) retenus, "
        + "\(euros(paid, .fr)) versés",
      en: "payment \(identifier): \(euros(due, .en)) due, \(euros(withheld, .en)) kept back, "
        + "\(euros(paid, .en)) paid")
  }
  /// A right is paid twice for a month.
  public static func paidTwice(_ identifier: String) -> Message {
    Message(fr: "versement \(identifier)\u{A0}: fait deux fois", en: "payment \(identifier): made twice")
  }
  /// What is kept back is not what debts were lowered by.
  public static func withheldDiffers(_ said: Number, debts: Number) -> Message {
    Message(
      fr: "les versements retiennent \(euros(said, .fr)), les créances en reçoivent \(euros(debts, .fr))",
      en: "the payments keep back \(euros(said, .en)), the debts receive \(euros(debts, .en))")
  }
  /// The payments of a month are not what the decisions give.
  public static func decisionsDiffer(_ decided: Number, paid: Number) -> Message {
    Message(
      fr: "les décisions donnent \(euros(decided, .fr)) pour le mois, les versements et les écarts constatés "
        + "font \(euros(paid, .fr))",
      en: "the decisions give \(euros(decided, .en)) for the month, the payments and the differences noted "
        + "add up to \(euros(paid, .en))")
  }
  /// A run of a month that has not begun.
  public static func monthToCome(_ month: CivilDate, _ day: CivilDate) -> Message {
    Message(
      fr:
        "un mois commencé le \(day.formatted(in: .fr)) attendu, celui du \(month.formatted(in: .fr)) trouvé",
      en: "expected a month begun by \(day.formatted(in: .en)), found that of \(month.formatted(in: .en))")
  }
}
