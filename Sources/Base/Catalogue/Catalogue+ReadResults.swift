// SPDX-License-Identifier: Apache-2.0

/// What is said of the figures and claims that are read in a document.
extension Catalogue.Read {
  public static let broken = Message(fr: "faux", en: "broken")
  public static let look = Message(fr: "à regarder", en: "to look at")
  public static let uncheckable = Message(fr: "non vérifiable", en: "not checkable")
  public static let rounding = Message(fr: "juste à l'arrondi près", en: "holds within rounding")
  public static let holds = Message(fr: "juste", en: "holds")

  public static let brokenHeading = Message(fr: "Faux", en: "Broken")
  public static let lookHeading = Message(fr: "À regarder", en: "To look at")
  public static let uncheckableHeading = Message(fr: "Non vérifiables", en: "Not checkable")
  public static let roundingHeading = Message(fr: "Justes à l'arrondi près", en: "Hold within rounding")
  public static let holdsHeading = Message(fr: "Justes", en: "Hold")

  public static let formTableTotal = Message(fr: "total d'un tableau", en: "total of a table")
  public static let formParts = Message(fr: "somme de parties", en: "sum of parts")
  public static let formHundred = Message(fr: "parts de 100\u{202F}%", en: "shares of 100%")
  public static let formPart = Message(fr: "partie d'un tout", en: "part of a whole")
  public static let formShare = Message(fr: "part", en: "share")
  public static let formEvolution = Message(fr: "évolution", en: "change")
  public static let formDifference = Message(fr: "écart", en: "difference")
  public static let formAverage = Message(fr: "moyenne ou coût unitaire", en: "average or unit cost")
  public static let formMultiple = Message(fr: "multiple", en: "multiple")
  public static let formAnnounced = Message(fr: "nombre annoncé", en: "announced count")
  public static let formRepetition = Message(fr: "même quantité redite", en: "the same quantity again")
  public static let formMagnitude = Message(fr: "ordre de grandeur", en: "order of magnitude")
  public static let formDates = Message(fr: "dates", en: "dates")

  public static func about(_ amount: String) -> Message {
    Message(fr: "environ \(amount)", en: "about \(amount)")
  }
  public static func atLeast(_ amount: String) -> Message {
    Message(fr: "au moins \(amount)", en: "at least \(amount)")
  }
  public static func atMost(_ amount: String) -> Message {
    Message(fr: "au plus \(amount)", en: "at most \(amount)")
  }
  public static func periodOfReport(_ period: String) -> Message {
    Message(fr: "\(period) (la période du rapport)", en: "\(period) (the report's period)")
  }

  private static func counted(_ count: Int, _ fr: (String, String), _ en: (String, String)) -> Message {
    let (french, english) = (
      Number(count).formatted(decimals: 0, in: .fr), Number(count).formatted(decimals: 0, in: .en)
    )
    return Message(
      fr: "\(french) \(count > 1 ? fr.1 : fr.0)", en: "\(english) \(count == 1 ? en.0 : en.1)")
  }

  public static func tally(figures: Int, claims: Int, broken: Int, look: Int, uncheckable: Int, holds: Int)
    -> Message
  {
    let parts = [
      counted(broken, ("fausse", "fausses"), ("broken", "broken")),
      counted(look, ("à regarder", "à regarder"), ("to look at", "to look at")),
      counted(uncheckable, ("non vérifiable", "non vérifiables"), ("not checkable", "not checkable")),
      counted(holds, ("juste", "justes"), ("holds", "hold")),
    ]
    let (first, second) = (
      counted(figures, ("chiffre", "chiffres"), ("figure", "figures")),
      counted(claims, ("affirmation", "affirmations"), ("claim", "claims"))
    )
    return Message(
      fr: "\(first.fr)\u{202F}; \(second.fr)\u{A0}: \(parts.map(\.fr).joined(separator: ", ")).",
      en: "\(first.en); \(second.en): \(parts.map(\.en).joined(separator: ", ")).")
  }

  public static func document(_ title: String, name: String, year: Int?, language: Message) -> Message {
    let time = year.map { "\($0), " } ?? ""
    return title == name
      ? Message(fr: "\(name) (\(time)\(language.fr))", en: "\(name) (\(time)\(language.en))")
      : Message(
        fr: "\(title)\n\(name) (\(time)\(language.fr))", en: "\(title)\n\(name) (\(time)\(language.en))")
  }

  public static func languageName(_ language: Language) -> Message {
    language == .fr
      ? Message(fr: "en français", en: "in French") : Message(fr: "en anglais", en: "in English")
  }

  public static func line(_ number: Int) -> Message { Message(fr: "ligne \(number)", en: "line \(number)") }

  public static func lines(_ numbers: [Int]) -> Message {
    let shown = numbers.prefix(12).map(String.init).joined(separator: ", ") + (numbers.count > 12 ? "…" : "")
    return numbers.count == 1 ? line(numbers[0]) : Message(fr: "lignes \(shown)", en: "lines \(shown)")
  }

  public static func showsThem(severity: String) -> Message {
    Message(fr: "(--severity \(severity) les montre tous)", en: "(--severity \(severity) shows them all)")
  }

  public static let columnLine = Message(fr: "ligne", en: "line")

  public static let nothingRead = Message(
    fr: "Aucun chiffre n'est lu dans ce document.", en: "No figure is read in this document.")

  public static let twoFiles = Message(
    fr:
      "un fichier est attendu pour écrire les deux tables en CSV\u{A0}: ajoutez -o NOM.csv (NOM-figures.csv et NOM-claims.csv sont écrits), ou choisissez --show figures ou --show claims",
    en:
      "expected a file to write both tables as CSV: add -o NAME.csv (NAME-figures.csv and NAME-claims.csv are written), or choose --show figures or --show claims"
  )

  public static func written(_ files: [String]) -> Message {
    let names = files.joined(separator: ", ")
    return Message(fr: "Écrit\u{A0}: \(names)", en: "Written: \(names)")
  }
}

extension Catalogue.Read {
  public static let annotated = Message(fr: "document annoté", en: "annotated document")
  public static func quoted(_ words: String) -> Message {
    Message(fr: "«\u{A0}\(words)\u{A0}»", en: "“\(words)”")
  }
  public static let documentLabel = Message(fr: "Le document", en: "The document")
  public static let key = Message(
    fr:
      "Les chiffres lus sont soulignés\u{202F}; passez dessus pour leur valeur. Chaque affirmation porte un signe\u{A0}: ✗ faux, ! à regarder, ? non vérifiable, ≈ juste à l'arrondi près, ✓ juste\u{202F}; son calcul s'affiche quand on le survole, le touche ou l'atteint au clavier.",
    en:
      "Figures that were read are underlined; hover over them for their value. Each claim bears a sign: ✗ broken, ! to look at, ? not checkable, ≈ holds within rounding, ✓ holds; its arithmetic shows when it is hovered over, touched or reached by keyboard."
  )
}

/// What is said of packs that begin with a report.
extension Catalogue.Read {
  public static let packTitle = Message(fr: "Rapport d'activité", en: "Activity report")
  public static let number = Message(fr: "nombre", en: "number")
  public static func toCheck(_ arithmetic: Message) -> Message {
    Message(
      fr: "Relevé à la lecture du rapport, à vérifier\u{A0}: \(arithmetic.fr)",
      en: "Found when the report was read, to be checked: \(arithmetic.en)")
  }
  public static func packExists(_ path: String) -> Message {
    Message(
      fr:
        "un dossier nouveau ou vide est attendu pour le référentiel\u{202F}; «\u{A0}\(path)\u{A0}» existe et n'est pas vide",
      en: "expected a new or empty folder for the pack; “\(path)” exists and is not empty")
  }
  public static let nothingToStart = Message(
    fr:
      "des chiffres datés sont attendus pour commencer un référentiel\u{202F}; aucun n'est lu dans ce document",
    en: "expected dated figures to start a pack; none is read in this document")
  public static func packStarted(_ path: String, figures: Int, claims: Int, list: String) -> Message {
    Message(
      fr:
        "\(path)\u{A0}: référentiel commencé, \(figures) chiffres, \(claims) affirmations\u{202F}; ce qui est faux ou douteux est dans \(list). Ensuite\u{A0}: bilan check --pack \(path)",
      en:
        "\(path): pack started, \(figures) figures, \(claims) claims; what is broken or doubtful is in \(list). Next: bilan check --pack \(path)"
    )
  }
}
