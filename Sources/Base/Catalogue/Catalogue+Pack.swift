// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// « , vouliez-vous dire … ? »
  static func didYouMean(_ suggestion: String?) -> Message {
    guard let suggestion else { return Message(fr: "", en: "") }
    return Message(
      fr: "\u{A0}; vouliez-vous dire «\u{A0}\(suggestion)\u{A0}»\u{202F}?",
      en: "; did you mean “\(suggestion)”?")
  }

  private static func expected(_ fr: String, _ en: String, found: String) -> Message {
    Message(
      fr: "\(fr) attendu, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected \(en), found “\(found)”")
  }

  // MARK: YAML

  public static func notYAML(_ problem: String) -> Message {
    Message(fr: "YAML illisible\u{A0}: \(problem)", en: "unreadable YAML: \(problem)")
  }
  public static func duplicateKey(_ key: String) -> Message {
    Message(
      fr: "clé unique attendue, «\u{A0}\(key)\u{A0}» figure déjà",
      en: "expected unique keys, “\(key)” is already there")
  }
  public static func expectedText(found: String) -> Message { expected("texte", "a text", found: found) }
  public static func expectedBoolean(found: String) -> Message {
    expected("true ou false", "true or false", found: found)
  }
  public static func expectedInteger(found: String) -> Message {
    expected("nombre entier", "a whole number", found: found)
  }
  public static func expectedNumber(found: String) -> Message { expected("nombre", "a number", found: found) }
  public static func expectedDate(found: String) -> Message {
    Message(
      fr: "date AAAA-MM-JJ attendue, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a date YYYY-MM-DD, found “\(found)”")
  }
  public static func expectedPeriod(found: String) -> Message {
    Message(
      fr:
        "période attendue (2023, 2023-09, 2023-Q1, 2023-12-31, 2022-09/2023-06), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a period (2023, 2023-09, 2023-Q1, 2023-12-31, 2022-09/2023-06), found “\(found)”")
  }
  public static func expectedIdentifier(found: String) -> Message {
    Message(
      fr: "identifiant attendu (lettres sans accent, chiffres et _), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected an identifier (ASCII letters, digits and _), found “\(found)”")
  }
  public static func expectedList(found: String) -> Message {
    Message(fr: "liste attendue, «\u{A0}\(found)\u{A0}» trouvé", en: "expected a list, found “\(found)”")
  }
  public static func expectedMapping(found: String) -> Message {
    Message(
      fr: "ensemble «\u{A0}clé: valeur\u{A0}» attendu, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a mapping “key: value”, found “\(found)”")
  }
  public static func expectedOneOf(_ allowed: [String], found: String, _ suggestion: String?) -> Message {
    let list = allowed.joined(separator: ", ")
    let hint = didYouMean(suggestion)
    return Message(
      fr: "une valeur parmi \(list) attendue, «\u{A0}\(found)\u{A0}» trouvé\(hint.fr)",
      en: "expected one of \(list), found “\(found)”\(hint.en)")
  }
  public static func unknownKeyword(_ name: String, _ suggestion: String?, known: [String]) -> Message {
    let hint = didYouMean(suggestion)
    let list = suggestion == nil ? known.joined(separator: ", ") : ""
    return Message(
      fr:
        "mot-clé «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)\(list.isEmpty ? "" : "\u{A0}; mots-clés attendus\u{A0}: \(list)")",
      en: "unknown keyword “\(name)”\(hint.en)\(list.isEmpty ? "" : "; expected one of \(list)")")
  }
  public static func missingKeyword(_ name: String) -> Message {
    Message(
      fr: "mot-clé «\u{A0}\(name)\u{A0}» attendu, absent",
      en: "expected the keyword “\(name)”, which is missing")
  }

  // MARK: Names

  private static func unknown(_ fr: String, _ en: String, _ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "\(fr) «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)", en: "unknown \(en) “\(name)”\(hint.en)")
  }
  public static func unknownRegister(_ name: String, _ suggestion: String?) -> Message {
    unknown("registre", "register", name, suggestion)
  }
  public static func unknownField(_ name: String, in register: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "champ «\u{A0}\(name)\u{A0}» inconnu dans le registre «\u{A0}\(register)\u{A0}»\(hint.fr)",
      en: "unknown field “\(name)” in register “\(register)”\(hint.en)")
  }
  public static func unknownFigure(_ name: String, _ suggestion: String?) -> Message {
    unknown("chiffre", "figure", name, suggestion)
  }
  public static func unknownService(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "le dossier «\u{A0}\(name)\u{A0}» ne correspond à aucun service de organisation.yaml\(hint.fr)",
      en: "the folder “\(name)” is no service of organisation.yaml\(hint.en)")
  }
  public static func unknownCommune(_ code: String) -> Message {
    Message(
      fr: "commune «\u{A0}\(code)\u{A0}» absente de territory/communes.csv",
      en: "commune “\(code)” is not in territory/communes.csv")
  }
  public static func unknownBreakdown(_ name: String, _ suggestion: String?, known: [String]) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr:
        "ventilation «\u{A0}\(name)\u{A0}» inconnue\(hint.fr)\u{A0}; attendu\u{A0}: \(known.joined(separator: ", "))",
      en: "unknown breakdown “\(name)”\(hint.en); expected one of \(known.joined(separator: ", "))")
  }
  public static func alreadyDeclared(_ name: String, at place: String) -> Message {
    Message(
      fr: "nom unique attendu, «\u{A0}\(name)\u{A0}» est déjà déclaré (\(place))",
      en: "expected a unique name, “\(name)” is already declared (\(place))")
  }
  public static func wrongFieldType(_ name: String, expected fr: String, _ en: String) -> Message {
    Message(
      fr: "\(fr) attendu pour le champ «\u{A0}\(name)\u{A0}»", en: "expected \(en) for the field “\(name)”")
  }

  // MARK: Figures and claims

  public static func severalDefinitions(_ names: [String]) -> Message {
    Message(
      fr: "une seule définition attendue, trouvé \(names.joined(separator: ", "))",
      en: "expected one definition, found \(names.joined(separator: ", "))")
  }
  public static func needsDate(_ register: String) -> Message {
    Message(
      fr:
        "le registre «\u{A0}\(register)\u{A0}» doit déclarer «\u{A0}date\u{A0}» pour être compté sur une période",
      en: "register “\(register)” must declare “date” to be counted over a period")
  }
  public static func needsUntil(_ register: String) -> Message {
    Message(
      fr:
        "«\u{A0}during\u{A0}» et «\u{A0}at\u{A0}» demandent que le registre «\u{A0}\(register)\u{A0}» déclare «\u{A0}until\u{A0}»",
      en: "“during” and “at” need register “\(register)” to declare “until”")
  }
  public static func notAllowedWith(_ keyword: String, _ other: String) -> Message {
    Message(
      fr: "«\u{A0}\(keyword)\u{A0}» ne va pas avec «\u{A0}\(other)\u{A0}»",
      en: "“\(keyword)” does not go with “\(other)”")
  }
  public static func formulaCycle(_ keys: [String]) -> Message {
    Message(
      fr: "formules qui tournent en rond\u{A0}: \(keys.joined(separator: " → "))",
      en: "formulas go round in a circle: \(keys.joined(separator: " → "))")
  }
  public static var claimNeedsStatement: Message {
    Message(
      fr: "«\u{A0}says\u{A0}» attendu (ou «\u{A0}missing\u{A0}» si rien ne peut être vérifié)",
      en: "expected “says” (or “missing” where nothing can be checked)")
  }
  public static var claimNotComparison: Message {
    Message(
      fr:
        "comparaison attendue (=, <, <=, >, >=, !=, in), jointe par «\u{A0}and\u{A0}» s’il y en a plusieurs",
      en: "expected a comparison (=, <, <=, >, >=, !=, in), joined by “and” if several")
  }

  // MARK: CSV files of the pack

  public static func csvColumns(expected: [String], found: [String]) -> Message {
    Message(
      fr: "colonnes \(expected.joined(separator: ",")) attendues, trouvé \(found.joined(separator: ","))",
      en: "expected the columns \(expected.joined(separator: ",")), found \(found.joined(separator: ","))")
  }
  public static func csvCells(expected: Int, found: Int) -> Message {
    Message(
      fr: "\(expected) cellules attendues, \(found) trouvées",
      en: "expected \(expected) cells, found \(found)")
  }
  public static func duplicateValue(_ figure: String, _ period: String) -> Message {
    Message(
      fr:
        "une seule valeur attendue par chiffre et période, «\u{A0}\(figure)\u{A0}» en a déjà une pour \(period)",
      en: "expected one value a figure and period, “\(figure)” already has one for \(period)")
  }
  public static func unreadableFile(_ reason: String) -> Message {
    Message(fr: "fichier illisible\u{A0}: \(reason)", en: "unreadable file: \(reason)")
  }
  public static var missingFile: Message {
    Message(fr: "fichier attendu, absent", en: "expected this file, which is missing")
  }
  public static var notUTF8: Message { Message(fr: "texte UTF-8 attendu", en: "expected UTF-8 text") }

  // MARK: Chapters

  public static func placeholder(_ fr: String, _ en: String) -> Message { Message(fr: fr, en: en) }
  public static func unknownFilter(_ name: String, _ suggestion: String?, known: [String]) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr:
        "filtre «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)\u{A0}; attendu\u{A0}: \(known.joined(separator: ", "))",
      en: "unknown filter “\(name)”\(hint.en); expected one of \(known.joined(separator: ", "))")
  }
  public static func unknownOption(_ name: String, of directive: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "option «\u{A0}\(name)\u{A0}» inconnue pour {\(directive)}\(hint.fr)",
      en: "unknown option “\(name)” of {\(directive)}\(hint.en)")
  }
  public static func expectedInDirective(_ fr: String, _ en: String, found: String) -> Message {
    Message(fr: "\(fr) attendu, «\u{A0}\(found)\u{A0}» trouvé", en: "expected \(en), found “\(found)”")
  }
  public static var levelOneHeading: Message {
    Message(
      fr:
        "titre de niveau 2 ou plus attendu («\u{A0}##\u{A0}»)\u{A0}: le nom du service est le titre du chapitre",
      en: "expected a heading of level 2 or more (“##”): the service's label is the chapter's title")
  }
  public static var placeholderNotClosed: Message {
    Message(fr: "accolade fermante «\u{A0}}\u{A0}» attendue", en: "expected a closing brace “}”")
  }
  public static var directiveNotAlone: Message {
    Message(
      fr: "{table}, {chart}, {map}, {matrix} et {records} doivent être seuls dans leur paragraphe",
      en: "{table}, {chart}, {map}, {matrix} and {records} must stand alone in their paragraph")
  }
  public static func noBreakdown(_ figure: String, _ breakdown: String, _ known: [String]) -> Message {
    let list = known.isEmpty ? "aucune" : known.joined(separator: ", ")
    let listEn = known.isEmpty ? "none" : known.joined(separator: ", ")
    return Message(
      fr:
        "le chiffre «\u{A0}\(figure)\u{A0}» n’est pas ventilé par «\u{A0}\(breakdown)\u{A0}» (déclaré\u{A0}: \(list))",
      en: "figure “\(figure)” is not broken down by “\(breakdown)” (declared: \(listEn))")
  }
  public static func mixedUnits(_ units: [String]) -> Message {
    Message(
      fr: "une seule unité attendue dans un graphique, trouvé \(units.joined(separator: ", "))",
      en: "expected one unit in a chart, found \(units.joined(separator: ", "))")
  }
}

extension Catalogue {
  // MARK: Registers

  public static func reservedName(_ name: String) -> Message {
    Message(
      fr: "«\u{A0}\(name)\u{A0}» est un nom réservé à Bilan, choisissez-en un autre",
      en: "“\(name)” is a name that Bilan keeps for itself, choose another")
  }
  public static func notAReference(_ name: String, in register: String) -> Message {
    Message(
      fr:
        "le champ «\u{A0}\(name)\u{A0}» du registre «\u{A0}\(register)\u{A0}» n’est pas une référence\u{A0}: rien ne peut le suivre",
      en: "field “\(name)” of register “\(register)” is no reference: nothing can follow it")
  }
}

extension Catalogue {
  public static func sourceNamedAsRegister(_ name: String) -> Message {
    Message(
      fr: "un registre s’appelle déjà «\u{A0}\(name)\u{A0}»\u{A0}: son nom est celui de sa source ordinaire",
      en: "a register is already named “\(name)”: its name is that of its plain source")
  }
  public static func onlyComputed(_ keyword: String) -> Message {
    Message(
      fr: "«\u{A0}\(keyword)\u{A0}» demande une définition (count, sum, average, median, distinct ou share)",
      en: "“\(keyword)” needs a definition (count, sum, average, median, distinct or share)")
  }
  public static func expectedRegisterField(found: String) -> Message {
    Message(
      fr:
        "«\u{A0}registre.champ\u{A0}» attendu, ou une expression avec «\u{A0}of: registre\u{A0}», «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected “register.field”, or an expression with “of: register”, found “\(found)”")
  }
  public static func shareOfUncounted(_ figure: String) -> Message {
    Message(
      fr:
        "«\u{A0}share\u{A0}» demande un nombre ou une somme sur un registre, «\u{A0}\(figure)\u{A0}» ne l’est pas",
      en: "“share” needs a count or a sum over a register, “\(figure)” is not")
  }
  public static func wrongContent(of field: String) -> Message {
    Message(
      fr: "le résultat de l’expression n’est pas du type du champ «\u{A0}\(field)\u{A0}»",
      en: "the result of the expression is not of the type of the field “\(field)”")
  }
  public static var oneFilter: Message {
    Message(fr: "un seul filtre attendu", en: "expected one filter at most")
  }
  public static var noHTML: Message {
    Message(
      fr: "texte Markdown attendu, du HTML a été trouvé (les chapitres n’en contiennent pas)",
      en: "expected Markdown, found HTML (chapters hold none)")
  }
  public static func registerNotPublic(_ name: String) -> Message {
    Message(
      fr: "registre public attendu, «\u{A0}\(name)\u{A0}» ne l’est pas (public: true)",
      en: "expected a public register, “\(name)” is not (public: true)")
  }
  public static var quoteNotClosed: Message {
    Message(fr: "guillemet fermant attendu", en: "expected a closing quote")
  }
}
