// SPDX-License-Identifier: Apache-2.0

/// What is said of two editions of a report.
extension Catalogue.Read {
  public static let appeared = Message(
    fr: "absent de l'édition précédente", en: "not in the older edition")
  public static let vanished = Message(fr: "ne figure plus", en: "no longer there")
  public static func restated(_ year: Int) -> Message {
    Message(
      fr: "la valeur de \(year) n'est pas celle que donnait l'édition précédente",
      en: "the value of \(year) is not what the older edition gave")
  }
  public static let signChanged = Message(fr: "le signe a changé", en: "the sign has changed")
  public static let fromZero = Message(fr: "était nul", en: "was zero")
  public static let toZero = Message(fr: "est devenu nul", en: "has become zero")

  public static func pointsChanged(_ difference: Number) -> Message {
    Message(
      fr: "a changé de \(difference.formatted(atMost: 1, in: .fr)) points",
      en: "has changed by \(difference.formatted(atMost: 1, in: .en)) points")
  }

  public static func factor(_ ratio: Number, isUp: Bool) -> Message {
    let (fr, en) = (ratio.formatted(atMost: 1, in: .fr), ratio.formatted(atMost: 1, in: .en))
    return isUp
      ? Message(fr: "multiplié par \(fr)", en: "multiplied by \(en)")
      : Message(fr: "divisé par \(fr)", en: "divided by \(en)")
  }

  public static func thousandTimes(_ power: Number, isUp: Bool) -> Message {
    let (fr, en) = (power.formatted(decimals: 0, in: .fr), power.formatted(decimals: 0, in: .en))
    return isUp
      ? Message(
        fr: "environ \(fr) fois plus grand\u{A0}: l'unité a-t-elle changé\u{202F}?",
        en: "about \(en) times larger: has the unit changed?")
      : Message(
        fr: "environ \(fr) fois plus petit\u{A0}: l'unité a-t-elle changé\u{202F}?",
        en: "about \(en) times smaller: has the unit changed?")
  }

  public static func comparison(_ old: String, _ new: String, matched: Int, changed: Int) -> Message {
    Message(
      fr:
        "De \(old) à \(new)\u{A0}: \(matched) \(matched > 1 ? "chiffres communs" : "chiffre commun"), \(changed) qui \(changed > 1 ? "changent" : "change") plus qu'il n'est courant.",
      en:
        "From \(old) to \(new): \(matched) \(matched == 1 ? "figure" : "figures") in common, \(changed) \(changed == 1 ? "changes" : "change") more than is usual."
    )
  }

  public static let changedHeading = Message(fr: "Changements inhabituels", en: "Unusual changes")
  public static let restatedHeading = Message(
    fr: "Valeurs passées données autrement", en: "Past values given otherwise")
  public static let appearedHeading = Message(fr: "Apparus", en: "Appeared")
  public static let vanishedHeading = Message(fr: "Disparus", en: "Vanished")
  public static func others(_ count: Int) -> Message {
    Message(
      fr: "… et \(count) de plus (--format csv les donne tous)",
      en: "… and \(count) more (--format csv gives them all)")
  }
  public static let comparisonForms = Message(
    fr: "--compare écrit en table, csv ou json\u{202F}; html est demandé",
    en: "--compare writes table, csv or json; html is asked for")
}
