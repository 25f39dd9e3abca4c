// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  public static func imported(inserted: Int, updated: Int, unchanged: Int, skipped: Int, rejected: Int)
    -> Message
  {
    var fr = "\(inserted) ajoutés, \(updated) modifiés, \(unchanged) inchangés"
    var en = "\(inserted) inserted, \(updated) updated, \(unchanged) unchanged"
    if skipped > 0 {
      (fr, en) = (fr + ", \(skipped) écartés par le filtre", en + ", \(skipped) left out by the filter")
    }
    if rejected > 0 { (fr, en) = (fr + ", \(rejected) refusés", en + ", \(rejected) refused") }
    return Message(fr: fr, en: en)
  }
  public static func declaredValues(_ inserted: Int, _ updated: Int, _ deleted: Int, _ unchanged: Int)
    -> Message
  {
    Message(
      fr:
        "valeurs déclarées\u{A0}: \(inserted) ajoutées, \(updated) modifiées, \(deleted) retirées, \(unchanged) inchangées",
      en:
        "declared values: \(inserted) inserted, \(updated) updated, \(deleted) removed, \(unchanged) unchanged"
    )
  }
  public static func noOpenDataFolder(_ path: String) -> Message {
    Message(
      fr: "dossier de données ouvertes attendu, «\u{A0}\(path)\u{A0}» n’existe pas (voir docs/open-data.md)",
      en: "expected a folder of open data, “\(path)” does not exist (see docs/open-data.md)")
  }
  public static func openDataFileMissing(_ path: String) -> Message {
    Message(
      fr: "\(path) absent\u{A0}: les valeurs restent celles déclarées",
      en: "\(path) is not there: values stay as declared")
  }
  public static func cannotPrint(_ cause: String) -> Message {
    Message(
      fr: "la sortie ne peut pas être écrite\u{A0}: \(cause)", en: "the output cannot be written: \(cause)")
  }
  public static func fileRefused(_ path: String, _ cause: String) -> Message {
    Message(
      fr: "le système refuse «\u{A0}\(path)\u{A0}»\u{A0}: \(cause)",
      en: "the system refuses “\(path)”: \(cause)")
  }
  public static let verified = Message(
    fr: "Journal intact, enregistrements conformes au journal.",
    en: "The journal is intact, and the records are as it says.")
  public static func written(_ count: Int, to folder: String) -> Message {
    Message(
      fr: count > 1 ? "\(count) fichiers écrits dans \(folder)" : "1 fichier écrit dans \(folder)",
      en: count == 1 ? "1 file written to \(folder)" : "\(count) files written to \(folder)")
  }

  // MARK: Claims

  public static func acceptedClaims(_ count: Int) -> Message {
    Message(
      fr: count > 1
        ? "\(count) affirmations fausses, expliquées par le référentiel\u{A0}:"
        : "1 affirmation fausse, expliquée par le référentiel\u{A0}:",
      en: "Broken claims that the pack accepts: \(count)")
  }
  public static func brokenClaims(_ count: Int) -> Message {
    Message(
      fr: count > 1 ? "\(count) affirmations fausses\u{A0}:" : "1 affirmation fausse\u{A0}:",
      en: "Broken claims: \(count)")
  }
  public static func needlesslyAccepted(_ key: String) -> Message {
    Message(
      fr: "  \(key)\u{A0}: expliquée par le référentiel (accepted), mais elle n’est pas fausse",
      en: "  \(key): accepted by the pack, yet it is not broken")
  }
  public static func claimCounts(total: Int, holds: Int, rounded: Int, broken: Int, notCheckable: Int)
    -> Message
  {
    Message(
      fr:
        "\(total) affirmations\u{A0}: \(holds) vraies, \(rounded) vraies aux arrondis près, \(broken) fausses, \(notCheckable) invérifiables",
      en:
        "\(total) claims: \(holds) hold, \(rounded) hold within rounding, \(broken) broken, \(notCheckable) not checkable"
    )
  }
  public static func verdict(_ name: String) -> Message {
    switch name {
    case "holds": verdictHolds
    case "holds_within_rounding": verdictWithinRounding
    case "broken": verdictBroken
    default: verdictNotCheckable
    }
  }

  // MARK: Figures

  public static let oneFigure = Message(
    fr: "un seul chiffre attendu pour lister ses enregistrements en CSV ou en JSON",
    en: "expected one figure, to list its records as CSV or JSON")
  public static let columnLabel = Message(fr: "libellé", en: "label")
  public static let columnPeriod = Message(fr: "période", en: "period")
  public static let columnValue = Message(fr: "valeur", en: "value")
  public static let columnUnit = Message(fr: "unité", en: "unit")
  public static let columnKnown = Message(fr: "origine", en: "known from")
  public static let columnTotal = Message(fr: "total", en: "total")
  public static func knownDeclared(line: Int?, qualifier: String) -> Message {
    let place = line.map { Message(fr: ", ligne \($0)", en: ", line \($0)") } ?? Message(fr: "", en: "")
    let words = [
      "about": Message(fr: ", environ", en: ", about"),
      "at_least": Message(fr: ", au moins", en: ", at least"),
      "at_most": Message(fr: ", au plus", en: ", at most"),
    ][qualifier]
    return Message(fr: "déclaré\(place.fr)\(words?.fr ?? "")", en: "declared\(place.en)\(words?.en ?? "")")
  }
  public static let knownFormula = Message(fr: "formule", en: "formula")
  public static func knownRecords(_ count: Int, _ register: String) -> Message {
    Message(fr: "\(count) enregistrements de \(register)", en: "\(count) records of \(register)")
  }
  public static func butPublished(_ value: String, difference: String) -> Message {
    Message(
      fr: " (publié\u{A0}: \(value), écart\u{A0}: \(difference))",
      en: " (published: \(value), difference: \(difference))")
  }
  public static func definitionVersion(_ version: Int) -> Message {
    Message(fr: "définition n°\u{A0}\(version)", en: "definition no. \(version)")
  }
  public static func differsBecause(_ reason: String) -> Message {
    Message(
      fr: "écart avec la valeur publiée\u{A0}: \(reason)",
      en: "why it differs from the published value: \(reason)")
  }
  public static func toListRecords(_ command: String) -> Message {
    Message(fr: "pour lister les enregistrements\u{A0}: \(command)", en: "to list the records: \(command)")
  }
}
