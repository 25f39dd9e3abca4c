// SPDX-License-Identifier: Apache-2.0

/// Bilan's own words in reports and on the public pages.
extension Catalogue {
  // MARK: Numbers

  private static let numberWords: [Message] = zip(
    [
      "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
      "treize",
      "quatorze", "quinze", "seize",
    ],
    [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen",
    ]
  ).map { Message(fr: $0, en: $1) }

  /// A number from zero to sixteen in letters; nil for others.
  public static func numberWord(_ value: Int) -> Message? {
    numberWords.indices.contains(value) ? numberWords[value] : nil
  }

  public static let millionEuros = Message(fr: "M€", en: "M€")
  public static let billionEuros = Message(fr: "Md€", en: "bn€")

  /// What a difference between two shares is counted in.
  public static func points(_ magnitude: Number) -> Message {
    magnitude < Number(2)
      ? Message(fr: "point", en: magnitude == .one ? "point" : "points") : Message(fr: "points", en: "points")
  }

  /// "Créteil : 24": a label and its value, in a list.
  public static func labelled(_ label: String, _ value: String) -> Message {
    Message(fr: "\(label)\u{A0}: \(value)", en: "\(label): \(value)")
  }

  /// A class of a legend.
  public static func classOfValues(_ from: String, _ to: String) -> Message {
    Message(fr: "de \(from) à \(to)", en: "\(from) to \(to)")
  }

  public static func inUnit(_ unit: String) -> Message { Message(fr: "En \(unit)", en: "In \(unit)") }

  // MARK: Tables and drawings

  public static let notAvailable = Message(fr: "n.\u{202F}d.", en: "n/a")
  public static let notAvailableMeaning = Message(fr: "Valeur non disponible.", en: "Value not available.")
  public static let notAvailableRemark = Message(
    fr: "n.\u{202F}d.\u{A0}: valeur non disponible.", en: "n/a: value not available.")
  public static let total = Message(fr: "Ensemble", en: "Total")
  public static let share = Message(fr: "Part", en: "Share")
  public static let change = Message(fr: "Évolution", en: "Change")
  public static let table = Message(fr: "Tableau", en: "Table")
  public static let commune = Message(fr: "Commune", en: "Commune")
  public static let month = Message(fr: "Mois", en: "Month")
  public static let quarter = Message(fr: "Trimestre", en: "Quarter")
  public static let period = Message(fr: "Période", en: "Period")
  public static let yes = Message(fr: "oui", en: "yes")
  public static let no = Message(fr: "non", en: "no")
  public static let hidden = Message(fr: "masqué", en: "hidden")
  public static let dataOfDrawing = Message(fr: "Données du graphique", en: "Data of this chart")

  public static func registersSource(_ registers: [String]) -> Message {
    let names = registers.map { "«\u{202F}\($0)\u{202F}»" }.joined(separator: ", ")
    let english = registers.map { "“\($0)”" }.joined(separator: ", ")
    return registers.count > 1
      ? Message(fr: "Calculé à partir des registres \(names).", en: "Computed from the registers \(english).")
      : Message(fr: "Calculé à partir du registre \(names).", en: "Computed from the register \(english).")
  }

  public static func valueOfPeriod(_ period: Period) -> Message {
    Message(
      fr: "Valeur de la période\u{A0}: \(period.formatted(in: .fr)).",
      en: "Value of the period: \(period.formatted(in: .en)).")
  }

  public static func publishedDiffers(published: String, difference: String) -> Message {
    Message(
      fr: "Valeur publiée\u{A0}: \(published) (écart\u{A0}: \(difference)).",
      en: "Published value: \(published) (difference: \(difference)).")
  }

  // MARK: Mistakes in chapters

  public static func figureWithoutValue(_ key: String, _ cause: Message) -> Message {
    Message(
      fr: "une valeur de «\u{202F}\(key)\u{202F}» est attendue dans la phrase\u{A0}: \(cause.fr)",
      en: "expected a value of “\(key)” in the sentence: \(cause.en)")
  }

  public static func expressionWithoutValue(_ cause: Message) -> Message {
    Message(
      fr: "le calcul n’a pas de valeur\u{A0}: \(cause.fr)", en: "the calculation has no value: \(cause.en)")
  }

  public static func noChange(_ key: String, from: Period, to: Period) -> Message {
    Message(
      fr:
        "l’évolution de «\u{202F}\(key)\u{202F}» demande une valeur non nulle pour \(from) et une valeur pour \(to)\u{A0}; il en manque une",
      en:
        "the change of “\(key)” needs a value other than zero for \(from) and a value for \(to); one is missing"
    )
  }

  public static func noShare(_ key: String, of total: String) -> Message {
    Message(
      fr:
        "la part de «\u{202F}\(key)\u{202F}» dans «\u{202F}\(total)\u{202F}» demande une valeur de l’un et une valeur non nulle de l’autre\u{A0}; il en manque une",
      en:
        "the share of “\(key)” in “\(total)” needs a value of the one and a value other than zero of the other; one is missing"
    )
  }

  /// What stands in the place of a chart, map or table of which nothing is known.
  public static func notAvailable(_ title: String, because cause: Message?) -> Message {
    Message(
      fr: "«\u{202F}\(title)\u{202F}»\u{A0}: donnée non disponible\(cause.map { " (\($0.fr))" } ?? "").",
      en: "“\(title)”: not available\(cause.map { " (\($0.en))" } ?? "").")
  }

  public static func notGeoJSON(_ place: String) -> Message {
    Message(
      fr:
        "un fichier GeoJSON de polygones est attendu (RFC 7946)\u{A0}; \(place.isEmpty ? "ce n’est pas du JSON" : "erreur à \(place)")",
      en:
        "expected a GeoJSON file of polygons (RFC 7946); \(place.isEmpty ? "this is not JSON" : "error at \(place)")"
    )
  }

  public static let unreadableBoundaries = Message(
    fr: "fichier de contours illisible", en: "the boundary file cannot be read")

  public static func noBoundaryCode(_ property: String) -> Message {
    Message(
      fr:
        "la propriété «\u{202F}\(property)\u{202F}» (texte ou entier) est attendue dans chaque contour, l’un d’eux ne l’a pas",
      en: "expected the property “\(property)” (text or integer) in every feature, one lacks it")
  }
}
