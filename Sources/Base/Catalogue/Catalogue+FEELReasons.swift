// SPDX-License-Identifier: Apache-2.0

// Why a value is null.
extension Catalogue.FEEL {
  package static let divisionByZero = Message(
    fr: "division par zéro", en: "division by zero")
  package static let valueMissing = Message(fr: "une valeur manque", en: "a value is missing")
  package static let notComparable = Message(
    fr: "les deux valeurs ne se comparent pas", en: "the two values cannot be compared")
  package static let notAFilter = Message(
    fr: "entre crochets, attendu\u{A0}: une condition ou une place",
    en: "expected a condition or a place between the brackets")
  package static let notACondition = Message(
    fr: "la condition n’est ni vraie ni fausse", en: "the condition is neither true nor false")
  package static let notAFunction = Message(
    fr: "ce qui est appelé n’est pas une fonction", en: "what is called is no function")
  package static let externalFunction = Message(
    fr: "Bilan n’exécute pas les fonctions d’un autre langage",
    en: "Bilan runs no functions of another language")
  package static let endlessRecursion = Message(
    fr:
      "trop d’appels de fonctions les uns dans les autres\u{A0}: la fonction s’appelle-t-elle sans fin\u{202F}?",
    en: "too many function calls within one another: does the function call itself without end?")
  package static let tooMuchWork = Message(
    fr: "l’évaluation demande plus de travail que Bilan n’en accepte\u{A0}: une boucle est-elle trop longue"
      + "\u{202F}?",
    en: "the evaluation takes more work than Bilan accepts: is a loop too long?")
  package static let tooLarge = Message(
    fr: "la valeur est trop grande, ou ses listes et contextes s’emboîtent trop profondément",
    en: "the value is too large, or its lists and contexts nest too deeply")
  package static let notAllowedInput = Message(
    fr: "la valeur n’est pas de celles que la table admet pour cette entrée",
    en: "the value is none of those that the table allows for this input")
  package static let noMatchingRule = Message(
    fr: "aucune règle de la table ne convient", en: "no rule of the table matches")

  package static func noSuchParameters(_ names: [String]) -> Message {
    let shown = listed(names)
    return Message(
      fr: "la fonction n’a pas ces paramètres\u{A0}: \(shown.fr)",
      en: "the function has not these parameters: \(shown.en)")
  }

  package static func severalRules(_ rules: [Int]) -> Message {
    let numbers = rules.map(String.init)
    return Message(
      fr:
        "plusieurs règles de la table conviennent (\(numbers.joined(separator: ", ")))\u{A0}: une seule le peut",
      en: "several rules of the table match (\(numbers.joined(separator: ", "))): only one may")
  }

  package static func unlikeRules(_ rules: [Int]) -> Message {
    let numbers = rules.map(String.init)
    return Message(
      fr:
        "des règles de la table conviennent (\(numbers.joined(separator: ", "))) et donnent des résultats différents",
      en: "several rules of the table match (\(numbers.joined(separator: ", "))) with different results")
  }

  /// The whole of a cause: what went wrong, where, of which expression, and for which values.
  package static func because(
    _ message: Message, position: Position?, expression: String?, operands: [Message]
  ) -> Message {
    let place = position.map { "\($0.line):\($0.column)" }
    let spot = Message(
      fr: [place.map { "en \($0)" }, expression.map { "de «\u{A0}\($0)\u{A0}»" }]
        .compactMap { $0 }.joined(separator: " "),
      en: [place.map { "at \($0)" }, expression.map { "of “\($0)”" }]
        .compactMap { $0 }.joined(separator: " "))
    let reasons = Message(
      fr: operands.map(\.fr).joined(separator: ", "), en: operands.map(\.en).joined(separator: ", "))
    return Message(
      fr: message.fr + (spot.fr.isEmpty ? "" : ", " + spot.fr)
        + (operands.isEmpty ? "" : ", car " + reasons.fr),
      en: message.en + (spot.en.isEmpty ? "" : " " + spot.en)
        + (operands.isEmpty ? "" : ", because " + reasons.en))
  }
  package static let noSuchItem = Message(
    fr: "la liste n’a pas d’élément à cette place", en: "the list has no item at this place")
  package static let noIteration = Message(
    fr: "ce qui est parcouru n’est ni une liste, ni un intervalle borné d’au plus un million de valeurs",
    en: "what is iterated is neither a list nor a bounded range of at most a million values")

  package static func noResult(_ sign: String) -> Message {
    Message(
      fr: "«\u{A0}\(sign)\u{A0}» n’a pas de résultat pour ces opérandes",
      en: "“\(sign)” has no result for these operands")
  }

  package static func noMember(_ name: String) -> Message {
    Message(fr: "la valeur n’a pas de membre «\u{A0}\(name)\u{A0}»", en: "the value has no member “\(name)”")
  }

  package static func noValue(of function: String) -> Message {
    Message(
      fr: "la fonction «\u{A0}\(function)\u{A0}» n’a pas de valeur pour ces arguments",
      en: "the function “\(function)” has no value for these arguments")
  }

  package static func cannotConvert(_ type: Message) -> Message {
    Message(fr: "le texte lu n’est pas \(type.fr)", en: "the text read is not \(type.en)")
  }

  package static let notJSON = Message(
    fr: "attendu\u{A0}: du JSON (null, true, false, un nombre, une chaîne, une liste ou un objet)",
    en: "expected JSON (null, true, false, a number, a string, a list or an object)")
}

// Why an expression cannot be compiled to SQL.
extension Catalogue.FEEL {
  /// - Parameter reason: what stands in the way.
  package static func notSQL(_ reason: Message) -> Message {
    Message(
      fr: "se calcule ligne à ligne et non par une requête\u{A0}: \(reason.fr)",
      en: "is computed row by row, not by a query: \(reason.en)")
  }

  package static let listsStayInMemory = Message(
    fr: "les listes, contextes, boucles et filtres ne se calculent pas dans la base",
    en: "lists, contexts, loops and filters are not computed in the database")
  package static let hostStaysInMemory = Message(
    fr: "les fonctions propres au programme ne se calculent pas dans la base",
    en: "functions of the program are not computed in the database")
  package static let textsAreReadInMemory = Message(
    fr: "la base ne lit pas les nombres et les dates écrits dans un texte comme le fait FEEL",
    en: "the database does not read numbers and dates written in a text as FEEL does")
  package static let noSQLEquivalent = Message(
    fr: "cette construction n’a pas d’équivalent dans la base",
    en: "this construct has no equivalent in the database")
  package static let alwaysNull = Message(
    fr: "l’expression est toujours null", en: "the expression is always null")
  package static let inexactDivision = Message(
    fr:
      "seule reste exacte la division par une constante d’inverse décimal (2, 4, 5, 10, 100…)",
    en: "only the division by a constant whose inverse is an exact decimal (2, 4, 5, 10, 100…) stays exact")
  package static let exceedsIntegers = Message(
    fr:
      "le résultat peut dépasser 18\u{A0}chiffres\u{A0}; "
      + "un maximum («\u{A0}max\u{A0}») sur les champs multipliés lèverait le doute",
    en: "the result may exceed 18 digits; a “max” on the fields multiplied would settle it")
  package static let variableTests = Message(
    fr: "après «\u{A0}in\u{A0}», la base ne connaît ni les listes ni les intervalles qui varient d’une ligne "
      + "à l’autre, hors ceux écrits sur place («\u{A0}[a..b]\u{A0}»)",
    en: "after “in”, the database knows no lists or ranges that vary between rows but those written in place "
      + "(“[a..b]”)")
  package static let unlikeBranches = Message(
    fr: "les deux branches ne sont pas du même type", en: "the two branches are not of one type")
  package static let constantExpected = Message(
    fr: "attendu\u{A0}: un nombre entier constant, que la base applique à toutes les lignes",
    en: "expected a constant whole number, which the database applies to all rows")
  package static let zeroCharacter = Message(
    fr: "une base ne garde pas le caractère U+0000", en: "no database keeps the character U+0000")

  package static func lettersDiffer(_ function: String) -> Message {
    Message(
      fr: "«\u{A0}\(function)\u{A0}» dépend de la base pour les lettres accentuées",
      en: "“\(function)” depends on the database for accented letters")
  }

  package static func noSQLOperator(_ sign: String) -> Message {
    Message(
      fr: "«\u{A0}\(sign)\u{A0}» n’a pas d’équivalent exact dans la base pour ces valeurs",
      en: "“\(sign)” has no exact equivalent in the database for these values")
  }

  package static func noSQLFunction(_ name: String) -> Message {
    Message(
      fr: "la fonction «\u{A0}\(name)\u{A0}» n’a pas d’équivalent exact dans la base",
      en: "the function “\(name)” has no exact equivalent in the database")
  }

  package static func noSQLMember(_ name: String) -> Message {
    Message(
      fr: "le membre «\u{A0}\(name)\u{A0}» ne se calcule pas dans la base",
      en: "the member “\(name)” is not computed in the database")
  }

  package static func noSQLVariable(_ path: String) -> Message {
    Message(
      fr: "«\u{A0}\(path)\u{A0}» n’est ni une colonne ni une valeur connue",
      en: "“\(path)” is neither a column nor a known value")
  }
}
