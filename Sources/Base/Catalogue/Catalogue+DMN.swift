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
  public static let forbiddenCharacter = Message(
    fr: "attendu\u{A0}: un texte sans caractère de contrôle, que XML interdit",
    en: "expected a text without control characters, which XML forbids")
  public static let documentType = Message(
    fr: "attendu\u{A0}: un document XML sans déclaration de type (<!DOCTYPE>), qui définit des entités",
    en: "expected an XML document without a document type (<!DOCTYPE>), which defines entities")
  public static let secondRoot = Message(
    fr: "attendu\u{A0}: la fin du fichier\u{A0}; trouvé\u{A0}: un second élément racine",
    en: "expected the end of the file, found a second root element")
  public static let lateDeclaration = Message(
    fr: "attendu\u{A0}: la déclaration <?xml…?> au tout début du fichier",
    en: "expected the declaration <?xml…?> at the very beginning of the file")
  public static func undeclaredPrefix(_ prefix: String) -> Message {
    Message(
      fr:
        "attendu\u{A0}: un préfixe déclaré\u{A0}; trouvé\u{A0}: «\u{A0}\(prefix)\u{A0}», "
        + "sans xmlns:\(prefix)",
      en: "expected a declared prefix, found “\(prefix)” without xmlns:\(prefix)")
  }
  public static func repeatedAttribute(_ name: String) -> Message {
    Message(
      fr: "attendu\u{A0}: un attribut par nom\u{A0}; «\u{A0}\(name)\u{A0}» est donné deux fois",
      en: "expected one attribute a name, “\(name)” is given twice")
  }

  public static let aName = Message(fr: "un nom", en: "a name")
  public static let anElement = Message(fr: "un élément XML", en: "an XML element")
  public static let aReference = Message(
    fr: "&lt;, &gt;, &amp;, &quot;, &apos; ou le numéro d’un caractère (&#233;)",
    en: "&lt;, &gt;, &amp;, &quot;, &apos; or the number of a character (&#233;)")
  public static func theSign(_ sign: String) -> Message { Message(fr: sign, en: sign) }

  /// - Parameter found: the word found; nil at the end of the file.
  public static func expectedMarkup(_ expectation: Message, found: String?) -> Message {
    let end = Message(fr: "la fin du fichier", en: "the end of the file")
    return expected(expectation.fr, expectation.en, found: found.map(quoted) ?? end)
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
