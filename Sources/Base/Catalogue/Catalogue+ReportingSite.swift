// SPDX-License-Identifier: Apache-2.0

/// The words of the pages: navigation, a figure's page, checks.
extension Catalogue {
  // MARK: Navigation

  public static let skipToContents = Message(fr: "Aller au contenu", en: "Skip to contents")
  public static let mainNavigation = Message(fr: "Navigation principale", en: "Main navigation")
  public static let trail = Message(fr: "Fil d’Ariane", en: "Breadcrumb")
  public static let contents = Message(fr: "Sommaire", en: "Contents")
  public static let figures = Message(fr: "Chiffres", en: "Figures")
  public static let checks = Message(fr: "Contrôles", en: "Checks")
  public static let about = Message(fr: "À propos", en: "About")
  public static let sections = Message(fr: "Sections du chapitre", en: "Sections of this chapter")
  public static let services = Message(fr: "Services", en: "Services")
  public static let neighbours = Message(fr: "Chapitres voisins", en: "Neighbouring chapters")
  public static let previousChapter = Message(fr: "Chapitre précédent", en: "Previous chapter")
  public static let nextChapter = Message(fr: "Chapitre suivant", en: "Next chapter")
  public static let notes = Message(fr: "Notes", en: "Notes")

  public static func noteLabel(_ number: Int) -> Message {
    Message(fr: "Note \(number)", en: "Note \(number)")
  }

  public static func footer(body: String) -> Message {
    Message(
      fr: "\(body). Chaque chiffre mène à sa définition et à sa source.",
      en: "\(body). Every figure leads to its definition and its source.")
  }

  public static let figuresInReport = Message(fr: "chiffres", en: "figures")
  public static let checksInReport = Message(fr: "contrôles", en: "checks")

  public static func figureIndexLead(_ count: Int) -> Message {
    Message(
      fr:
        "\(Number(count).formatted(decimals: 0, in: .fr)) chiffres, par service. La page de chacun donne sa définition, sa source et les contrôles dont il fait l’objet.",
      en:
        "\(Number(count).formatted(decimals: 0, in: .en)) figures, by service. The page of each gives its definition, its source and the checks made on it."
    )
  }

  // MARK: A figure's page

  public static let definition = Message(fr: "Définition", en: "Definition")
  public static let scope = Message(fr: "Champ", en: "Scope")
  public static let unit = Message(fr: "Unité", en: "Unit")
  public static let nature = Message(fr: "Nature", en: "Nature")
  public static let service = Message(fr: "Service", en: "Service")
  public static let partOf = Message(fr: "Partie de", en: "Part of")
  public static let parts = Message(fr: "Parties", en: "Parts")
  public static let identifier = Message(fr: "Identifiant", en: "Identifier")
  public static let history = Message(fr: "Valeurs par période", en: "Values by period")
  public static let breakdowns = Message(fr: "Répartitions", en: "Breakdowns")
  public static let provenance = Message(fr: "Provenance", en: "Provenance")
  public static let printedIn = Message(fr: "Dans le rapport", en: "In the report")
  public static let query = Message(fr: "Requête SQL", en: "SQL query")
  public static func queryArguments(_ arguments: [String]) -> Message {
    let list = arguments.joined(separator: ", ")
    return Message(fr: "Paramètres\u{A0}: \(list)", en: "Arguments: \(list)")
  }

  public static let seeRecords = Message(fr: "Voir les enregistrements", en: "See the records")
  public static let computedFromFigures = Message(
    fr: "Calculé à partir d’autres chiffres\u{A0}:", en: "Computed from other figures:")
  public static let sameAsPublished = Message(
    fr: "La valeur calculée est celle qui a été publiée.",
    en: "The computed value is the one that was published.")

  public static func by(_ name: String) -> Message {
    // An acronym keeps its capitals.
    let words = name == name.uppercased() ? name : name.prefix(1).lowercased() + name.dropFirst()
    return Message(fr: "Selon\u{A0}: \(words)", en: "By: \(words)")
  }

  public static func publishedValue(_ value: String) -> Message {
    Message(fr: "Valeur publiée\u{A0}: \(value).", en: "Published value: \(value).")
  }

  public static func publishedLine(_ line: Int) -> Message {
    Message(fr: "ligne \(line) du texte publié", en: "line \(line) of the published text")
  }

  public static func declaredIn(source: String?, line: Int?) -> Message {
    let place = line.map { Message(fr: ", ligne \($0)", en: ", line \($0)") } ?? Message(fr: "", en: "")
    guard let source else {
      return Message(fr: "Valeur déclarée par le service.", en: "Value declared by the service.")
    }
    return Message(
      fr: "Valeur déclarée. Source\u{A0}: \(source)\(place.fr).",
      en: "Declared value. Source: \(source)\(place.en).")
  }

  public static func computedFromRecords(_ count: Int, register: String, in language: Language) -> Message {
    let number = Number(count).formatted(decimals: 0, in: language)
    return Message(
      fr:
        "Calculé sur \(number) enregistrement\(count > 1 ? "s" : "") du registre «\u{202F}\(register)\u{202F}».",
      en: "Computed from \(number) record\(count == 1 ? "" : "s") of the register “\(register)”.")
  }

  // MARK: Checks

  public static let checksLead = Message(
    fr:
      "Chaque affirmation du rapport sur ses propres chiffres (totaux, parts, évolutions) est refaite ici. Un nombre imprimé est arrondi\u{A0}: il vaut pour tout l’intervalle qui s’arrondit à lui.",
    en:
      "Every statement of the report about its own figures (totals, shares, changes) is worked out again here. A printed number is rounded: it stands for the whole interval that rounds to it."
  )
  public static let claimsBroken = Message(fr: "Affirmations fausses", en: "Statements that are false")
  public static let claimsAccepted = Message(fr: "Écarts expliqués", en: "Differences explained")
  public static let claimsNotCheckable = Message(
    fr: "Affirmations invérifiables", en: "Statements that cannot be checked")
  public static let claimsWithinRounding = Message(
    fr: "Affirmations vraies aux arrondis près", en: "Statements that hold within rounding")
  public static let claimsHold = Message(fr: "Affirmations vraies", en: "Statements that hold")
  public static let verdictBroken = Message(fr: "Faux", en: "Broken")
  public static let verdictAccepted = Message(fr: "Écart expliqué", en: "Explained")
  public static let verdictNotCheckable = Message(fr: "Invérifiable", en: "Not checkable")
  public static let verdictWithinRounding = Message(fr: "Vrai aux arrondis près", en: "Holds within rounding")
  public static let verdictHolds = Message(fr: "Vrai", en: "Holds")

  public static func explanationOfDifference(_ reason: String) -> Message {
    Message(fr: "Explication\u{A0}: \(reason)", en: "Explanation: \(reason)")
  }

  // MARK: About

  public static let sources = Message(fr: "Sources", en: "Sources")
  public static let reading = Message(fr: "Lire les chiffres", en: "Reading the figures")

  public static func aboutReport(body: String, year: Period) -> [Message] {
    [
      Message(
        fr:
          "Ce rapport (\(body)) rend compte de l’activité de la période \(year.formatted(in: .fr)). Son texte est écrit par les services\u{202F}; ses chiffres y sont insérés par Bilan au moment de la publication.",
        en:
          "This report gives an account of the activity of \(body) for \(year.formatted(in: .en)). Its text is written by the services; its figures are put in by Bilan when it is published."
      ),
      Message(
        fr:
          "Un chiffre calculé vient des enregistrements d’un registre. Un chiffre déclaré a été communiqué par un service, et attend ses enregistrements. Quand une valeur calculée diffère de celle qui a été publiée, les deux sont données, avec l’écart et sa raison.",
        en:
          "A computed figure comes from the records of a register. A declared figure was given by a service and awaits its records. Where a computed value differs from the one published, both are given, with the difference and its reason."
      ),
    ]
  }

  public static func aboutFigures(_ count: Int, computed: Int) -> Message {
    func text(_ value: Int, _ language: Language) -> String {
      Number(value).formatted(decimals: 0, in: language)
    }
    return Message(
      fr: "Le rapport définit \(text(count, .fr)) chiffres, dont \(text(computed, .fr)) sont calculés.",
      en: "The report defines \(text(count, .en)) figures, of which \(text(computed, .en)) are computed.")
  }

  public static func declaredSource(_ source: String) -> Message {
    Message(fr: "Valeurs déclarées\u{A0}: \(source)", en: "Declared values: \(source)")
  }

  /// How to read what is printed with a number.
  public static let readingTerms: [(term: Message, meaning: Message)] = [
    (
      Message(fr: "environ, plus de, au plus", en: "about, more than, at most"),
      Message(
        fr: "La valeur n’est connue qu’ainsi\u{A0}: le service l’a déclarée de cette façon.",
        en: "The value is only known so: the service declared it in this way.")
    ),
    (
      notAvailable,
      Message(
        fr: "Valeur non disponible. Une valeur absente n’est jamais comptée comme zéro.",
        en: "Value not available. An absent value is never counted as zero.")
    ),
    (
      Message(fr: "M€, Md€", en: "M€, bn€"),
      Message(fr: "Million et milliard d’euros.", en: "Million and thousand million euros.")
    ),
    (
      Message(fr: "point", en: "point"),
      Message(
        fr: "Différence entre deux pourcentages.", en: "Difference between two percentages.")
    ),
  ]

  // MARK: Files

  public static let annex = Message(
    fr: "Annexe\u{A0}: contrôles du rapport", en: "Annex: checks of the report")

  public static func likelySlip(_ slip: Message) -> Message {
    Message(fr: "Erreur probable\u{A0}: \(slip.fr).", en: "Likely slip: \(slip.en).")
  }

  public static let noPDFScript = Message(
    fr:
      "scripts/pdf.py est attendu au-dessus du programme ou du dossier courant, ou dans le dossier que nomme BILAN_HOME\u{202F}; il est introuvable",
    en:
      "expected scripts/pdf.py above the program or the working folder, or in the folder that BILAN_HOME names; it was not found"
  )
  public static let noPython = Message(
    fr:
      "Python 3 est attendu pour composer le PDF\u{202F}; il est introuvable (apt install python3-venv, puis scripts/install.sh)",
    en:
      "Python 3 is needed to typeset the PDF and was not found (apt install python3-venv, then scripts/install.sh)"
  )
  public static let noTypst = Message(
    fr: "Typst est attendu pour composer le PDF\u{202F}; installez-le par scripts/install.sh",
    en: "Typst is needed to typeset the PDF; install it with scripts/install.sh")
  public static let noPandoc = Message(
    fr: "pandoc est attendu pour écrire en DOCX et en ODT\u{202F}; installez-le (apt install pandoc)",
    en: "pandoc is needed to write DOCX and ODT; install it (apt install pandoc)")
  public static let noRsvg = Message(
    fr:
      "rsvg-convert est attendu pour les graphiques en DOCX et en ODT\u{202F}; installez-le (apt install librsvg2-bin)",
    en: "rsvg-convert is needed for the charts of DOCX and ODT; install it (apt install librsvg2-bin)")

  public static func toolFailed(_ tool: String, _ output: String) -> Message {
    Message(fr: "\(tool) a échoué\u{A0}: \(output)", en: "\(tool) failed: \(output)")
  }

  public static func cannotWrite(_ path: String, _ cause: String) -> Message {
    Message(fr: "\(path) ne peut pas être écrit\u{A0}: \(cause)", en: "\(path) cannot be written: \(cause)")
  }
}
