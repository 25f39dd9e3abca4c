// SPDX-License-Identifier: Apache-2.0

// Sums that do not add up.
extension Catalogue {
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
}
