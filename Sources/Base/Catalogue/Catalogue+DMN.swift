// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// What is said of decision models and of their test files.
  public enum DMN {}
}

extension Catalogue.DMN {
  private static func expected(_ fr: String, _ en: String, found: Message) -> Message {
    Message(
      fr: "attendu\u{A0}: \(fr)\u{A0}; trouvé\u{A0}: \(found.fr)", en: "expected \(en), found \(found.en)")
  }

  private static func quoted(_ text: String) -> Message {
    Message(fr: "«\u{A0}\(text)\u{A0}»", en: "“\(text)”")
  }

  // MARK: XML

  public static func fileTooLarge(megabytes: Int) -> Message {
    Message(
      fr: "attendu\u{A0}: un fichier d’au plus \(megabytes)\u{A0}Mo",
      en: "expected a file of at most \(megabytes)\u{A0}MB")
  }
  public static func tooDeep(_ limit: Int) -> Message {
    Message(
      fr: "attendu\u{A0}: au plus \(limit) éléments l’un dans l’autre",
      en: "expected at most \(limit) elements one within another")
  }
  public static func tooManyElements(_ limit: Int) -> Message {
    Message(
      fr: "attendu\u{A0}: un fichier d’au plus \(limit) éléments",
      en: "expected a file of at most \(limit) elements")
  }
  public static let notUnicode = Message(
    fr: "attendu\u{A0}: un texte en UTF-8, ou en UTF-16 avec sa marque d’ordre des octets",
    en: "expected a text in UTF-8, or in UTF-16 after its byte order mark")
  public static func encoding(_ name: String) -> Message {
    expected("le codage UTF-8 ou UTF-16", "the encoding UTF-8 or UTF-16", found: quoted(name))
  }
  public static let documentType = Message(
    fr:
      "attendu\u{A0}: un document XML sans déclaration de type (<!DOCTYPE>), qui pourrait définir des entités",
    en: "expected an XML document without a document type (<!DOCTYPE>), which may define entities")
  public static let noRoot = Message(
    fr: "attendu\u{A0}: un document XML\u{A0}; le fichier est vide ou n’en est pas un",
    en: "expected an XML document, the file is empty or is none")

  /// - Parameter code: the number that libxml2 gives to the error.
  public static func notXML(code: Int) -> Message {
    let found: Message =
      switch code {
      case 4, 5:
        Message(
          fr: "du texte hors de l’élément racine, ou pas d’élément",
          en: "text outside the root element, or no element")
      case 9: Message(fr: "un caractère interdit en XML", en: "a character that XML forbids")
      case 26: Message(fr: "une entité qui n’est pas définie", en: "an entity that is not defined")
      case 38: Message(fr: "«\u{A0}<\u{A0}» dans un attribut", en: "“<” within an attribute")
      case 39: Message(fr: "un attribut sans guillemets", en: "an attribute without quotes")
      case 42: Message(fr: "un attribut donné deux fois", en: "an attribute given twice")
      case 76, 77:
        Message(
          fr: "un élément qui n’est pas refermé, ou l’est par un autre",
          en: "an element that is not closed, or that another one closes")
      default: Message(fr: "une erreur de syntaxe (\(code))", en: "a syntax error (\(code))")
      }
    return expected("un document XML bien formé", "a well-formed XML document", found: found)
  }

  // MARK: Elements and attributes

  public static func expectedRoot(_ name: String, found: String) -> Message {
    expected("un élément racine <\(name)>", "a root element <\(name)>", found: quoted("<\(found)>"))
  }
  public static func expectedNamespace(_ expected: String, found: String) -> Message {
    let nothing = Message(fr: "aucun", en: "none")
    return Self.expected(
      "l’espace de noms de \(expected)", "the namespace of \(expected)",
      found: found.isEmpty ? nothing : quoted(found))
  }
  public static func missingAttribute(_ name: String, of element: String) -> Message {
    Message(
      fr: "attendu\u{A0}: un attribut «\u{A0}\(name)\u{A0}» de <\(element)>\u{A0}; il manque ou est vide",
      en: "expected an attribute “\(name)” of <\(element)>, it is missing or empty")
  }
  public static func missingElement(_ names: [String], in element: String) -> Message {
    let list = names.map { "<\($0)>" }
    return Message(
      fr: "attendu\u{A0}: \(list.joined(separator: " ou ")) dans <\(element)>\u{A0}; trouvé\u{A0}: rien",
      en: "expected \(list.joined(separator: " or ")) within <\(element)>, found nothing")
  }
  public static func missingExpression(in element: String) -> Message {
    Message(
      fr: "attendu\u{A0}: une expression (<literalExpression>, <decisionTable>…) dans <\(element)>"
        + "\u{A0}; trouvé\u{A0}: rien",
      en: "expected an expression (<literalExpression>, <decisionTable>…) within <\(element)>, found nothing")
  }
  public static func unexpectedElement(_ name: String, in element: String) -> Message {
    Message(
      fr: "<\(name)> n’est pas attendu ici, dans <\(element)>",
      en: "<\(name)> is not expected here, within <\(element)>")
  }
  public static func unknownValue(of attribute: String, expected values: [String], found: String) -> Message {
    let hint = Catalogue.didYouMean(Suggestion.closest(to: found, among: values))
    let list = values.joined(separator: ", ")
    let message = expected(
      "pour «\u{A0}\(attribute)\u{A0}», une valeur parmi \(list)", "“\(attribute)” to be one of \(list)",
      found: quoted(found))
    return Message(fr: message.fr + hint.fr, en: message.en + hint.en)
  }
}
