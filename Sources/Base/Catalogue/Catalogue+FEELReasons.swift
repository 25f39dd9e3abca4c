// SPDX-License-Identifier: Apache-2.0

// Why a value is null.
extension Catalogue.FEEL {
  package static let noQuotient = Message(
    fr: "la division n’a pas de résultat\u{A0}: le diviseur est zéro, ou un opérande n’est pas un nombre",
    en: "the division has no result: the divisor is zero, or an operand is not a number")
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
    Message(fr: "ne peut devenir une requête\u{A0}: \(reason.fr)", en: "cannot become a query: \(reason.en)")
  }

  package static let listsStayInMemory = Message(
    fr: "les listes, contextes, boucles et filtres ne se calculent pas dans la base",
    en: "lists, contexts, loops and filters are not computed in the database")
  package static let hostStaysInMemory = Message(
    fr: "les fonctions propres au programme et la lecture des textes ne se font pas dans la base",
    en: "functions of the program and the reading of texts do not happen in the database")
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
    fr: "après «\u{A0}in\u{A0}», seuls des constantes, des intervalles et des comparaisons se traduisent",
    en: "after “in”, only constants, ranges and comparisons are translated")
  package static let monthsDiffer = Message(
    fr: "la base n’ajoute pas les mois comme le fait FEEL (31\u{A0}janvier plus un mois)",
    en: "the database does not add months as FEEL does (31 January plus one month)")
  package static let unlikeBranches = Message(
    fr: "les deux branches ne sont pas du même type", en: "the two branches are not of one type")

  package static func noSQLOperator(_ sign: String) -> Message {
    Message(
      fr: "«\u{A0}\(sign)\u{A0}» ne s’applique pas ici aux valeurs de la base",
      en: "“\(sign)” does not apply to the database's values here")
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
